import type { CellFault, DataCell, DataRow } from '../table.ts';
import { type Range, rangeOf } from './references.ts';
import { UnreadableWorkbook } from './unreadable.ts';

/** Whoever merges more than these has a page in mind and not a table. */
const mostMerged = 1000;

/**
 * The rows of a sheet of which every cell that is part of a merged one says so; `names` are such as "A3:A4". Merged
 * cells in which nothing stands are blank, as others are.
 */
export function markMerged(rows: readonly DataRow[], names: readonly string[]): readonly DataRow[] {
  if (names.length > mostMerged) {
    throw new UnreadableWorkbook(`a sheet has more than ${mostMerged} merged cells`, 'unmerge them');
  }
  const ranges = names.map(rangeOf);
  const filled = new Set(
    rows.flatMap((row) => rangesIn(row, ranges).filter((range) => isFilled(range, row))),
  );
  return filled.size === 0 ? rows : rows.map((row) => withMerged(row, rangesIn(row, [...filled])));
}

function rangesIn({ number }: DataRow, ranges: readonly Range[]): readonly Range[] {
  return ranges.filter(({ first, last }) => first.row <= number && number <= last.row);
}

function isFilled({ first, last }: Range, { cells }: DataRow): boolean {
  return cells.some(({ column }) => first.column <= column && column <= last.column);
}

function withMerged(row: DataRow, ranges: readonly Range[]): DataRow {
  if (ranges.length === 0) return row;
  const cells = new Map<number, DataCell>(row.cells.map((cell) => [cell.column, cell]));
  const rightmost = row.cells.at(-1)?.column ?? 0;
  for (const range of ranges) {
    const last = Math.min(range.last.column, Math.max(range.first.column, rightmost));
    for (let { column } = range.first; column <= last; column += 1) {
      const text = cells.get(column)?.text ?? '';
      cells.set(column, { column, text, fault: mergedFault(range) });
    }
  }
  return { ...row, cells: [...cells.values()].sort((left, right) => left.column - right.column) };
}

function mergedFault({ name }: Range): CellFault {
  return {
    message: `the cells ${name} are merged, so that nobody can say what each holds`,
    hint: 'unmerge them and write the value into each',
  };
}
