import type { ObjectFile } from './objects.ts';
import { number, reference, textString } from './syntax.ts';

/** A heading in the outline, where it stands (page index, points from the page's bottom). */
export interface OutlineEntry {
  /** From 1; 0 for a part of a bundle, which shows closed at first. */
  readonly level: number;
  readonly title: string;
  readonly page: number;
  readonly top: number;
}

interface Item extends OutlineEntry {
  readonly object: number;
  readonly children: Item[];
}

/** Writes the outline and gives its object, or undefined when there are no entries. */
export function writeOutline(
  file: ObjectFile,
  entries: readonly OutlineEntry[],
  pages: readonly number[],
): number | undefined {
  if (entries.length === 0) return undefined;
  const root: Item = { level: -1, title: '', page: 0, top: 0, object: file.allocate(), children: [] };
  const open = [root];
  for (const entry of entries) {
    while ((open.at(-1)?.level ?? -1) >= entry.level && open.length > 1) open.pop();
    const item: Item = { ...entry, object: file.allocate(), children: [] };
    (open.at(-1) ?? root).children.push(item);
    open.push(item);
  }
  writeItems(file, root, pages);
  file.set(root.object, `<</Type/Outlines${childEntries(root)}>>`);
  return root.object;
}

function writeItems(file: ObjectFile, parent: Item, pages: readonly number[]): void {
  for (const [index, item] of parent.children.entries()) {
    const previous = parent.children[index - 1];
    const next = parent.children[index + 1];
    file.set(
      item.object,
      `<</Title ${textString(item.title)}/Parent ${reference(parent.object)}` +
        (previous ? `/Prev ${reference(previous.object)}` : '') +
        (next ? `/Next ${reference(next.object)}` : '') +
        `/Dest[${reference(pages[item.page] ?? 0)}/XYZ 0 ${number(item.top)} null]${childEntries(item)}>>`,
    );
    writeItems(file, item, pages);
  }
}

/** `Count` is the number of items that show when this one is open; negative where it is closed (ISO 32000-1, 12.3.3). */
function childEntries(item: Item): string {
  const first = item.children[0];
  const last = item.children.at(-1);
  if (!first || !last) return '';
  return `/First ${reference(first.object)}/Last ${reference(last.object)}/Count ${isClosed(item) ? '-' : ''}${countWithin(item)}`;
}

function countWithin(item: Item): number {
  return item.children.reduce((count, child) => count + 1 + (isClosed(child) ? 0 : countWithin(child)), 0);
}

function isClosed({ level }: Item): boolean {
  return level === 0;
}
