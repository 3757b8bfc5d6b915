import { setCatalogue, setCount } from './internals.ts';
import type { OutlineItem, Pdf } from './library.ts';

/** A heading in the outline, where it stands (page index, points from the page's top). */
export interface OutlineEntry {
  /** From 1; 0 for a part of a bundle, which shows closed at first. */
  readonly level: number;
  readonly title: string;
  readonly page: number;
  readonly top: number;
}

/** Pages that are numbered from 1: the index of the first, and how many there are. */
export interface PageStretch {
  readonly start: number;
  readonly count: number;
}

/** Items of this level show closed. */
const closed = 0;

interface Node {
  readonly level: number;
  readonly item: OutlineItem;
  readonly children: Node[];
}

/** Adds the outline to a file whose pages, of one width, are all there. */
export function addOutline(pdf: Pdf, entries: readonly OutlineEntry[], width: number): void {
  // pdfkit would have readers show the outline at once.
  setCatalogue(pdf, { PageMode: 'UseNone' });
  const root: Node = { level: -1, item: pdf.outline, children: [] };
  const open = [root];
  for (const { level, page, title, top } of entries) {
    while ((open.at(-1)?.level ?? -1) >= level && open.length > 1) open.pop();
    const parent = open.at(-1) ?? root;
    // pdfkit counts `left` from the right (5314).
    const item = parent.item.addItem(title, { pageNumber: page, left: width, top });
    const node: Node = { level, item, children: [] };
    parent.children.push(node);
    open.push(node);
  }
  countItems(root);
}

/** Says of an item and all below how many items show when it is open; negative where it is closed (ISO 32000-1, 12.3.3). */
function countItems({ children, item, level }: Node): number {
  let count = 0;
  for (const child of children) {
    const within = countItems(child);
    count += child.level === closed ? 1 : 1 + within;
  }
  if (count > 0) setCount(item, level === closed ? -count : count);
  return count;
}

/** Labels pages as they are numbered (ISO 32000-1, 12.4.2), in stretches in order; pages between two have no label. */
export function addPageLabels(pdf: Pdf, stretches: readonly PageStretch[]): void {
  const labels = stretches.flatMap(({ start, count }, index) => {
    const end = start + count;
    const isFollowed = (stretches[index + 1]?.start ?? end) > end;
    return [start, { S: 'D' }, ...(isFollowed ? [end, {}] : [])];
  });
  setCatalogue(pdf, { PageLabels: { Nums: labels } });
}
