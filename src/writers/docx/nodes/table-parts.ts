import { inProportion } from '../../../document/index.ts';
import type { WordBlock, WordCell, WordRow, WordTable } from '../docx/index.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { hexColour, twips } from '../units.ts';

/** The frame of a table. Lengths in points. */
interface TableShape {
  readonly style: Pick<NamedStyle, 'id'>;
  readonly widths: readonly number[];
  readonly indent: number;
  /** Whether the first row, and the first column, are headers. */
  readonly firstRow?: boolean;
  readonly firstColumn?: boolean;
  /** Read out by screen readers. */
  readonly caption?: string;
}

interface RowShape {
  /** Repeated on every page. */
  readonly header?: boolean;
  readonly mayBreak?: boolean;
  readonly least?: number;
}

interface CellShape {
  readonly width: number;
  readonly span?: number;
  readonly merge?: 'restart' | 'continue';
  /** Of its own, as `#rrggbb`. */
  readonly fill?: string | undefined;
  readonly margins?: { readonly left: number; readonly right: number };
  readonly atBottom?: boolean;
  /** Without a line above and below. */
  readonly open?: boolean;
}

/** A table with fixed column widths. */
export function tableOf(shape: TableShape, rows: readonly WordRow[]): WordTable {
  const { style, firstRow = false, firstColumn = false, caption = '' } = shape;
  const columns = shape.widths.map(twips);
  return {
    kind: 'table',
    format: { style: style.id, indent: twips(shape.indent), firstRow, firstColumn },
    width: columns.reduce((sum, width) => sum + width, 0),
    columns,
    caption,
    rows,
  };
}

export function rowOf(shape: RowShape, cells: readonly WordCell[]): WordRow {
  const { header = false, mayBreak = false, least } = shape;
  const leastHeight = least === undefined ? undefined : twips(least);
  return { format: { header, cantSplit: !mayBreak, leastHeight }, cells, count: 1 };
}

export function cellOf(shape: CellShape, blocks: readonly WordBlock[]): WordCell {
  const { span = 1, merge, fill, margins, atBottom = false, open = false } = shape;
  return {
    format: {
      span,
      merge,
      fill: fill === undefined ? undefined : hexColour(fill),
      marginLeft: margins && twips(margins.left),
      marginRight: margins && twips(margins.right),
      atBottom,
      open,
    },
    width: twips(shape.width),
    blocks,
  };
}

/** Widths in points, in proportion to shares and adding up to `width`. */
export function widthsOf(shares: readonly number[], width: number): number[] {
  return inProportion(shares).map((share) => share * width);
}
