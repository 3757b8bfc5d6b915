import type { Block, Direction } from '../../../document/index.ts';
import type { Place, Problem } from '../../../problems/index.ts';
import type { Styles } from '../../../theme/index.ts';
import type { Box } from '../boxes/box.ts';
import type { StructureElement } from '../structure.ts';
import type { TextStyle, TextStyles } from '../text/style.ts';
import type { FontFaults } from './font-faults.ts';

/** What the layout of a block needs to know of what is around it. Measures in points. */
export interface Context {
  readonly styles: Styles;
  readonly texts: TextStyles;
  /** Width of the column. */
  readonly width: number;
  /** Height of the body of a page. */
  readonly pageHeight: number;
  /** The direction of the document. */
  readonly direction: Direction;
  /** The style of the text around. */
  readonly text: TextStyle;
  /** The element of the structure tree in which blocks stand. */
  readonly element: StructureElement;
  /** Whether a page may be broken here by hand: not within tables, lists and the like. */
  readonly canBreakPage: boolean;
  /** Whether the cell of a grid is around, with nothing else in it: it is frame enough for a field. */
  readonly isFramed: boolean;
  /** How many lists are around. */
  readonly listDepth: number;
  /** The nearest place known, for problems. */
  readonly place: Place | undefined;
  /** Known for running headers and footers only. */
  readonly page: { readonly number: number; readonly count: number } | undefined;
  readonly fontFaults: FontFaults;
  readonly report: (problem: Problem) => void;
  /** Lays out blocks one below the other; spaces and page breaks are still to be settled between them. */
  readonly layOut: (blocks: readonly Block[], context: Context) => Box[];
}

/** Where something of a width stands that begins `x` points from the start of the column: from its left side. */
export function fromStart(x: number, width: number, column: Pick<Context, 'direction' | 'width'>): number {
  return column.direction === 'rtl' ? column.width - x - width : x;
}

/** Text is not laid out narrower than this by indents and padding: nesting deeper stays where it is. */
export const narrowestText = 60;

/** A column is never laid out narrower than this: nesting deeper runs out of the page instead. */
const narrowest = 4;

/** The context of blocks within a box. */
export function within(context: Context, change: Partial<Context>): Context {
  const width = Math.max(narrowest, change.width ?? context.width);
  return { ...context, canBreakPage: false, isFramed: false, ...change, width };
}
