import type { Cell, Inline, Row, Table, TableColumn } from '../document.ts';
import type { Open } from '../widths/settle.ts';
import { checkAttributes, classOf, countOf, reportWrong, requiredAttribute } from './attributes.ts';
import type { Element } from './elements.ts';
import { inlineContent } from './inline.ts';
import { childrenNamed, type Parsing, placed, report } from './parsing.ts';

const partNames = new Set(['caption', 'thead', 'tbody']);
const rowNames = new Set(['tr']);
const cellNames = new Set(['th', 'td']);

/** More columns than paper can hold; keeps a typing error from filling the memory. */
const mostColumns = 100;
const mostRows = 1000;

/** A table: caption, thead and tbody, each once at most and in this order. Problems: wrong-nesting, table-shape and those of cells. */
export function table(element: Element, parsing: Parsing): Table {
  let caption: readonly Inline[] | undefined;
  let head: readonly OpenRow[] = [];
  let body: readonly OpenRow[] = [];
  let next = 0;
  const order = [...partNames];
  for (const part of childrenNamed(element, partNames, parsing)) {
    checkAttributes(part, parsing);
    const position = order.indexOf(part.name);
    if (position < next) {
      const hint = 'a table holds one <caption>, one <thead> and one <tbody>, in this order';
      report(parsing, part, 'wrong-nesting', `<${part.name}> cannot stand here`, { hint });
    }
    next = position + 1;
    if (part.name === 'caption') caption = inlineContent(part, parsing);
    else if (part.name === 'thead') head = rows(part, parsing);
    else body = rows(part, parsing);
  }
  const columnCount = widthOf(head[0] ?? body[0]);
  if (columnCount === 0) report(parsing, element, 'table-shape', 'this table has no cells');
  checkShape(element, head, columnCount, parsing);
  checkShape(element, body, columnCount, parsing);
  const named = classOf(element, parsing);
  const columns = openColumns(columnCount);
  const node: Table = {
    kind: 'table',
    ...named,
    ...(caption && caption.length > 0 && { caption }),
    columns,
    head,
    body,
    ...placed(element),
  };
  parsing.open.tables.set(node, columns);
  return node;
}

function openColumns(count: number): Open<TableColumn>[] {
  return Array.from({ length: count }, () => ({ share: 1 / count }));
}

/** A row whose cells have not all found their columns. */
interface OpenRow extends Row {
  readonly cells: Open<Cell>[];
}

function rows(part: Element, parsing: Parsing): OpenRow[] {
  return childrenNamed(part, rowNames, parsing).map((row) => {
    checkAttributes(row, parsing);
    const cells = childrenNamed(row, cellNames, parsing).map((cell) => cellOf(cell, parsing));
    return { cells, ...placed(row) };
  });
}

function cellOf(element: Element, parsing: Parsing): Open<Cell> {
  checkAttributes(element, parsing);
  return {
    ...classOf(element, parsing),
    ...(element.name === 'th' && scopeOf(element, parsing)),
    column: 0,
    columnSpan: countOf(element, 'colspan', mostColumns, parsing),
    rowSpan: countOf(element, 'rowspan', mostRows, parsing),
    blocks: parsing.flow(element, parsing),
    ...placed(element),
  };
}

function scopeOf(element: Element, parsing: Parsing): { readonly scope: 'column' | 'row' } {
  const hint = 'scope="col" heads a column, scope="row" heads a row';
  const scope = requiredAttribute(element, 'scope', parsing, hint);
  if (element.attributes.has('scope') && scope !== 'col' && scope !== 'row') {
    reportWrong(element, 'scope', hint, parsing);
  }
  return { scope: scope === 'row' ? 'row' : 'column' };
}

function widthOf(row: Row | undefined): number {
  return row ? row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0) : 0;
}

/**
 * Holds the rows of a table's head or body against its columns: every row must cover each column once, counting the
 * cells that reach down from rows above; none may reach below its part (HTML, 4.9.12 "Forming a table").
 */
function checkShape(table: Element, rows: readonly OpenRow[], columnCount: number, parsing: Parsing): void {
  const reaching: number[] = new Array(columnCount).fill(0);
  for (const [index, row] of rows.entries()) {
    const fault = placeCells(row, reaching, rows.length - index);
    if (fault === undefined) continue;
    const place = row.place ?? table.place;
    report(parsing, { ...table, place }, 'table-shape', fault, {
      hint: `every row covers the ${columnCount} columns of the first row`,
    });
    return;
  }
}

/**
 * Gives the cells of a row their columns, and fills `reaching`, the rows that each column's cell still reaches down,
 * with them. Returns what is wrong with the row.
 */
function placeCells(row: OpenRow, reaching: number[], rowsLeft: number): string | undefined {
  const above = reaching.map((count) => count > 0);
  let column = 0;
  for (const cell of row.cells) {
    while (above[column]) column += 1;
    cell.column = column;
    for (let end = column + cell.columnSpan; column < end; column += 1) {
      if (column >= above.length) return 'this row has too many cells';
      if (above[column]) return 'a cell of this row covers one that reaches down from above';
      reaching[column] = cell.rowSpan;
    }
    if (cell.rowSpan > rowsLeft) return 'a cell of this row reaches below the last row';
  }
  while (above[column]) column += 1;
  if (column < above.length) return 'this row has too few cells';
  for (const [index, count] of reaching.entries()) reaching[index] = count - 1;
  return undefined;
}
