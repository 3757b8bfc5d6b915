import { type Inline, plainText, type Table } from '../../../document/index.ts';
import type { ResolvedStyle } from '../../../theme/index.ts';
import type { WordCell, WordTable } from '../docx/index.ts';
import { unboxed } from '../styles/borders.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { followed, type WriteContext, withSpaceAbove } from '../write-context.ts';
import { answerCell, isOneLine, oneLineHeight } from './field.ts';
import { writeWhole } from './flow.ts';
import { isTall } from './heights.ts';
import { paragraphOf } from './paragraph.ts';
import { cellContext, placeTable } from './placing.ts';
import { cellOf, rowOf, tableOf, widthsOf } from './table-parts.ts';
import { cut, type GridCell, gridOf, rowKeeper } from './table-rows.ts';

/** The narrowest column that can be read, inside its padding, as a multiple of the text size. */
const narrowestColumn = 1.5;
/** Word opens no file with a table of more columns. */
const greatestColumnCount = 63;

/**
 * A table with header rows that repeat on every page. One with more columns than the page can show (or Word can
 * open) is cut into several, one below the other.
 */
export function writeTable(table: Table, context: WriteContext): void {
  const { sheet } = context.story.contents;
  const style = sheet.named('table', table.class);
  if (table.caption) writeCaption(table.caption, context, style);
  const { size } = sheet.look('td');
  const fitting = Math.floor(context.width / (2 * style.look.padding + narrowestColumn * size));
  const most = Math.max(1, Math.min(fitting, greatestColumnCount));
  const columnCount = table.columns.length;
  const pieces = Math.ceil(columnCount / most);
  const shares = table.columns.map(({ share }) => share);
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = Math.floor((piece * columnCount) / pieces);
    const end = Math.floor(((piece + 1) * columnCount) / pieces);
    const pieceWidths = widthsOf(shares.slice(start, end), context.width);
    const pieceContext = piece === pieces - 1 ? context : followed(context);
    placeTable(pieceContext, table.caption && piece === 0 ? { ...style.look, before: 0 } : style.look, () =>
      writePiece(table, pieceContext, style, start, pieceWidths),
    );
  }
}

function writeCaption(caption: readonly Inline[], context: WriteContext, { look }: NamedStyle): void {
  const style = context.story.contents.sheet.named('caption');
  paragraphOf(followed(withSpaceAbove(context, look.before)), style, caption);
}

function writePiece(
  table: Table,
  context: WriteContext,
  style: NamedStyle,
  start: number,
  widths: readonly number[],
): WordTable {
  const { sheet } = context.story.contents;
  const end = start + widths.length;
  const head = cut(gridOf(table.head), start, end);
  const body = cut(gridOf(table.body), start, end);
  const firstRow = head[0]?.every(isHeader) ?? false;
  const firstColumn = body.length > 0 && body.every(([first]) => first?.cell.scope === 'row');
  const keepOf = rowKeeper(context, head.length, head.length + body.length);
  const rows = [...head, ...body].map((row, index) => {
    const mayBreak = row.some(({ cell, column, span }) =>
      isTall(cell.blocks, widthOf(widths, column, span), sheet),
    );
    const keep = keepOf(index, mayBreak);
    const cells = row.map((each) => {
      const byStyle = (firstRow && index === 0) || (firstColumn && each.column === 0);
      return writeCell(each, { ...context, keep }, style.look, widths, byStyle);
    });
    const least = Math.max(0, ...row.map((each) => leastHeight(each, context)));
    return rowOf({ header: index < head.length, mayBreak, ...(least > 0 && { least }) }, cells);
  });
  return tableOf(
    {
      style,
      widths,
      indent: context.indent,
      firstRow,
      firstColumn,
      ...(table.caption && { caption: plainText(table.caption) }),
    },
    rows,
  );
}

function writeCell(
  { cell, column, span, merge }: GridCell,
  context: WriteContext,
  { padding }: ResolvedStyle,
  widths: readonly number[],
  filledByStyle: boolean,
): WordCell {
  const { sheet } = context.story.contents;
  const element = cell.scope === undefined ? 'td' : 'th';
  const named = sheet.named(element, cell.class);
  const width = widthOf(widths, column, span);
  const inner = cellContext(context, {
    width: width - 2 * padding,
    text: { ...named, look: unboxed(named.look) },
    trimmed: true,
  });
  const fill = filledByStyle && named.look.fill === sheet.look('th').fill ? undefined : named.look.fill;
  const [only, ...others] = merge === 'continue' ? [] : cell.blocks;
  const content =
    only && others.length === 0 && isOneLine(only)
      ? answerCell(only, inner)
      : writeWhole(merge === 'continue' ? [] : cell.blocks, inner);
  return cellOf({ width, span, fill, ...(merge && { merge }) }, content);
}

function widthOf(widths: readonly number[], column: number, span: number): number {
  return widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
}

function isHeader({ cell }: GridCell): boolean {
  return cell.scope !== undefined;
}

/** A cell that holds nothing but a one-line field is its box. */
function leastHeight({ cell, merge }: GridCell, context: WriteContext): number {
  const [only, ...others] = cell.blocks;
  if (merge || !only || others.length > 0 || !isOneLine(only)) return 0;
  return oneLineHeight(only, context);
}
