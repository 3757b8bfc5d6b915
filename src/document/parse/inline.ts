import type { Inline } from '../document.ts';
import { withAddressLinks } from './addresses.ts';
import { checkAttributes, collapse, reportWrong, requiredAttribute } from './attributes.ts';
import type { Element } from './elements.ts';
import { isBlank, type Parsing, placed, report, reportMisplaced } from './parsing.ts';

/**
 * The text and inline elements in an element, with white space collapsed as HTML does: a run becomes one space, also
 * across elements, and none is left at the start, at the end, or beside a line break. No-break spaces stay. Web and
 * mail addresses in the text are links, but in what runs on every page.
 * Problems: wrong-nesting, unknown-element, unknown-attribute, missing-attribute, wrong-attribute.
 */
export function inlineContent(element: Element, parsing: Parsing): readonly Inline[] {
  const spaces: Spaces = { last: undefined, afterSpace: true };
  const content = contentOf(element, parsing, spaces);
  trimEnd(spaces);
  const kept = spaces.last?.text === '' ? withoutEmpty(content) : content;
  return parsing.running ? kept : withAddressLinks(kept);
}

/** As inlineContent, where a text must stand. Problems also: wrong-nesting when there is none. */
export function requiredContent(element: Element, parsing: Parsing): readonly Inline[] {
  const before = parsing.problems.length;
  const content = inlineContent(element, parsing);
  if (content.length === 0 && parsing.problems.length === before) {
    const hint = 'leave the element out where there is nothing to say';
    report(parsing, element, 'wrong-nesting', `<${element.name}> holds no text`, { hint });
  }
  return content;
}

/** Where collapsing stands: the last text, while it may still lose a space, and whether a space would be one too many. */
interface Spaces {
  last: { kind: 'text'; text: string } | undefined;
  afterSpace: boolean;
}

function contentOf(element: Element, parsing: Parsing, spaces: Spaces): Inline[] {
  const content: Inline[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') {
      addText(content, child, spaces);
      continue;
    }
    const inline = inlineOf(child, element, parsing, spaces);
    if (inline && !isEmpty(inline)) content.push(inline);
  }
  return content;
}

function addText(content: Inline[], text: string, spaces: Spaces): void {
  const collapsed = collapse(text);
  const kept = spaces.afterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
  if (kept === '') return;
  const node = { kind: 'text' as const, text: kept };
  content.push(node);
  spaces.last = node;
  spaces.afterSpace = kept.endsWith(' ');
}

function trimEnd({ last, afterSpace }: Spaces): void {
  if (last && afterSpace) last.text = last.text.slice(0, -1);
}

function inlineOf(child: Element, parent: Element, parsing: Parsing, spaces: Spaces): Inline | undefined {
  checkAttributes(child, parsing);
  switch (child.name) {
    case 'strong':
      return { kind: 'strong', content: contentOf(child, parsing, spaces) };
    case 'em':
      return { kind: 'emphasis', content: contentOf(child, parsing, spaces) };
    case 'small':
      return { kind: 'small', content: contentOf(child, parsing, spaces) };
    case 'a':
      return link(child, parsing, spaces);
    case 'br':
      refuseContent(child, parsing);
      trimEnd(spaces);
      spaces.last = undefined;
      spaces.afterSpace = true;
      return { kind: 'line-break' };
    case 'page-number':
    case 'page-count':
      refuseContent(child, parsing);
      spaces.last = undefined;
      spaces.afterSpace = false;
      if (!parsing.running) {
        const hint = 'pages are counted only in a <header> or <footer>';
        report(parsing, child, 'wrong-nesting', `<${child.name}> cannot stand here`, { hint });
      }
      return { kind: child.name };
    default:
      reportMisplaced(child, parent, parsing);
      return undefined;
  }
}

function link(element: Element, parsing: Parsing, spaces: Spaces): Inline {
  const href = requiredAttribute(element, 'href', parsing).trim();
  if (element.attributes.has('href') && !isSafeLink(href)) {
    reportWrong(element, 'href', 'a link begins with https://, mailto: or tel:', parsing);
  }
  const content = contentOf(element, parsing, spaces);
  if (content.length === 0) report(parsing, element, 'wrong-nesting', '<a> holds no text');
  if (containsLink(content)) report(parsing, element, 'wrong-nesting', '<a> cannot stand in <a>');
  return { kind: 'link', href, content, ...placed(element) };
}

function isSafeLink(href: string): boolean {
  if (/[\s"<>\\^`{|}]/u.test(href)) return false;
  if (/^https:\/\/[^/]/iu.test(href)) return URL.canParse(href);
  return /^mailto:[^@]+@[^@]+$/iu.test(href) || /^tel:\+?[\d().-]+$/iu.test(href);
}

function containsLink(content: readonly Inline[]): boolean {
  return content.some(
    (inline) => inline.kind === 'link' || ('content' in inline && containsLink(inline.content)),
  );
}

/** Notes content in an element that is always empty. Problems: wrong-nesting. */
export function refuseContent(element: Element, parsing: Parsing): void {
  const content = element.children.some((child) => typeof child !== 'string' || !isBlank(child));
  if (content) report(parsing, element, 'wrong-nesting', `<${element.name}> holds nothing`);
}

function isEmpty(inline: Inline): boolean {
  if (inline.kind === 'text') return inline.text === '';
  return inline.kind !== 'link' && 'content' in inline && inline.content.length === 0;
}

function withoutEmpty(content: readonly Inline[]): Inline[] {
  return content
    .map((inline) => ('content' in inline ? { ...inline, content: withoutEmpty(inline.content) } : inline))
    .filter((inline) => !isEmpty(inline));
}
