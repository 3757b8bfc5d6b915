import { type Block, type Document, type Footer, type Header, holdField } from '../../document/index.ts';
import { fill, fillBlocks, fillSection, Relationships, storyShape, type WordBlock } from './docx/index.ts';
import { writeBlocks, writeWhole } from './nodes/flow.ts';
import { heightOf } from './nodes/heights.ts';
import { paragraph } from './nodes/paragraph.ts';
import { type SectionSetting, sectionEnd, sectionOf } from './sections.ts';
import { unboxed } from './styles/borders.ts';
import { runningRuleIds } from './styles/paragraphs.ts';
import type { StyleSheet } from './styles/sheet.ts';
import { type Contents, newFlow, type Story, type WriteContext } from './write-context.ts';

/** From the boxes of a header to the text below it, in points. */
const spaceBelowBoxes = 10;

/** A part that holds text, and its relationships. */
export interface StoryPart<Xml extends string | Uint8Array = string> {
  readonly xml: Xml;
  readonly relationships: Relationships;
}

/** What one section of the body holds, its number in a bundle, and the files of its header and footer. */
export interface Section extends SectionSetting {
  readonly blocks: readonly Block[];
  /** The height that header and footer leave it on a page, in points. */
  readonly pageRoom: number;
}

/**
 * `word/document.xml`. The properties of a section stand at its end: in a paragraph, but for the last one. Sections are
 * encoded one by one: those of a large bundle are longer together than a string can be.
 */
export function bodyPart(
  sections: readonly Section[],
  contents: Contents,
  relationships: Relationships,
): StoryPart<Uint8Array> {
  const { shapes, sheet } = contents;
  const written = sections.map((section, index) => {
    const { blocks, number, pageRoom } = section;
    const properties = sectionOf(section, sheet.theme.page, relationships);
    const context = openingContext({ kind: 'body', section: number, contents, relationships, pageRoom });
    const isLast = index === sections.length - 1;
    const end = number === undefined ? [] : [sectionEnd(number, isLast ? undefined : properties)];
    const body = fillBlocks([...writeWhole(blocks, context), ...end], shapes);
    return Buffer.from(isLast ? body + fillSection(properties, shapes) : body);
  });
  const { start, after } = storyShape('body');
  return { xml: Buffer.concat([Buffer.from(start), ...written, Buffer.from(after.join(''))]), relationships };
}

/** `word/header.xml`: the text, a rule where the theme has one, and then the boxes. */
export function headerPart(header: Header, contents: Contents, section?: number): StoryPart {
  const context = runningContext('header', section, contents);
  const firstBox = header.blocks.findIndex((block) => holdField([block]));
  const text = firstBox === -1 ? header.blocks : header.blocks.slice(0, firstBox);
  const boxes = header.blocks.slice(text.length);
  writeBlocks(text, context);
  runningRule(context, 'header');
  if (boxes.length === 0 && context.flow.last === 'paragraph')
    return storyPart(context.flow.blocks, context.story);
  return storyPart(writeWhole(boxes, context, boxes.length > 0 ? spaceBelowBoxes : 0), context.story);
}

/** `word/footer.xml`: a rule where the theme has one, and the text. */
export function footerPart(footer: Footer, contents: Contents, section?: number): StoryPart {
  const context = runningContext('footer', section, contents);
  runningRule(context, 'footer');
  return storyPart(writeWhole(footer.blocks, context), context.story);
}

function storyPart(blocks: readonly WordBlock[], { contents, kind, relationships }: Story): StoryPart {
  return { xml: fill(storyShape(kind), fillBlocks(blocks, contents.shapes)), relationships };
}

function runningContext(
  kind: 'header' | 'footer',
  section: number | undefined,
  contents: Contents,
): WriteContext {
  return openingContext({ kind, section, contents, relationships: new Relationships(), pageRoom: 0 });
}

/** The height of a page that the running header and footer of a document leave, in points: an estimate. */
export function pageRoomOf({ header, footer }: Document, sheet: StyleSheet): number {
  const { page } = sheet.theme;
  const { width, height, margins } = page;
  const taken = (part: Header | Footer | undefined) =>
    part ? heightOf(part.blocks, width - margins.left - margins.right, sheet, sheet.look(part.kind)) : 0;
  const top = Math.max(margins.top, page.header + taken(header));
  const bottom = Math.max(margins.bottom, page.footer + taken(footer));
  return height - top - bottom;
}

function openingContext(story: Story): WriteContext {
  const { sheet } = story.contents;
  const { width, margins } = sheet.theme.page;
  const text = sheet.named(story.kind === 'body' ? 'p' : story.kind);
  return {
    story,
    flow: newFlow('page', story.kind !== 'body'),
    indent: 0,
    width: width - margins.left - margins.right,
    listDepth: 0,
    keep: 'no',
    after: undefined,
    text: story.kind === 'body' ? text : { ...text, look: unboxed(text.look) },
    textIndent: 0,
    between: text.look.after,
    align: 'start',
  };
}

/** The rule of a header or footer, where the theme has one. */
function runningRule(context: WriteContext, part: 'header' | 'footer'): void {
  const { border, padding } = context.story.contents.sheet.look(part);
  if (border === undefined) return;
  const look = { ...context.text.look, before: padding, after: padding };
  paragraph(context, { id: runningRuleIds[part], look }, []);
}
