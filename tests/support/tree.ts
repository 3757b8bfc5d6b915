import type { Cell, Row, Table } from '../../src/document/index.ts';

/** A cell that has not found its column. */
export type LooseCell = Omit<Cell, 'column'>;

export interface LooseRow {
  readonly cells: readonly LooseCell[];
}

/** A table of rows, its columns of equal width; cells stand beside those that reach down from above. */
export function tableOf(
  head: readonly LooseRow[],
  body: readonly LooseRow[],
  more: Partial<Table> = {},
): Table {
  const cells = head[0]?.cells ?? body[0]?.cells ?? [];
  const count = cells.reduce((sum, cell) => sum + cell.columnSpan, 0);
  const columns = Array.from({ length: count }, () => ({ share: 1 / count }));
  return { kind: 'table', columns, head: placed(head), body: placed(body), ...more };
}

function placed(rows: readonly LooseRow[]): Row[] {
  const taken = new Set<string>();
  return rows.map(({ cells }, row) => {
    let column = 0;
    return {
      cells: cells.map((cell) => {
        while (taken.has(`${row} ${column}`)) column += 1;
        const at = { ...cell, column };
        for (let down = 0; down < cell.rowSpan; down += 1)
          for (let right = 0; right < cell.columnSpan; right += 1)
            taken.add(`${row + down} ${column + right}`);
        column += cell.columnSpan;
        return at;
      }),
    };
  });
}
