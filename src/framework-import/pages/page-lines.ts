import type { Source } from '../../reading/index.ts';
import { type Line, linesOf } from '../repair.ts';

/**
 * The lines of a page that is plain text or Markdown: marks of headings and of bold lines, and the bars of tables are
 * taken away, each cell becomes a line.
 */
export function pageLines({ file, text }: Source): Line[] {
  return linesOf(file, text).flatMap((line) => {
    const { text: written } = line;
    if (/^\|.*\|$/u.test(written)) return cellsOf(line);
    const heading = /^#{1,6}\s+(?<text>.*?)(?:\s+#+)?$/u.exec(written)?.groups?.['text'];
    const plain = withoutBold(heading ?? written);
    return plain === '' ? [] : [{ ...line, text: plain }];
  });
}

function cellsOf(line: Line): Line[] {
  const cells = line.text
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => withoutBold(cell.trim()));
  if (cells.every((cell) => /^:?-*:?$/u.test(cell))) return [];
  return cells
    .flatMap((cell) => cell.split(/<br\s*\/?>/iu))
    .flatMap(itemsOf)
    .map((cell) => cell.trim())
    .filter(Boolean)
    .map((text) => ({ ...line, text }));
}

/** "You can: - knead - bake", as readers write a list in a cell, is a lead-in with items. */
function itemsOf(cell: string): string[] {
  const { lead, items } = /^(?<lead>You can:?)\s+(?<items>[-•*] .*)$/u.exec(cell.trim())?.groups ?? {};
  if (lead === undefined || items === undefined) return [cell];
  return [lead, ...items.split(/(?:^|\s)[-•*]\s+/u).flatMap((item) => (item === '' ? [] : [`- ${item}`]))];
}

function withoutBold(text: string): string {
  return text
    .replace(/^__(.+)__$/u, '$1')
    .replace(/\*\*([^*]+)\*\*/gu, '$1')
    .trim();
}
