import type { Block, Heading, HeadingLevel, Paragraph, Section } from '../document.ts';
import { checkAttributes, classOf, flagOf } from './attributes.ts';
import type { Element } from './elements.ts';
import { field } from './field.ts';
import { figure } from './figure.ts';
import { inlineContent, refuseContent, requiredContent } from './inline.ts';
import { columns, descriptionList, list } from './list.ts';
import { isBlank, type Parsing, placed, reportMisplaced, reportText } from './parsing.ts';
import { table } from './table.ts';
import { flowBlocks, inlineElements, runningBlocks, sectionBlocks } from './vocabulary.ts';

type BlockReader = (element: Element, parsing: Parsing) => Block | undefined;

const readers: ReadonlyMap<string, BlockReader> = new Map<string, BlockReader>([
  ['section', section],
  ['h1', heading(1)],
  ['h2', heading(2)],
  ['h3', heading(3)],
  ['h4', heading(4)],
  ['p', paragraph],
  ['ul', list],
  ['ol', list],
  ['dl', descriptionList],
  ['columns', columns],
  ['table', table],
  ['aside', aside],
  ['figure', figure],
  ['hr', empty('rule')],
  ['page-break', empty('page-break')],
  ['field', field],
]);

/** The blocks in an element that holds blocks only, of those allowed there. Problems: wrong-nesting, unknown-element. */
export function blocksOf(element: Element, allowed: ReadonlySet<string>, parsing: Parsing): readonly Block[] {
  const blocks: Block[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') {
      reportText(child, element, parsing);
      continue;
    }
    const read = allowed.has(child.name) ? readers.get(child.name) : undefined;
    if (!read) {
      reportMisplaced(child, element, parsing);
      continue;
    }
    checkAttributes(child, parsing);
    const block = read(child, parsing);
    if (block) blocks.push(block);
  }
  return blocks;
}

/** The blocks in an element that holds either blocks, or text that becomes one paragraph. */
export function flowOf(element: Element, parsing: Parsing): readonly Block[] {
  const isInline = (child: Element | string) =>
    typeof child === 'string' ? !isBlank(child) : inlineElements.has(child.name);
  const isBlock = (child: Element | string) => typeof child !== 'string' && !inlineElements.has(child.name);
  if (!element.children.some(isInline) || element.children.some(isBlock)) {
    return blocksOf(element, parsing.running ? runningBlocks : flowBlocks, parsing);
  }
  const content = inlineContent(element, parsing);
  return content.length > 0 ? [{ kind: 'paragraph', content, ...placed(element) }] : [];
}

function section(element: Element, parsing: Parsing): Section {
  return {
    kind: 'section',
    ...classOf(element, parsing),
    keep: flagOf(element, 'keep', parsing),
    blocks: blocksOf(element, sectionBlocks, parsing),
    ...placed(element),
  };
}

function heading(level: HeadingLevel): (element: Element, parsing: Parsing) => Heading {
  return (element, parsing) => ({
    kind: 'heading',
    ...classOf(element, parsing),
    level,
    content: requiredContent(element, parsing),
    ...placed(element),
  });
}

/** A paragraph without text shows nothing and is left out, as HTML does. */
function paragraph(element: Element, parsing: Parsing): Paragraph | undefined {
  const content = inlineContent(element, parsing);
  const className = classOf(element, parsing);
  if (content.length === 0) return undefined;
  return { kind: 'paragraph', ...className, content, ...placed(element) };
}

function aside(element: Element, parsing: Parsing): Block {
  return {
    kind: 'aside',
    ...classOf(element, parsing),
    blocks: parsing.flow(element, parsing),
    ...placed(element),
  };
}

function empty(kind: 'rule' | 'page-break'): BlockReader {
  return (element, parsing) => {
    refuseContent(element, parsing);
    return { kind, ...placed(element) };
  };
}
