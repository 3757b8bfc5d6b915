import type { DataCell } from '../../tables/index.ts';
import type { CellKind } from './columns.ts';

/**
 * What a cell says, as its field takes it. What cannot be made fit stays the text that it is, so that the schema says
 * what is wrong with it.
 */
export function cellValue(cell: DataCell, kind: CellKind): unknown {
  switch (kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.number ?? numberIn(cell.text) ?? cell.text;
    case 'truth':
      return truthIn(cell.text) ?? cell.text;
    case 'moment':
      return momentIn(cell.text);
    case 'list':
      return itemsIn(cell.text);
  }
}

/**
 * A number with its thousands parted or not: 67000, 67,000 or 67 000, 12.5. In "67.000" the point may part thousands
 * or not, so that it is none.
 */
function numberIn(text: string): number | undefined {
  const plain = text.replace(/(?<=\d)[, \u00a0\u202f](?=\d{3}(?:[, \u00a0\u202f.]|$))/gu, '');
  return /^-?\d+(?:\.(?!\d{3}$)\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

function truthIn(text: string): boolean | undefined {
  if (/^(?:yes|y|true|1)$/iu.test(text)) return true;
  return /^(?:no|n|false|0)$/iu.test(text) ? false : undefined;
}

/** "2027-01-17 23:55:00" → "2027-01-17T23:55", "9:30" → "09:30". */
function momentIn(text: string): string {
  return text
    .replace(/^(\d{4}-\d{2}-\d{2}) +/u, '$1T')
    .replace(/(^|T)(\d:\d{2})/u, '$10$2')
    .replace(/(\d{2}:\d{2}):\d{2}(?:\.0+)?$/u, '$1');
}

/** Items on lines of their own, or parted by semicolons; dashes and bullets before them are left out. */
function itemsIn(text: string): string[] {
  return text
    .split(text.includes('\n') ? /\r?\n/u : ';')
    .map((item) => item.replace(/^\s*[-–•*]\s+/u, '').trim())
    .filter((item) => item !== '');
}
