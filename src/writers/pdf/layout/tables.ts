import type { Cell, Row, Table } from '../../../document/index.ts';
import { problem } from '../../../problems/index.ts';
import type { ResolvedStyle } from '../../../theme/index.ts';
import { Band, type BandRow, type CellLook } from '../boxes/band.ts';
import type { Box } from '../boxes/box.ts';
import { Stack } from '../boxes/stack.ts';
import { TableBox } from '../boxes/table.ts';
import { space } from '../boxes/writing.ts';
import type { StructureElement } from '../structure.ts';
import { type Context, within } from './context.ts';
import { textBox } from './texts.ts';
import { columnWidths, type Extents, extentsOf, sharedOut } from './widths.ts';

/** The part of a column's width that padding may take, where columns are narrow. */
const mostPadding = 0.2;

/** A cell and the column in which it begins. */
interface Placed {
  readonly cell: Cell;
  readonly column: number;
}

/** Problems: box-too-tall, where there are more columns than fit the width. */
export function layOutTable(table: Table, context: Context): Box {
  const style = context.styles('table', table.class);
  const text = context.texts.within(context.text, 'table', table.class);
  const hasGrid = style.rows === 'grid' && style.border !== undefined;
  const inTable = { ...context, text, isFramed: hasGrid };
  const width = context.width - style.indent;
  const head = placeCells(table.head);
  const body = placeCells(table.body);
  const cells = [...head, ...body];
  const { squeezed, widths } = widthsOf(table, cells, style, width, inTable);
  const horizontal = squeezed ? Math.min(style.padding, Math.min(...widths) * mostPadding) : style.padding;
  if (squeezed && Math.min(...widths) - 2 * horizontal < text.size) {
    context.report(
      problem('box-too-tall', `this table has more columns (${table.columnCount}) than fit its width`, {
        place: context.place,
        hint: 'give it fewer columns',
      }),
    );
  }
  const look: CellLook = {
    padding: { vertical: style.padding, horizontal },
    rows: style.rows,
    border: style.border,
    spaceAfter: 0,
  };
  const element = context.element.child('Table');
  const caption = table.caption && layOutCaption(table.caption, width, inTable, element);
  const part = (rows: readonly (readonly Placed[])[], group: StructureElement): Band[] =>
    bandsOf(
      rows.map((row) => layOutRow(row, widths, horizontal, inTable, group.child('TR'))),
      look,
    );
  // A table head without a body is no part of one (ISO 32000-1, 14.8.4.3.4).
  const hasBody = table.body.length > 0;
  const headBands = table.head.length === 0 ? [] : part(head, hasBody ? element.child('THead') : element);
  return new TableBox(
    part(body, element.child('TBody')),
    {
      width,
      indent: style.indent,
      topRule: style.rows === 'lines' ? style.border : undefined,
      head: headBands.length === 0 ? undefined : Band.of(headBands, look),
      before: style.before,
      after: style.after,
    },
    caption,
  );
}

function layOutCaption(
  caption: NonNullable<Table['caption']>,
  width: number,
  context: Context,
  element: StructureElement,
): Box {
  const text = context.texts.within(context.text, 'caption');
  const { after } = context.styles('caption');
  return textBox(caption, context, text, element.child('Caption'), { width, after });
}

/** The widths of the columns: those of the theme, or by content. Squeezed are those that a word may be too long for. */
function widthsOf(
  table: Table,
  rows: readonly (readonly Placed[])[],
  { columns, padding }: ResolvedStyle,
  width: number,
  context: Context,
): { widths: number[]; squeezed: boolean } {
  if (columns?.length === table.columnCount) {
    const widths = sharedOut(columns, width);
    return { widths, squeezed: Math.min(...widths) < 4 * padding };
  }
  const extents = columnExtents(rows, table.columnCount, padding, context);
  const least = extents.reduce((sum, column) => sum + column.least, 0);
  return { widths: columnWidths(extents, width), squeezed: least > width };
}

/** The column in which each cell begins: those taken by cells that reach down from rows above are left out. */
function placeCells(rows: readonly Row[]): Placed[][] {
  const taken: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const placed = row.cells.map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const at = { cell, column };
      for (let span = 0; span < cell.columnSpan; span += 1) taken[column + span] = cell.rowSpan;
      column += cell.columnSpan;
      return at;
    });
    for (const [index, rowsLeft] of taken.entries()) taken[index] = Math.max(0, (rowsLeft ?? 0) - 1);
    return placed;
  });
}

function columnExtents(
  rows: readonly (readonly Placed[])[],
  count: number,
  padding: number,
  context: Context,
): Extents[] {
  const columns = Array.from({ length: count }, () => ({ least: 0, most: 0 }));
  const cells = rows.flat().sort((left, right) => left.cell.columnSpan - right.cell.columnSpan);
  for (const { cell, column } of cells) {
    const covered = columns.slice(column, column + cell.columnSpan);
    const extents = extentsOf(cell.blocks, cellText(cell, context), context);
    for (const side of ['least', 'most'] as const) {
      const there = covered.reduce((sum, each) => sum + each[side], 0);
      const lacking = extents[side] + 2 * padding - there;
      if (lacking > 0) for (const each of covered) each[side] += lacking / covered.length;
    }
  }
  return columns;
}

function cellText(cell: Cell, context: Context) {
  return context.texts.within(context.text, cell.scope === undefined ? 'td' : 'th', cell.class);
}

function layOutRow(
  row: readonly Placed[],
  widths: readonly number[],
  padding: number,
  context: Context,
  element: StructureElement,
): BandRow {
  return row.map(({ cell, column }) => {
    const sum = (from: number, to: number) => widths.slice(from, to).reduce((total, each) => total + each, 0);
    const width = sum(column, column + cell.columnSpan);
    const inner = within(context, {
      width: width - 2 * padding,
      text: cellText(cell, context),
      element: cellElement(cell, element),
      isFramed: context.isFramed && cell.blocks.length === 1,
      place: cell.place ?? context.place,
    });
    const fill = context.styles(cell.scope === undefined ? 'td' : 'th', cell.class).fill;
    const line = inner.text.size * inner.text.leading;
    const blocks = cell.blocks.length === 0 ? [space(line)] : context.layOut(cell.blocks, inner);
    const content = new Stack(blocks);
    return { content, x: sum(0, column), width, rowSpan: cell.rowSpan, fill };
  });
}

function cellElement(cell: Cell, row: StructureElement): StructureElement {
  const attributes = {
    ...(cell.scope && ({ Scope: cell.scope === 'column' ? 'Column' : 'Row' } as const)),
    ...(cell.columnSpan > 1 && { ColSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { RowSpan: cell.rowSpan }),
  };
  const element = row.child(cell.scope === undefined ? 'TD' : 'TH');
  return Object.keys(attributes).length === 0
    ? element
    : element.setAttributes({ O: 'Table', ...attributes });
}

/** Puts together the rows that a cell over several rows joins. */
function bandsOf(rows: readonly BandRow[], look: CellLook): Band[] {
  const bands: Band[] = [];
  let joined: BandRow[] = [];
  let reach = 0;
  for (const [index, row] of rows.entries()) {
    joined.push(row);
    reach = Math.max(reach, ...row.map((cell) => index + cell.rowSpan));
    if (index + 1 < reach) continue;
    bands.push(new Band(joined, look));
    joined = [];
  }
  if (joined.length > 0) bands.push(new Band(joined, look));
  return bands;
}
