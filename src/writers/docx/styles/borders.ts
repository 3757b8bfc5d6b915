import { lineWidths, type ResolvedStyle } from '../../../theme/index.ts';
import type {
  BorderOptions,
  ParagraphStyleOptions,
  ShadingOptions,
  TableBorderOptions,
} from '../docx/index.ts';
import { eighths, hexColour } from '../units.ts';

const thinLine = lineWidths.thin;
export const barLine = lineWidths.bar;
/** Word allows no more than 31 points between a paragraph's text and its border. */
const greatestBorderSpace = 31;

/** A line of a width, and with a space to the text, in points. */
export function line(colour: string, width = thinLine, space = 0): BorderOptions {
  return {
    style: 'single',
    size: eighths(width),
    space: Math.min(greatestBorderSpace, Math.round(space)),
    color: hexColour(colour),
  };
}

export function shading(fill: string | undefined): ShadingOptions | undefined {
  return fill === undefined ? undefined : { type: 'clear', color: 'auto', fill: hexColour(fill) };
}

/** The lines and the ground around a paragraph, and how far they push its text in from left and right, in points. */
export interface ParagraphBox {
  readonly options: Pick<NonNullable<ParagraphStyleOptions['paragraph']>, 'border' | 'shading'>;
  readonly left: number;
  readonly right: number;
}

/** A fill reaches only as far as its border, so a paragraph with padding gets one of the fill's own colour. */
export function paragraphBox(look: ResolvedStyle): ParagraphBox {
  const { bar, padding } = look;
  const frame = look.border ?? look.fill;
  const ground = shading(look.fill);
  const side = frame === undefined ? undefined : line(frame, thinLine, padding);
  const left = bar ? line(bar, barLine, padding) : side;
  return {
    options: {
      border: { ...(side && { top: side, bottom: side, right: side }), ...(left && { left }) },
      ...(ground && { shading: ground }),
    },
    left: bar ? padding + barLine : frame ? padding + thinLine : 0,
    right: frame ? padding + thinLine : 0,
  };
}

/** A look without the fill, lines and padding, where those belong to the box around the text. */
export function unboxed(look: ResolvedStyle): ResolvedStyle {
  return { ...look, bar: undefined, fill: undefined, border: undefined, padding: 0 };
}

/** The frame and rules of a table. */
export function tableBorders({ border, rows }: ResolvedStyle): TableBorderOptions {
  if (border === undefined || rows === 'none') return {};
  const side = line(border);
  return rows === 'grid' ? allSides(side) : { top: side, bottom: side, insideHorizontal: side };
}

export function allSides(side: BorderOptions): TableBorderOptions {
  return {
    top: side,
    left: side,
    bottom: side,
    right: side,
    insideHorizontal: side,
    insideVertical: side,
  };
}
