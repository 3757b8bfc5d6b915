import { marginSides } from '../styles/borders.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { twips } from '../units.ts';
import { escapeXml } from '../xml.ts';

/** The frame of a table. Lengths in points. */
export interface TableShape {
  readonly style: Pick<NamedStyle, 'id'>;
  readonly widths: readonly number[];
  readonly indent: number;
  /** Whether the first row, and the first column, are headers. */
  readonly firstRow?: boolean;
  readonly firstColumn?: boolean;
  /** Read out by screen readers. */
  readonly caption?: string;
}

export interface RowShape {
  /** Repeated on every page. */
  readonly header?: boolean;
  readonly mayBreak?: boolean;
  readonly least?: number;
}

export interface CellShape {
  readonly width: number;
  readonly span?: number;
  readonly merge?: 'start' | 'continue';
  /** Borders and shading of its own, as XML. */
  readonly borders?: string;
  readonly shading?: string;
  readonly margins?: { readonly left: number; readonly right: number };
  readonly atBottom?: boolean;
}

const noBands = 0x0600;
const firstRowBit = 0x0020;
const firstColumnBit = 0x0080;

/** A table of rows (ECMA-376 part 1, 17.4.38) with fixed column widths. */
export function tableXml(shape: TableShape, rows: string): string {
  const widths = shape.widths.map(twips);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const flags = noBands | (shape.firstRow ? firstRowBit : 0) | (shape.firstColumn ? firstColumnBit : 0);
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="${escapeXml(shape.style.id)}"/>`,
    `<w:tblW w:w="${total}" w:type="dxa"/>`,
    shape.indent === 0 ? '' : `<w:tblInd w:w="${twips(shape.indent)}" w:type="dxa"/>`,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblLook w:val="${flags.toString(16).toUpperCase().padStart(4, '0')}" w:firstRow="${shape.firstRow ? 1 : 0}" w:lastRow="0" w:firstColumn="${shape.firstColumn ? 1 : 0}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    shape.caption ? `<w:tblCaption w:val="${escapeXml(shape.caption)}"/>` : '',
    '</w:tblPr><w:tblGrid>',
    ...widths.map((width) => `<w:gridCol w:w="${width}"/>`),
    `</w:tblGrid>${rows}</w:tbl>`,
  ].join('');
}

export function rowXml(shape: RowShape, cells: string): string {
  const properties = [
    shape.mayBreak ? '' : '<w:cantSplit/>',
    shape.least === undefined ? '' : `<w:trHeight w:val="${twips(shape.least)}" w:hRule="atLeast"/>`,
    shape.header ? '<w:tblHeader/>' : '',
  ].join('');
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
}

export function cellXml(shape: CellShape, content: string): string {
  const { span = 1, merge, margins } = shape;
  return [
    `<w:tc><w:tcPr><w:tcW w:w="${twips(shape.width)}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    merge === undefined ? '' : merge === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    shape.borders ?? '',
    shape.shading ?? '',
    margins ? `<w:tcMar>${marginSides(0, margins.left, 0, margins.right)}</w:tcMar>` : '',
    shape.atBottom ? '<w:vAlign w:val="bottom"/>' : '',
    `</w:tcPr>${content}</w:tc>`,
  ].join('');
}
