import type { CellFault, DataRow } from '../table.ts';
import { columnOf, rowOf } from './references.ts';
import { UnreadableWorkbook } from './unreadable.ts';

/** Whoever merges more than these has a page in mind and not a table. */
const mostMerged = 1000;

/** The cells that are merged into one. */
interface Range {
  readonly name: string;
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** The rows of a sheet of which every cell that is part of a merged one says so; `names` are such as "A3:A4". */
export function markMerged(rows: readonly DataRow[], names: readonly string[]): readonly DataRow[] {
  if (names.length > mostMerged) {
    throw new UnreadableWorkbook(`a sheet has more than ${mostMerged} merged cells`, 'unmerge them');
  }
  const merged = names.map(rangeOf);
  return merged.length === 0 ? rows : rows.map((row) => withMerged(row, merged));
}

function withMerged(row: DataRow, merged: readonly Range[]): DataRow {
  const ranges = merged.filter(({ rows: [first, last] }) => first <= row.number && row.number <= last);
  if (ranges.length === 0) return row;
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  const rightmost = row.cells.at(-1)?.column ?? 0;
  for (const range of ranges) {
    const [first, last] = range.columns;
    for (let column = first; column <= Math.min(last, Math.max(first, rightmost)); column += 1) {
      const text = cells.get(column)?.text ?? '';
      cells.set(column, { column, text, fault: mergedFault(range) });
    }
  }
  return { ...row, cells: [...cells.values()].sort((left, right) => left.column - right.column) };
}

function rangeOf(name: string): Range {
  const [from = '', to = from] = name.split(':');
  return {
    name,
    rows: [rowOf(from), rowOf(to)],
    columns: [columnOf(from), columnOf(to)],
  };
}

function mergedFault({ name }: Range): CellFault {
  return {
    message: `the cells ${name} are merged, so that nobody can say what each holds`,
    hint: 'unmerge them and write the value into each',
  };
}
