import { create, type Font } from 'fontkit';
import type { FontFile } from '../../../theme/index.ts';
import { glyphsOf, hasOutline } from './glyphs.ts';

/** Glyphs of these are in every subset, so that one subset, made once, serves most documents. */
const commonCharacters =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
  '\u00a0£©®·½¼×éŵŷŴŶ–—‘’“”•…€';
const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl'];

/** One font file, read once and shared by all documents. Measures are in ems (parts of the text size). */
export interface Face {
  readonly font: Font;
  /** What the font calls itself, such as PublicSans-Bold. */
  readonly name: string;
  readonly ascent: number;
  /** Below the baseline; positive. */
  readonly descent: number;
  /** Width of each glyph. */
  readonly widths: readonly number[];
  /** The text that each glyph gives when it is extracted; undefined for glyphs that no character has. */
  readonly texts: readonly (string | undefined)[];
  /** The glyphs that every subset holds, in the order of their numbers there, which are from 1. */
  readonly common: readonly number[];
}

/** Opens a TrueType font. Throws when it is not one: the theme names fonts that were checked. */
export function openFace({ bytes }: FontFile): Face {
  const font = create(bytes());
  settleEmptyGlyphs(font);
  const common = new Set([...commonCharacters].map((character) => glyphOf(font, character)));
  for (const ligature of ligatures) for (const { id } of glyphsOf(font, ligature).glyphs) common.add(id);
  common.delete(0);
  return {
    font,
    name: font.postscriptName ?? 'unnamed',
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    widths: Array.from({ length: font.numGlyphs }, (_, glyph) => advanceOf(font, glyph) / font.unitsPerEm),
    texts: textsOf(font),
    common: [...common],
  };
}

/** The glyph of one character; 0 when the font lacks it. */
export function glyphOf(font: Font, character: string): number {
  return font.glyphForCodePoint(character.codePointAt(0) ?? 0).id;
}

/** The letters that a character stands for which is only the form of letters in a word, such as U+FEE3 (Arabic). */
function letterOf(character: string): string {
  return /[\ufb50-\ufdff\ufe70-\ufefc]/u.test(character) ? character.normalize('NFKC') : character;
}

/** In font units. Glyphs after the last that `hmtx` gives a width for are as wide as that one. */
function advanceOf({ hmtx: { metrics } }: Font, glyph: number): number {
  return metrics.get(Math.min(glyph, metrics.length - 1)).advance;
}

/**
 * Tells fontkit the metrics of glyphs without outline at the end of a font, where it would look for them beyond the end
 * of the file, and throw.
 */
function settleEmptyGlyphs(font: Font): void {
  for (let glyph = font.numGlyphs - 1; glyph >= 0 && !hasOutline(font, glyph); glyph -= 1) {
    const metrics = { advanceWidth: advanceOf(font, glyph), leftBearing: 0, advanceHeight: 0, topBearing: 0 };
    Object.assign(font.getGlyph(glyph), { _metrics: metrics });
  }
}

function textsOf(font: Font): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  // Before the characters, for some fonts give their ligatures characters of their own, such as U+FB01.
  for (const ligature of ligatures) {
    const [glyph, ...more] = glyphsOf(font, ligature).glyphs;
    if (glyph && more.length === 0) texts[glyph.id] = ligature;
  }
  for (const codePoint of [...font.characterSet].sort((left, right) => left - right)) {
    const { id } = font.glyphForCodePoint(codePoint);
    if (id !== 0) texts[id] ??= letterOf(String.fromCodePoint(codePoint));
  }
  return texts;
}
