import type { Font, GlyphRun } from 'fontkit';

/** A text as glyphs in the order in which they stand from left to right. */
export interface Glyphs extends GlyphRun {
  /** Whether the font was asked where they stand; else each stands behind the last, marks over it. */
  readonly isPositioned: boolean;
}

/** The glyphs of a text that the font has glyphs for. fontkit fails for some pairs of letter and mark, and for some fonts. */
export function glyphsOf(font: Font, text: string): Glyphs {
  try {
    const { glyphs, positions } = font.layout(text);
    return { glyphs, positions, isPositioned: true };
  } catch {
    return unpositioned(font, text);
  }
}

function unpositioned(font: Font, text: string): Glyphs {
  const { metrics } = font.hmtx;
  const characters = [...text];
  const glyphs = characters.map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
  const positions = glyphs.map(({ id }, index) => {
    const isMark = /\p{M}/u.test(characters[index] ?? '');
    const { advance } = metrics.get(Math.min(id, metrics.length - 1));
    return { xAdvance: isMark ? 0 : advance, xOffset: 0, yOffset: 0 };
  });
  return { glyphs, positions, isPositioned: false };
}
