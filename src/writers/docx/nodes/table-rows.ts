import type { Cell, Row } from '../../../document/index.ts';
import type { Keep, WriteContext } from '../write-context.ts';

/** A cell at its place in the grid; one that continues a cell of the row above repeats that cell. */
export interface GridCell {
  readonly cell: Cell;
  readonly column: number;
  readonly span: number;
  readonly merge?: 'restart' | 'continue';
}

const noCell: Cell = { column: 0, columnSpan: 1, rowSpan: 1, blocks: [] };

/** Rows with every column filled: cells that span rows stand in each of them. */
export function gridOf(rows: readonly Row[], columnCount: number): GridCell[][] {
  const open = new Map<number, { readonly from: GridCell; left: number }>();
  return rows.map((row, index) => {
    const filled: GridCell[] = [];
    const waiting = [...row.cells];
    for (let column = 0; column < columnCount; ) {
      const above = open.get(column);
      const next = above
        ? { ...above.from, merge: 'continue' as const }
        : placed(waiting.shift() ?? noCell, column, columnCount, rows.length - index);
      if (above) {
        above.left -= 1;
        if (above.left === 0) open.delete(column);
      } else if (next.merge) {
        open.set(column, { from: next, left: Math.min(next.cell.rowSpan, rows.length - index) - 1 });
      }
      filled.push(next);
      column += next.span;
    }
    return filled;
  });
}

function placed(cell: Cell, column: number, columnCount: number, rowsLeft: number): GridCell {
  const span = Math.max(1, Math.min(cell.columnSpan, columnCount - column));
  return { cell, column, span, ...(cell.rowSpan > 1 && rowsLeft > 1 && { merge: 'restart' as const }) };
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
 * What holds the rows of a table together: header rows stay with the first row of the body, and where the whole table
 * is kept every row stays with the next; the last one as the table itself does.
 */
export function rowKeeper(context: WriteContext, headRows: number, rowCount: number): (row: number) => Keep {
  return (row) => {
    if (row < rowCount - 1 && (row < headRows || context.keep !== 'no')) return 'yes';
    return context.keep === 'yes' ? 'yes' : 'no';
  };
}
