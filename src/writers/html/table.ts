import {
  type Block,
  blocksWithin,
  type Cell,
  plainText,
  type Row,
  type Table,
} from '../../document/index.ts';
import { type Context, contentDirectionAttribute } from './context.ts';
import { inlineHtml } from './inline.ts';
import { classAttribute } from './syntax.ts';

/** The longest word that a column should be as wide as, in characters. */
const longestWord = 24;

/** A table with its caption, scopes and spans, in a box of its own that a narrow screen can move it in. */
export function tableHtml(
  table: Table,
  context: Context,
  flow: (blocks: readonly Block[]) => string,
): string {
  const caption = table.caption
    ? `<caption${contentDirectionAttribute(table.caption, context)}>${inlineHtml(table.caption)}</caption>`
    : '';
  const part = (name: string, rows: readonly Row[]) =>
    rows.length === 0 ? '' : `<${name}>${rows.map((row) => rowHtml(row, flow)).join('')}</${name}>`;
  const content = `${caption}${columnWidths(table, context)}${part('thead', table.head)}${part('tbody', table.body)}`;
  const box = classAttribute('kit-table', table.class);
  return `<div${box}><table${classAttribute(table.class)}>${content}</table></div>\n`;
}

/** Where the theme gives no widths, the browser finds them by the width of the window. */
function columnWidths(table: Table, { styles }: Context): string {
  const given = styles.box('table', table.class).columns;
  if (given?.length !== table.columns.length) return '';
  const each = table.columns.map(({ share }) => `<col style="width:${Number((share * 100).toFixed(2))}%">`);
  return `<colgroup>${each.join('')}</colgroup>`;
}

function rowHtml(row: Row, flow: (blocks: readonly Block[]) => string): string {
  return `<tr>${row.cells.map((cell) => cellHtml(cell, flow)).join('')}</tr>\n`;
}

function cellHtml(cell: Cell, flow: (blocks: readonly Block[]) => string): string {
  const name = cell.scope ? 'th' : 'td';
  const scope = cell.scope ? ` scope="${cell.scope === 'column' ? 'col' : 'row'}"` : '';
  const columns = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '';
  const rows = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '';
  const long = holdsLongWord(cell.blocks) ? 'kit-long' : undefined;
  return `<${name}${classAttribute(cell.class, long)}${scope}${columns}${rows}>${flow(cell.blocks)}</${name}>`;
}

/** Whether a word in some blocks is too long to be kept whole in a column. */
function holdsLongWord(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading')
      return blocksWithin(block).some(holdsLongWord);
    return plainText(block.content)
      .split(/[\s-]/u)
      .some((word) => word.length > longestWord);
  });
}
