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
  const filled = filledRanges(rows, names.map(rangeOf));
  if (filled.length === 0) return rows;
  const faults = new Map(filled.map((range) => [range, mergedFault(range)]));
  return rows.map((row) => withMerged(row, faults));
}

function filledRanges(rows: readonly DataRow[], ranges: readonly Range[]): Range[] {
  return ranges.filter((range) => rows.some((row) => reachesInto(range, row) && isFilled(range, row)));
}

/** Whether a range reaches into a row. */
function reachesInto({ first, last }: Range, { number }: DataRow): boolean {
  return first.row <= number && number <= last.row;
}

function isFilled({ first, last }: Range, { cells }: DataRow): boolean {
  return cells.some(({ column }) => first.column <= column && column <= last.column);
}

function withMerged(row: DataRow, faults: ReadonlyMap<Range, CellFault>): DataRow {
  const cells = new Map<number, DataCell>(row.cells.map((cell) => [cell.column, cell]));
  const rightmost = row.cells.at(-1)?.column ?? 0;
  let isMerged = false;
  for (const [range, fault] of faults) {
    if (!reachesInto(range, row)) continue;
    isMerged = true;
    const last = Math.min(range.last.column, Math.max(range.first.column, rightmost));
    for (let { column } = range.first; column <= last; column += 1) {
      const text = cells.get(column)?.text ?? '';
      cells.set(column, { column, text, fault });
    }
  }
  if (!isMerged) return row;
  return { ...row, cells: [...cells.values()].sort((left, right) => left.column - right.column) };
}

function mergedFault({ name }: Range): CellFault {
  return {
    message: `the cells ${name} are merged, so that nobody can say what each holds`,
    hint: 'unmerge them and write the value into each',
  };
}
