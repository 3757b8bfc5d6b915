import type { Block, Cell, Row, Table } from '../../document/index.ts';
import type { Styles } from '../../theme/index.ts';
import { classAttribute } from './attributes.ts';
import { directionOfContent } from './direction.ts';
import { inlineHtml } from './inline.ts';

/** A table with its caption, scopes and spans; column widths from the theme where it gives one for each column. */
export function tableHtml(table: Table, styles: Styles, flow: (blocks: readonly Block[]) => string): string {
  const caption = table.caption
    ? `<caption${directionOfContent(table.caption)}>${inlineHtml(table.caption)}</caption>`
    : '';
  const part = (name: string, rows: readonly Row[]) =>
    rows.length === 0 ? '' : `<${name}>${rows.map((row) => rowHtml(row, flow)).join('')}</${name}>`;
  const content = `${caption}${columnWidths(table, styles)}${part('thead', table.head)}${part('tbody', table.body)}`;
  return `<table${classAttribute(table.class)}>${content}</table>\n`;
}

function columnWidths(table: Table, styles: Styles): string {
  const { columns } = styles.box('table', table.class);
  if (columns?.length !== table.columnCount) return '';
  const sum = columns.reduce((total, width) => total + width, 0);
  const each = columns.map((width) => `<col style="width:${Number(((width / sum) * 100).toFixed(2))}%">`);
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
  return `<${name}${classAttribute(cell.class)}${scope}${columns}${rows}>${flow(cell.blocks)}</${name}>`;
}
