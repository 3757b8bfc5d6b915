import { hasErrors, type Outcome, type Problem } from '../problems/index.ts';
import { classesOf, stylesFor } from '../theme/index.ts';
import type { Block, Document } from './document.ts';
import { checkAttributes, classOf, readText, reportWrong, requiredAttribute } from './parse/attributes.ts';
import { blocksOf, flowOf } from './parse/blocks.ts';
import { type Element, readElements } from './parse/elements.ts';
import { type ParseContext, type Parsing, report } from './parse/parsing.ts';
import { readPlainElements } from './parse/plain-elements.ts';
import { runningBlocks, sectionBlocks } from './parse/vocabulary.ts';
import { checkDocument } from './rules/index.ts';
import { settleWidths } from './widths/settle.ts';

export type { ImageFile, ParseContext } from './parse/parsing.ts';

/**
 * Turns markup into a Document. Everything that is wrong is reported in one run, at the tag in the template where
 * it stands; then there is no value. Malformed markup ends the run.
 * Problems: malformed-markup, unknown-element, unknown-attribute, unknown-class, wrong-nesting, wrong-attribute,
 * missing-attribute, field-without-label, duplicate-field-name, table-shape, table-without-header, heading-order,
 * image-unusable.
 */
export function parseMarkup(markup: string, context: ParseContext): Outcome<Document> {
  const plain = readPlainElements(markup, context.files);
  const root: Outcome<Element> = plain ? { value: plain, problems: [] } : readElements(markup, context.files);
  if (!root.value) return { problems: root.problems };
  const problems: Problem[] = [];
  const { theme } = context;
  const parsing: Parsing = {
    context,
    problems,
    styles: stylesFor(theme, root.value.attributes.get('class')),
    classes: classesOf(theme),
    open: { tables: new Map(), columns: new Map() },
    running: false,
    flow: flowOf,
  };
  const document = readDocument(root.value, parsing);
  // With parts left out of the tree, rules about the whole would blame what is right.
  const whole = !problems.some(({ code }) => code === 'unknown-element' || code === 'wrong-nesting');
  if (whole) problems.push(...checkDocument(document));
  if (hasErrors(problems)) return { problems };
  settleWidths(document, parsing.open, theme);
  return { value: document, problems };
}

function readDocument(element: Element, parsing: Parsing): Document {
  if (element.name !== 'document') {
    const hint = 'the whole markup stands in <document title="…" lang="…">';
    report(parsing, element, 'wrong-nesting', `<${element.name}> cannot stand outermost`, { hint });
    return { title: '', lang: '', blocks: [] };
  }
  checkAttributes(element, parsing);
  const header = runningPart(element, 'header', parsing);
  const footer = runningPart(element, 'footer', parsing);
  const isBody = (child: Element | string) =>
    typeof child === 'string' || (child.name !== 'header' && child.name !== 'footer');
  return {
    title: titleOf(element, parsing),
    lang: langOf(element, parsing),
    ...classOf(element, parsing),
    ...(header && { header: { kind: 'header', blocks: header } }),
    ...(footer && { footer: { kind: 'footer', blocks: footer } }),
    blocks: blocksOf({ ...element, children: element.children.filter(isBody) }, sectionBlocks, parsing),
  };
}

function titleOf(element: Element, parsing: Parsing): string {
  const title = readText(requiredAttribute(element, 'title', parsing));
  if (title === '' && element.attributes.has('title')) {
    reportWrong(element, 'title', 'a document needs a title', parsing);
  }
  return title;
}

function langOf(element: Element, parsing: Parsing): string {
  const lang = requiredAttribute(element, 'lang', parsing);
  if (element.attributes.has('lang') && !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(lang)) {
    reportWrong(element, 'lang', 'give a language tag such as en-GB or cy', parsing);
  }
  return lang;
}

function runningPart(
  element: Element,
  name: 'header' | 'footer',
  parsing: Parsing,
): readonly Block[] | undefined {
  const [part, second] = element.children.filter(
    (child): child is Element => typeof child !== 'string' && child.name === name,
  );
  if (second) report(parsing, second, 'wrong-nesting', `a document has one <${name}> at most`);
  if (!part) return undefined;
  checkAttributes(part, parsing);
  return blocksOf(part, runningBlocks, { ...parsing, running: true });
}
