import { plainText, type Table } from '../../../document/index.ts';
import type { ResolvedStyle } from '../../../theme/index.ts';
import { followed, type Scene, withSpaceAbove } from '../scene.ts';
import { shading, unboxed } from '../styles/borders.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { writeWhole } from './blocks.ts';
import { answerCell, isOneLine, oneLineHeight } from './field.ts';
import { paragraphOf } from './paragraph.ts';
import { cellScene, placeTable } from './placing.ts';
import { cut, type GridCell, gridOf, rowKeeper } from './table-rows.ts';
import { cellXml, rowXml, tableXml } from './table-xml.ts';
import { isTall, sharesOf } from './widths.ts';

/** The narrowest column that can be read, inside its padding, as a multiple of the text size. */
const narrowestColumn = 1.5;
/** Word opens no file with a table of more columns. */
const greatestColumnCount = 63;

/**
 * A table with header rows that repeat on every page. One with more columns than the page can show (or Word can
 * open) is cut into several, one below the other.
 */
export function writeTable(table: Table, scene: Scene): string {
  const { sheet } = scene.story.contents;
  const style = sheet.named('table', table.class);
  const caption = table.caption ? writeCaption(table, scene, style) : '';
  const { size } = sheet.look('td');
  const fitting = Math.floor(scene.width / (2 * style.look.padding + narrowestColumn * size));
  const most = Math.max(1, Math.min(fitting, greatestColumnCount));
  const columnCount = table.columns.length;
  const pieces = Math.ceil(columnCount / most);
  const shares = table.columns.map(({ share }) => share);
  const written = Array.from({ length: pieces }, (_, piece) => {
    const start = Math.floor((piece * columnCount) / pieces);
    const end = Math.floor(((piece + 1) * columnCount) / pieces);
    const pieceWidths = sharesOf(shares.slice(start, end), scene.width);
    const pieceScene = piece === pieces - 1 ? scene : followed(scene);
    return placeTable(pieceScene, caption && piece === 0 ? { ...style.look, before: 0 } : style.look, () =>
      writePiece(table, pieceScene, style, start, pieceWidths),
    );
  });
  return caption + written.join('');
}

function writeCaption(table: Table, scene: Scene, { look }: NamedStyle): string {
  const style = scene.story.contents.sheet.named('caption');
  return paragraphOf(followed(withSpaceAbove(scene, look.before)), style, table.caption ?? []);
}

function writePiece(
  table: Table,
  scene: Scene,
  style: NamedStyle,
  start: number,
  widths: readonly number[],
): string {
  const { sheet } = scene.story.contents;
  const end = start + widths.length;
  const head = cut(gridOf(table.head, table.columns.length), start, end);
  const body = cut(gridOf(table.body, table.columns.length), start, end);
  const firstRow = head[0]?.every(isHeader) ?? false;
  const firstColumn = body.length > 0 && body.every(([first]) => first?.cell.scope === 'row');
  const keepOf = rowKeeper(scene, head.length, head.length + body.length);
  const rows = [...head, ...body].map((row, index) => {
    const keep = keepOf(index);
    const cells = row.map((each) => {
      const byStyle = (firstRow && index === 0) || (firstColumn && each.column === 0);
      return writeCell(each, { ...scene, keep }, style.look, widths, byStyle);
    });
    const least = Math.max(0, ...row.map((each) => leastHeight(each, scene)));
    const mayBreak = row.some(({ cell, column, span }) =>
      isTall(cell.blocks, widthOf(widths, column, span), sheet),
    );
    return rowXml({ header: index < head.length, mayBreak, ...(least > 0 && { least }) }, cells.join(''));
  });
  return tableXml(
    {
      style,
      widths,
      indent: scene.indent,
      firstRow,
      firstColumn,
      ...(table.caption && { caption: plainText(table.caption) }),
    },
    rows.join(''),
  );
}

function writeCell(
  { cell, column, span, merge }: GridCell,
  scene: Scene,
  { padding }: ResolvedStyle,
  widths: readonly number[],
  filledByStyle: boolean,
): string {
  const { sheet } = scene.story.contents;
  const element = cell.scope === undefined ? 'td' : 'th';
  const named = sheet.named(element, cell.class);
  const width = widthOf(widths, column, span);
  const inner = cellScene(scene, {
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
  return cellXml({ width, span, ...(merge && { merge }), shading: shading(fill) }, content);
}

function widthOf(widths: readonly number[], column: number, span: number): number {
  return widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
}

function isHeader({ cell }: GridCell): boolean {
  return cell.scope !== undefined;
}

/** A cell that holds nothing but a one-line field is its box. */
function leastHeight({ cell, merge }: GridCell, scene: Scene): number {
  const [only, ...others] = cell.blocks;
  if (merge || !only || others.length > 0 || !isOneLine(only)) return 0;
  return oneLineHeight(only, scene);
}
