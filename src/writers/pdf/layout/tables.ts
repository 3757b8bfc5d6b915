import type { Cell, Row, Table } from '../../../document/index.ts';
import { problem } from '../../../problems/index.ts';
import { Band, type BandRow, type CellLook } from '../boxes/band.ts';
import type { Box } from '../boxes/box.ts';
import { Stack } from '../boxes/stack.ts';
import { TableBox } from '../boxes/table.ts';
import { space } from '../boxes/writing.ts';
import type { StructureElement } from '../structure.ts';
import { type Context, fromStart, within } from './context.ts';
import { textBox } from './texts.ts';

/** The part of a column's width that padding may take, where columns are narrow. */
const mostPadding = 0.2;

/** Problems: box-too-tall, where there are more columns than fit the width. */
export function layOutTable(table: Table, context: Context): Box {
  const style = context.styles.box('table', table.class);
  const text = context.texts.within(context.text, 'table', table.class);
  const hasGrid = style.rows === 'grid' && style.border !== undefined;
  const inTable = { ...context, text, isFramed: hasGrid };
  const width = context.width - style.indent;
  const widths = table.columns.map((column) => column.share * width);
  const squeezed = Math.min(...widths) < 4 * style.padding;
  const horizontal = squeezed ? Math.min(style.padding, Math.min(...widths) * mostPadding) : style.padding;
  if (squeezed && Math.min(...widths) - 2 * horizontal < text.size) {
    context.report(
      problem('box-too-tall', `this table has more columns (${table.columns.length}) than fit its width`, {
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
  const part = (rows: readonly Row[], group: StructureElement): Band[] =>
    bandsOf(
      rows.map((row) => layOutRow(row, widths, horizontal, inTable, group.child('TR'))),
      look,
    );
  // A table head without a body is no part of one (ISO 32000-1, 14.8.4.3.4).
  const hasBody = table.body.length > 0;
  const headBands =
    table.head.length === 0 ? [] : part(table.head, hasBody ? element.child('THead') : element);
  return new TableBox(
    part(table.body, element.child('TBody')),
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
  const { after } = context.styles.box('caption');
  return textBox(caption, context, text, element.child('Caption'), { width, after });
}

function cellText(cell: Cell, context: Context) {
  return context.texts.within(context.text, cell.scope === undefined ? 'td' : 'th', cell.class);
}

function layOutRow(
  { cells }: Row,
  widths: readonly number[],
  padding: number,
  context: Context,
  element: StructureElement,
): BandRow {
  return cells.map((cell) => {
    const sum = (from: number, to: number) => widths.slice(from, to).reduce((total, each) => total + each, 0);
    const width = sum(cell.column, cell.column + cell.columnSpan);
    const inner = within(context, {
      width: width - 2 * padding,
      text: cellText(cell, context),
      element: cellElement(cell, element),
      isFramed: context.isFramed && cell.blocks.length === 1,
      place: cell.place ?? context.place,
    });
    const fill = context.styles.box(cell.scope === undefined ? 'td' : 'th', cell.class).fill;
    const line = inner.text.size * inner.text.leading;
    const blocks = cell.blocks.length === 0 ? [space(line)] : context.layOut(cell.blocks, inner);
    const content = new Stack(blocks);
    const x = fromStart(sum(0, cell.column), width, { ...context, width: sum(0, widths.length) });
    return { content, x, width, rowSpan: cell.rowSpan, fill };
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
