import type { Cell, Row } from '../../../document/index.ts';
import type { Keep, WriteContext } from '../write-context.ts';

/** A cell where it stands in one row; it stands in each row that it reaches down to. */
export interface GridCell {
  readonly cell: Cell;
  readonly column: number;
  readonly span: number;
  readonly merge?: 'restart' | 'continue';
}

/** The cells of each row from the left, with those that reach down from rows above. */
export function gridOf(rows: readonly Row[]): GridCell[][] {
  const grid = rows.map((): GridCell[] => []);
  for (const [index, { cells }] of rows.entries()) {
    for (const cell of cells) {
      const reached = grid.slice(index, index + cell.rowSpan);
      const place = { cell, column: cell.column, span: cell.columnSpan };
      for (const [below, row] of reached.entries()) {
        if (reached.length === 1) row.push(place);
        else row.push({ ...place, merge: below === 0 ? 'restart' : 'continue' });
      }
    }
  }
  for (const row of grid) row.sort((left, right) => left.column - right.column);
  return grid;
}

/** The part of each row that lies in the columns from `start` up to `end`. */
export function cut(rows: readonly GridCell[][], start: number, end: number): GridCell[][] {
  return rows.map((row) =>
    row
      .map((each) => {
        const from = Math.max(each.column, start);
        return { ...each, column: from - start, span: Math.min(each.column + each.span, end) - from };
      })
      .filter((each) => each.span > 0),
  );
}

/**
 * What holds the rows of a table together: header rows stay with the first two of the body, the last row with the one
 * before it, so that none stands alone; and where the whole table is kept every row stays with the next; the last one as
 * the table itself does. A row that is tall may stand alone.
 */
export function rowKeeper(
  context: WriteContext,
  headRows: number,
  rowCount: number,
): (row: number, isTall: boolean) => Keep {
  const inCompany = [...Array(headRows).keys(), headRows, rowCount - 2];
  return (row, isTall) => {
    const holds = context.keep !== 'no' || (inCompany.includes(row) && (row < headRows || !isTall));
    if (row < rowCount - 1 && holds) return 'yes';
    return context.keep === 'yes' ? 'yes' : 'no';
  };
}
