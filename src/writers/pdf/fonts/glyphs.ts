import type { Font, Glyph, GlyphPosition, GlyphRun } from 'fontkit';
import type { Direction } from '../../../document/index.ts';
import { clustersOf } from './characters.ts';

/** A text as glyphs in the order in which they stand from left to right. */
export interface Glyphs extends GlyphRun {
  /** Whether the font says where they stand; else each stands behind the last, and marks in the middle of their letter. */
  readonly isPositioned: boolean;
}

/** The glyphs of a text that the font has glyphs for. fontkit fails for some pairs of letter and mark, and for some fonts. */
export function glyphsOf(font: Font, text: string, direction?: Direction): Glyphs {
  try {
    const { glyphs, positions } = font.layout(text, undefined, undefined, undefined, direction);
    return { glyphs, positions, isPositioned: true };
  } catch {
    return unpositioned(font, text, direction);
  }
}

/** Whether a glyph draws anything. */
export function hasOutline({ loca: { offsets } }: Font, glyph: number): boolean {
  return offsets[glyph] !== offsets[glyph + 1];
}

function unpositioned(font: Font, text: string, direction: Direction | undefined): Glyphs {
  const { metrics } = font.hmtx;
  const clusters = clustersOf(text);
  let letter = 0;
  const glyphs: Glyph[] = [];
  const positions: GlyphPosition[] = [];
  for (const character of (direction === 'rtl' ? clusters.reverse() : clusters).join('')) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    glyphs.push(glyph);
    if (/\p{M}/u.test(character)) {
      const { maxX, minX } = hasOutline(font, glyph.id) ? glyph.cbox : { maxX: 0, minX: 0 };
      positions.push({ xAdvance: 0, xOffset: -Math.round((letter + minX + maxX) / 2), yOffset: 0 });
    } else {
      letter = metrics.get(Math.min(glyph.id, metrics.length - 1)).advance;
      positions.push({ xAdvance: letter, xOffset: 0, yOffset: 0 });
    }
  }
  return { glyphs, positions, isPositioned: false };
}
