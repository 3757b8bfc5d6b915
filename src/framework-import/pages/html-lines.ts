import { Parser } from 'htmlparser2';
import type { Source } from '../../reading/index.ts';
import { type Line, repaired } from '../repair.ts';

/** Elements whose content is not part of what the page says. */
const unread = new Set([
  'button',
  'canvas',
  'dialog',
  'footer',
  'head',
  'iframe',
  'math',
  'nav',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
]);
const unreadRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'dialog', 'alertdialog']);

/** Elements that stand within a line; each other one begins and ends one. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark output q ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Deeper than any page that people read; the parser's cost grows with the square of the depth. */
const deepest = 1000;

interface FoundLine extends Line {
  readonly isMain: boolean;
}

/**
 * The lines of a web page as it is read: each block of text is one, items of lists begin with "- ". Navigation, scripts,
 * what is hidden and, where the page says what its main part is, all else are left out. Reading ends where elements are
 * nested deeper than in any page.
 */
export function htmlLines({ file, text: html }: Source): Line[] {
  const found: FoundLine[] = [];
  let text = '';
  let start = 0;
  let end = 0;
  let mark = '';
  let depth = 0;
  let unreadFrom: number | undefined;
  let mainFrom: number | undefined;
  const flush = () => {
    const plain = repaired(text.replace(/\s+/gu, ' '));
    text = '';
    if (plain === '') return;
    // Some editors write bullets out where a list is made of paragraphs.
    const line = mark !== '' && !/^[-–•*]\s/u.test(plain) ? `${mark}${plain}` : plain;
    found.push({ text: line, place: { file, start, end }, isMain: mainFrom !== undefined });
    mark = '';
  };
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > deepest) parser.pause();
      if (unreadFrom !== undefined) return;
      if (!inline.has(name)) flush();
      if (name === 'li') mark = '- ';
      const isMain = name === 'main' || attributes['role'] === 'main';
      if (isMain) mainFrom ??= depth;
      if (isUnread(name, attributes)) unreadFrom = depth;
    },
    onclosetag(name) {
      if (unreadFrom === undefined && !inline.has(name)) flush();
      if (name === 'li' && unreadFrom === undefined) mark = '';
      if (unreadFrom === depth) unreadFrom = undefined;
      if (mainFrom === depth) mainFrom = undefined;
      depth -= 1;
    },
    ontext(data) {
      if (unreadFrom !== undefined) return;
      if (text.trim() === '') start = parser.startIndex + (data.length - data.trimStart().length);
      text += data;
      if (data.trim() !== '') end = parser.endIndex + 1;
    },
  });
  parser.write(html);
  if (depth <= deepest) parser.end();
  flush();
  const main = found.filter(({ isMain }) => isMain);
  return (main.length > 0 ? main : found).map(({ text: line, place }) => ({ text: line, place }));
}

function isUnread(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    unread.has(name) ||
    unreadRoles.has(attributes['role'] ?? '') ||
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none/iu.test(attributes['style'] ?? '') ||
    /(?:^|[\s_-])cookie/iu.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`)
  );
}
