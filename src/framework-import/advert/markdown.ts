import type { Place } from '../../problems/index.ts';
import type { Source } from '../../reading/index.ts';
import { repaired } from '../repair.ts';

/** A part of an advert: its heading, if it has one, with what stands below it up to the next. */
export interface AdvertSection {
  readonly heading: string;
  /** 1 for the highest; 0 for what stands before all headings. */
  readonly depth: number;
  /** Of the heading, from 1. */
  readonly line: number;
  readonly place: Place;
  readonly blocks: AdvertBlock[];
}

/** A paragraph, a list, or something that no text can hold, such as an image. */
export interface AdvertBlock {
  readonly kind: 'paragraph' | 'list' | 'other';
  /** Lines of the file, from 1. */
  readonly first: number;
  last: number;
  /** The paragraph, or the items of the list, without marks of Markdown. */
  readonly texts: string[];
  readonly place: Place;
}

interface FileLine {
  readonly text: string;
  readonly number: number;
  readonly start: number;
}

const item = /^(?<indent>\s*)(?:[-*+•–]|\d{1,3}[.)])\s+(?<text>\S.*)$/u;
const atx = /^ {0,3}(?<marks>#{1,6})\s+(?<text>.*?)(?:\s+#+)?\s*$/u;
const boldLine = /^(?:\*\*|__)(?<text>[^*_]{1,80}?):?(?:\*\*|__):?\s*$/u;
const rule = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/u;
const underline = /^ {0,3}(?<mark>=+|-{2,})\s*$/u;
const tableRow = /^\|.*\|$/u;

/** A line of bold text is a heading below all that are marked as such. */
const boldDepth = 7;

/**
 * Parts a Markdown text at its headings: "# …", underlined ones, and lines in bold. Front matter comes first, as
 * paragraphs of the part without a heading. What a text cannot hold (images, comments, HTML) is a block of the kind "other".
 */
export function advertSections({ file, text }: Source): AdvertSection[] {
  const lines = linesOf(text);
  const top: AdvertSection = {
    heading: '',
    depth: 0,
    line: 1,
    place: { file, start: 0, end: 0 },
    blocks: [],
  };
  const sections = [top];
  let open: AdvertBlock | undefined;
  const placeOf = ({ text: written, start }: FileLine): Place => ({
    file,
    start,
    end: start + written.length,
  });
  const add = (kind: AdvertBlock['kind'], line: FileLine, words: string) => {
    const { number } = line;
    open = { kind, first: number, last: number, texts: [words], place: placeOf(line) };
    sections.at(-1)?.blocks.push(open);
  };
  let at = frontMatterEnd(lines);
  for (const line of lines.slice(0, at)) {
    if (/^[\w -]+:\s*\S/u.test(line.text)) add('paragraph', line, plainText(line.text));
  }
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const { text: written, number } = line;
    const heading = headingAt(lines, at);
    const listed = item.exec(written)?.groups;
    if (written.trim() === '') open = undefined;
    else if (heading) {
      open = undefined;
      const { depth, lines: taken } = heading;
      sections.push({
        heading: plainText(heading.text),
        depth,
        line: number,
        place: placeOf(line),
        blocks: [],
      });
      at += taken - 1;
    } else if (rule.test(written)) open = undefined;
    else if (isOther(written)) {
      add('other', line, written.trim());
      open = undefined;
    } else if (listed?.['text'] !== undefined) {
      const words = plainText(listed['text']);
      const list = open ?? lastList(sections.at(-1), number, lines);
      if (list?.kind !== 'list') add('list', line, words);
      else {
        const last = list.texts.at(-1);
        const isNested = (listed['indent'] ?? '').length >= 2 && last !== undefined && isDeeper(lines, at);
        if (isNested) list.texts[list.texts.length - 1] = joined(last, words);
        else list.texts.push(words);
        list.last = number;
        open = list;
      }
    } else if (tableRow.test(written.trim())) {
      const cells = cellsOf(written);
      if (cells) add('paragraph', line, cells);
      open = undefined;
    } else if (open && open.kind !== 'other' && !isBroken(lines[at - 1], written)) {
      const last = open.texts.length - 1;
      open.texts[last] = `${open.texts[last] ?? ''} ${plainText(written)}`;
      open.last = number;
    } else add('paragraph', line, plainText(written));
  }
  return sections.filter(({ depth, blocks }) => depth > 0 || blocks.length > 0);
}

/** Whether a line is one of its own: after a line that says so, or with a name in bold, as in "**Place:** Leeds". */
function isBroken(before: FileLine | undefined, written: string): boolean {
  return /(?: {2,}|\\)$/u.test(before?.text ?? '') || /^(?:\*\*|__)[^*_]+:?(?:\*\*|__):?\s+\S/u.test(written);
}

function linesOf(text: string): FileLine[] {
  let start = 0;
  return text.split('\n').map((written, index) => {
    const line = { text: written.replace(/\r$/u, ''), number: index + 1, start };
    start += written.length + 1;
    return line;
  });
}

/** How many lines the front matter takes: what stands between two lines of "---" at the top. */
function frontMatterEnd(lines: readonly FileLine[]): number {
  if (lines[0]?.text.trim() !== '---') return 0;
  const end = lines.findIndex(({ text }, index) => index > 0 && text.trim() === '---');
  return end === -1 ? 0 : end + 1;
}

function headingAt(
  lines: readonly FileLine[],
  at: number,
): { readonly text: string; readonly depth: number; readonly lines: number } | undefined {
  const written = lines[at]?.text ?? '';
  const marked = atx.exec(written)?.groups;
  if (marked?.['text'] !== undefined) {
    return { text: marked['text'], depth: marked['marks']?.length ?? 1, lines: 1 };
  }
  const bold = boldLine.exec(written)?.groups?.['text'];
  if (bold !== undefined) return { text: bold, depth: boldDepth, lines: 1 };
  const below = underline.exec(lines[at + 1]?.text ?? '')?.groups?.['mark'];
  const isTitle = below !== undefined && written.trim() !== '' && !item.test(written) && written.length < 100;
  const isParagraph = at > 0 && (lines[at - 1]?.text.trim() ?? '') !== '';
  if (!isTitle || isParagraph || rule.test(written) || tableRow.test(written.trim())) return undefined;
  return { text: written, depth: below.startsWith('=') ? 1 : 2, lines: 2 };
}

function isOther(written: string): boolean {
  return /^\s*(?:!\[[^\]]*\]\([^)]*\)\s*$|<!--|<\/?[a-z][^>]*>|```|\{[{%]|:::)/iu.test(written);
}

/** The list that a blank line has parted from its next item. */
function lastList(
  section: AdvertSection | undefined,
  number: number,
  lines: readonly FileLine[],
): AdvertBlock | undefined {
  const last = section?.blocks.at(-1);
  if (last?.kind !== 'list') return undefined;
  const between = lines.slice(last.last, number - 1);
  return between.every(({ text }) => text.trim() === '') ? last : undefined;
}

/** Whether an item stands deeper than the first of its list. */
function isDeeper(lines: readonly FileLine[], at: number): boolean {
  const indent = (index: number) => item.exec(lines[index]?.text ?? '')?.groups?.['indent']?.length;
  const own = indent(at) ?? 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    const other = indent(index);
    if (other !== undefined && other < own) return true;
    if (
      other === undefined &&
      (lines[index]?.text.trim() ?? '') !== '' &&
      !/^\s/u.test(lines[index]?.text ?? '')
    )
      return false;
    if (other === 0) return false;
  }
  return false;
}

/** An item with those below it is one sentence: prose has no lists within lists. */
function joined(above: string, below: string): string {
  return above.endsWith(':') || (/: .*;?$/u.test(above) && above.includes(': '))
    ? `${above.replace(/[.;]$/u, '')}${above.endsWith(':') ? ' ' : '; '}${below}`
    : `${above.replace(/[.;]$/u, '')}: ${below}`;
}

function cellsOf(written: string): string | undefined {
  const cells = written
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => plainText(cell));
  if (cells.every((cell) => /^:?-*:?$/u.test(cell))) return undefined;
  const [first = '', ...rest] = cells.filter(Boolean);
  return rest.length === 0 ? first : `${first}: ${rest.join(', ')}`;
}

/** A text without marks of Markdown: links are written out, emphasis goes. */
function plainText(written: string): string {
  return repaired(
    written
      .replace(/!\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .replace(/<(https?:\/\/[^>\s]+|[^@>\s]+@[^>\s]+)>/gu, '$1')
      .replace(/\[(?<text>[^[\]]+)\]\((?:mailto:)?(?<address>[^()\s]+)[^()]*\)/gu, linkText)
      .replace(/<br\s*\/?>/giu, ' ')
      .replace(/(?<![\w*])(\*\*\*|\*\*|\*|__|_)(?=\S)(.+?)(?<=\S)\1(?![\w*])/gu, '$2')
      .replace(/`([^`]+)`/gu, '$1')
      .replace(/\\([\\`*_{}[\]()#+.!|-])/gu, '$1')
      .replace(/\\$/u, ''),
  ).replace(/\s+/gu, ' ');
}

function linkText(_: string, text: string, address: string): string {
  if (text.trim() === address || !/^(?:https?:\/\/|[^@\s]+@)/u.test(address)) return text;
  return `${text} (${address})`;
}
