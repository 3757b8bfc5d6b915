import type { Theme } from '../../src/theme/index.ts';
import { framesOn, type Pdf, type PdfPage, type PlacedText, rulesOn, type Tag } from './pdf.ts';

/** What a reader would find wrong with how a document stands on its pages. */
export interface LayoutFault {
  /** From 1. */
  readonly page: number;
  readonly fault: Fault;
  /** The text where it shows. */
  readonly at: string;
}

type Fault =
  | 'a heading stands at the foot of a page'
  | 'a heading and what leads in stand at the foot of a page'
  | 'a head stands at the foot of a page without rows'
  | 'one row stands alone at the foot of a page'
  | 'one row stands alone at the head of a page'
  | 'a page is mostly empty'
  | 'a text stands outside the margins'
  | 'a text stands upon another'
  | 'a small text goes on in another line';

/** What pages are held against; sizes in points. */
export interface Expected {
  readonly page: Theme['page'];
  /** The size of body text: what is smaller than `smallPart` of it should stand in one line. */
  readonly size: number;
  /** Texts that begin a page by a forced break, e.g. "1. Information security". */
  readonly begins?: (text: string) => boolean;
}

const smallPart = 0.85;
/** A longer text keeps a heading company by itself, in characters. */
const longestLeadIn = 300;
/** The part of a page's body that should be filled. */
const leastFilled = 1 / 3;
/** Room for rounding and for letters that reach out of their width, in points. */
const tolerance = 1;

/** Finds what is wrong on the pages of a tagged PDF, whoever laid it out. */
export function layoutFaults({ pages }: Pdf, expected: Expected): LayoutFault[] {
  return pages.flatMap((page, index) => {
    const next = pages[index + 1];
    const found = [...onPage(page, expected), ...(next ? betweenPages(page, next, expected) : [])];
    return found.map(([fault, at]) => ({ page: index + 1, fault, at }));
  });
}

type Found = readonly [fault: Fault, at: string];

function onPage(page: PdfPage, { page: { margins }, size }: Expected): Found[] {
  const texts = page.texts.filter(({ text }) => text.trim() !== '');
  const body = texts.filter(({ isTagged }) => isTagged);
  const outside = texts.filter(
    ({ x, width, y, isTagged }) =>
      x < margins.left - tolerance ||
      x + width > page.width - margins.right + tolerance ||
      (isTagged && y > page.height - margins.bottom + tolerance),
  );
  const upon = body.filter((text, index) => body.slice(0, index).some((other) => overlap(text, other)));
  const small = blocksOf(body.filter((text) => text.size < smallPart * size)).filter(
    ({ parts }) => new Set(parts.map(({ y }) => Math.round(y))).size > 1,
  );
  return [
    ...outside.map(({ text }): Found => ['a text stands outside the margins', text]),
    ...upon.map(({ text }): Found => ['a text stands upon another', text]),
    ...small.map((block): Found => ['a small text goes on in another line', textOf(block)]),
  ];
}

function betweenPages(page: PdfPage, next: PdfPage, { begins, page: { margins } }: Expected): Found[] {
  const above = blocksOf(bodyOf(page));
  const [first] = blocksOf(bodyOf(next));
  const last = above.at(-1);
  if (!last || !first) return [];
  const found: Found[] = [];
  const lowest = above.reduce((low, block) => (bottomOf(block) > bottomOf(low) ? block : low));
  const isDrawnBelow = [...framesOn(page), ...rulesOn(page)].some(
    ({ y }) => y > bottomOf(lowest) && y < page.height - margins.bottom,
  );
  if (isHeading(lowest) && !isDrawnBelow)
    found.push(['a heading stands at the foot of a page', textOf(lowest)]);
  const before = above.at(-2);
  const leadsIn = roleIn(last, /^P$/u) && !roleIn(last, cellRoles) && textOf(last).length <= longestLeadIn;
  if (before && isHeading(before) && leadsIn && roleIn(first, cellRoles))
    found.push(['a heading and what leads in stand at the foot of a page', textOf(before)]);
  const rows = rowsOf(above, last);
  const rowsBelow = rowsOf(blocksOf(bodyOf(next)), first);
  if (rows.length > 0 && rowsBelow.length > 0) {
    const inBody = rows.filter((row) => !row.isHead);
    if (inBody.length === 0) found.push(['a head stands at the foot of a page without rows', textOf(last)]);
    if (inBody.length === 1) found.push(['one row stands alone at the foot of a page', textOf(last)]);
    const goesOn = rowsBelow.every((row) => !row.isHead);
    if (goesOn && rowsBelow.length === 1)
      found.push(['one row stands alone at the head of a page', textOf(first)]);
  }
  if (!begins?.(textOf(first)) && filledOf(page, margins) < leastFilled)
    found.push(['a page is mostly empty', textOf(last)]);
  return found;
}

/** The texts of one paragraph, heading or cell, in order. */
interface TextBlock {
  readonly path: readonly Tag[];
  readonly parts: readonly PlacedText[];
}

const cellRoles = /^(TH|TD)$/u;

function bodyOf({ texts }: PdfPage): PlacedText[] {
  return texts.filter(({ isTagged, text }) => isTagged && text.trim() !== '');
}

function blocksOf(texts: readonly PlacedText[]): TextBlock[] {
  const blocks = new Map<Tag | undefined, PlacedText[]>();
  for (const text of texts) {
    const block = text.within.findLast(({ role }) => role !== 'Span' && role !== 'Link');
    blocks.set(block, [...(blocks.get(block) ?? []), text]);
  }
  return [...blocks.values()].map((parts) => ({ path: parts[0]?.within ?? [], parts }));
}

function textOf({ parts }: TextBlock): string {
  return parts
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function bottomOf({ parts }: TextBlock): number {
  return Math.max(...parts.map(({ y }) => y));
}

function roleIn({ path }: TextBlock, role: RegExp): boolean {
  return path.some((tag) => role.test(tag.role));
}

function isHeading(block: TextBlock): boolean {
  return roleIn(block, /^(H\d?|Caption)$/u);
}

/** The rows of the table that a block stands in, as far as this page shows them. */
function rowsOf(blocks: readonly TextBlock[], { path }: TextBlock): { row: Tag; isHead: boolean }[] {
  const table = path.find(({ role }) => role === 'Table');
  if (!table) return [];
  const rows = new Map<Tag, boolean>();
  for (const block of blocks) {
    const row = block.path.find(({ role }) => role === 'TR');
    if (!row || !block.path.includes(table)) continue;
    rows.set(row, roleIn(block, /^THead$/u));
  }
  return [...rows].map(([row, isHead]) => ({ row, isHead }));
}

/** The part of a page's body that anything stands in. */
function filledOf(page: PdfPage, { top, bottom }: Theme['page']['margins']): number {
  const foot = page.height - bottom;
  const drawn = [
    ...bodyOf(page).map(({ y }) => y),
    ...framesOn(page).map(({ y, height }) => y + height),
    ...rulesOn(page).map(({ y }) => y),
  ].filter((y) => y <= foot + tolerance);
  return (Math.max(top, ...drawn) - top) / (foot - top);
}

/** Whether the small letters of two texts meet. */
function overlap(one: PlacedText, other: PlacedText): boolean {
  const half = 0.5;
  const [top, bottom] = [
    Math.max(one.y - half * one.size, other.y - half * other.size),
    Math.min(one.y, other.y),
  ];
  const [left, right] = [Math.max(one.x, other.x), Math.min(one.x + one.width, other.x + other.width)];
  return bottom - top > tolerance && right - left > tolerance;
}
