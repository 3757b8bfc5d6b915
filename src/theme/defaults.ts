import type { BoxLook, TextLook } from './looks.ts';
import type { Style, ThemeElement } from './theme.ts';

/** What holds of an element where the theme leaves it open. */
export const defaultStyles: Readonly<Partial<Record<ThemeElement, Style>>> = {
  body: { size: 1, leading: 1.4, weight: 'regular', italic: false, align: 'start' },
  dl: { gap: 8 },
  dd: { after: 3 },
  field: { gap: 4, line: 24, height: 26 },
};

/** The colour of text where the theme names none. */
export const defaultColour = '#000000';

/** Thickness of lines, in points: of frames, rules and the lines to write on, and of a bar along the left. */
export const lineWidths: { readonly thin: number; readonly bar: number } = { thin: 0.75, bar: 3.5 };

const termColumns = [27, 73] as const;

/** The part of a description list's width that its terms take. A theme that gives it other than two columns is not heeded. */
export function termShare({ columns }: BoxLook): number {
  const [term = 0, text = 0] = columns?.length === 2 ? columns : termColumns;
  return term / (term + text);
}

/** The colour of lines that are drawn in any case, such as those to write on: of the border, else of the text. */
export function lineColour({ border }: BoxLook, { colour }: TextLook): string {
  return border ?? colour;
}
