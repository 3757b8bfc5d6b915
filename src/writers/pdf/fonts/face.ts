import { create, type Font } from 'fontkit';
import type { FontFile } from '../../../theme/index.ts';
import { openTrueType, type TrueType } from './subset.ts';

/** Glyphs of these are in every subset, so that one subset, made once, serves most documents. */
const commonCharacters =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
  '\u00a0£©®·½¼×éŵŷŴŶ–—‘’“”•…€';
const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl'];

/** One font file, read once and shared by all documents. Measures are in ems (parts of the text size). */
export interface Face {
  readonly font: Font;
  readonly ascent: number;
  /** Below the baseline; positive. */
  readonly descent: number;
  /** Width of each glyph. */
  readonly widths: readonly number[];
  /** The text that each glyph gives when it is extracted; undefined for glyphs that no character has. */
  readonly texts: readonly (string | undefined)[];
  /** The glyphs that every subset holds. */
  readonly common: ReadonlySet<number>;
  readonly trueType: TrueType;
}

/** Opens a TrueType file. Throws when it is not one: the theme names fonts that were checked. */
export function openFace({ file, bytes }: FontFile): Face {
  const data = Buffer.from(bytes());
  const trueType = openTrueType(data);
  if (!trueType) throw new Error(`${file} is not a TrueType font`);
  const font = create(data);
  const texts = textsOf(font);
  const common = new Set([...commonCharacters].map((character) => glyphOf(font, character)));
  for (const ligature of ligatures) for (const { id } of font.layout(ligature).glyphs) common.add(id);
  common.delete(0);
  return {
    font,
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    widths: trueType.advances.map((advance) => advance / font.unitsPerEm),
    texts,
    common,
    trueType,
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

function textsOf(font: Font): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  // Before the characters, for some fonts give their ligatures characters of their own, such as U+FB01.
  for (const ligature of ligatures) {
    const [glyph, ...more] = font.layout(ligature).glyphs;
    if (glyph && more.length === 0) texts[glyph.id] = ligature;
  }
  for (const codePoint of [...font.characterSet].sort((left, right) => left - right)) {
    const { id } = font.glyphForCodePoint(codePoint);
    if (id !== 0) texts[id] ??= letterOf(String.fromCodePoint(codePoint));
  }
  return texts;
}
