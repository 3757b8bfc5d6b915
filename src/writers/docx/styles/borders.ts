import { lineWidths, type ResolvedStyle } from '../../../theme/index.ts';
import { eighths, hexColour, twips } from '../units.ts';

export const thinLine = lineWidths.thin;
export const barLine = lineWidths.bar;
/** Word allows no more than 31 points between a paragraph's text and its border. */
const greatestBorderSpace = 31;

type Side = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV';

/** One side of a border: its width and the space to the text in points. */
export function borderSide(side: Side, colour: string, width = thinLine, space = 0): string {
  const distance = Math.min(greatestBorderSpace, Math.round(space));
  return `<w:${side} w:val="single" w:sz="${eighths(width)}" w:space="${distance}" w:color="${hexColour(colour)}"/>`;
}

export function shading(fill: string | undefined): string {
  return fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${hexColour(fill)}"/>`;
}

/** The lines and the ground around a paragraph, and how far they push its text in from left and right, in points. */
export interface ParagraphBox {
  readonly xml: string;
  readonly left: number;
  readonly right: number;
}

/** A fill reaches only as far as its border, so a paragraph with padding gets one of the fill's own colour. */
export function paragraphBox(look: ResolvedStyle): ParagraphBox {
  const frame = look.border ?? look.fill;
  const { bar, padding } = look;
  const sides = [
    frame && borderSide('top', frame, thinLine, padding),
    bar ? borderSide('left', bar, barLine, padding) : frame && borderSide('left', frame, thinLine, padding),
    frame && borderSide('bottom', frame, thinLine, padding),
    frame && borderSide('right', frame, thinLine, padding),
  ].filter((side) => side !== undefined);
  const borders = sides.length === 0 ? '' : `<w:pBdr>${sides.join('')}</w:pBdr>`;
  return {
    xml: borders + shading(look.fill),
    left: bar ? padding + barLine : frame ? padding + thinLine : 0,
    right: frame ? padding + thinLine : 0,
  };
}

/** A look without the fill, lines and padding, where those belong to the box around the text. */
export function unboxed(look: ResolvedStyle): ResolvedStyle {
  return { ...look, bar: undefined, fill: undefined, border: undefined, padding: 0 };
}

/** The frame and rules of a table. */
export function tableBorders(look: ResolvedStyle): string {
  const { border, rows } = look;
  if (border === undefined || rows === 'none') return '';
  const sides: readonly Side[] =
    rows === 'grid' ? ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] : ['top', 'bottom', 'insideH'];
  return `<w:tblBorders>${sides.map((side) => borderSide(side, border)).join('')}</w:tblBorders>`;
}

/** Margins inside the cells of a table, in points. */
export function cellMargins(top: number, left: number, bottom: number, right: number): string {
  return `<w:tblCellMar>${marginSides(top, left, bottom, right)}</w:tblCellMar>`;
}

/** The four sides of a margin in the order that the schema asks for. */
export function marginSides(top: number, left: number, bottom: number, right: number): string {
  return (
    [
      ['top', top],
      ['left', left],
      ['bottom', bottom],
      ['right', right],
    ] as const
  )
    .map(([side, points]) => `<w:${side} w:w="${twips(points)}" w:type="dxa"/>`)
    .join('');
}
