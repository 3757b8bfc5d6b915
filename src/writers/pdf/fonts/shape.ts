import type { GlyphPosition } from 'fontkit';
import { type Direction, mirrored, turns } from '../../../document/index.ts';
import { utf16String } from '../file/syntax.ts';
import { clustersOf, isInvisible, lookalikeOf, withPlainSpaces } from './characters.ts';
import { type Face, glyphOf } from './face.ts';

/** A stretch of text without breaks, laid out in one face. Measures are in ems (parts of the text size). */
export interface Word {
  readonly text: string;
  readonly width: number;
  /** What stands between `[(` and `)]TJ` to draw it, at a text size in points. */
  readonly draw: (size: number) => string;
  /** Glyphs that are not common to all subsets. */
  readonly rareGlyphs: readonly number[];
  /** Where the boxes stand that replace characters which the font lacks. */
  readonly boxes: readonly number[];
  /** Those characters. */
  readonly missing: readonly string[];
  /** Whether any of it may run from right to left. */
  readonly turns: boolean;
}

/** Lays words out, each once for as long as it is remembered. A direction is that of all of the word. */
export type Shaper = (text: string, direction?: Direction) => Word;

/** Width of the box that replaces a missing character, and of the space after it. */
export const boxWidth = 0.5;
const boxGap = 0.1;

const mostWords = 20_000;
const longestRemembered = 60;

/** The words of one face, in a cache that is emptied when it is full. */
export function createShaper(face: Face): Shaper {
  const codes = Array.from({ length: face.widths.length }, (_, glyph) => codeOf(glyph));
  const known = new Map<string, Word>();
  return (text, direction) => {
    const key = direction === undefined ? text : `${text}\n${direction}`;
    const found = known.get(key);
    if (found) return found;
    const word = shape(face, codes, text, direction);
    if (text.length > longestRemembered) return word;
    if (known.size >= mostWords) known.clear();
    known.set(key, word);
    return word;
  };
}

/** Wraps the drawing of a text in a Span that says what it stands for (ISO 32000-1, 14.9.4). */
export function withActualText(draw: string, text: string): string {
  return `)]TJ/Span<</ActualText${utf16String(text)}>>BDC[(${draw})]TJ EMC[(`;
}

/** Wraps the drawing of a text from right to left, whose glyphs come in the order from left to right (14.8.2.3.3). */
export function asReversed(draw: string): string {
  return `)]TJ/ReversedChars BMC[(${draw})]TJ EMC[(`;
}

/** A glyph number as the two bytes of a string in Identity-H, with the escapes of a literal string. */
function codeOf(glyph: number): string {
  return String.fromCharCode(glyph >> 8, glyph & 0xff)
    .replace(/[\\()]/gu, '\\$&')
    .replace(/\r/gu, '\\r');
}

/** Collects what a word is drawn with. */
interface Drawing {
  parts: string[];
  /** Where a part in `parts` is a rise in ems, not text. */
  rises: Map<number, number>;
  width: number;
  extracted: string;
  rareGlyphs: number[];
  boxes: number[];
  missing: string[];
}

/** Zero-width joiner and non-joiner: they shape the letters beside them. */
const joiners = '\u200c\u200d';

/**
 * A word from right to left comes in the order for the eye. Each of its glyphs says what it stands for where its own
 * text is another, for readers of PDF turn what they find in it to the order of reading.
 */
function shape(face: Face, codes: readonly string[], text: string, direction: Direction | undefined): Word {
  const drawing: Drawing = {
    parts: [],
    rises: new Map(),
    width: 0,
    extracted: '',
    rareGlyphs: [],
    boxes: [],
    missing: [],
  };
  const normal = text.normalize('NFC');
  const runs = direction === 'rtl' ? runsOf(face, mirrored(normal), joiners).reverse() : runsOf(face, normal);
  for (const run of runs) {
    if (run.supported) addGlyphs(face, codes, run.text, direction, drawing);
    else addBox(face, codes, run.text, direction, drawing);
  }
  const plain = withPlainSpaces(normal);
  const visible = [...plain].filter((character) => !isInvisible(character)).join('');
  const honest = direction === 'rtl' || (drawing.missing.length === 0 && drawing.extracted === visible);
  return {
    text,
    width: drawing.width,
    draw: drawer(drawing, honest || visible === '' ? undefined : normal),
    rareGlyphs: drawing.rareGlyphs,
    boxes: drawing.boxes,
    missing: drawing.missing,
    turns: turns(normal),
  };
}

function drawer({ parts, rises }: Drawing, actualText: string | undefined): (size: number) => string {
  const wrap = (draw: string) => (actualText === undefined ? draw : withActualText(draw, actualText));
  if (rises.size === 0) {
    const draw = wrap(parts.join(''));
    return () => draw;
  }
  return (size) =>
    wrap(
      parts
        .map((part, index) => {
          const rise = rises.get(index);
          return rise === undefined ? part : `)]TJ ${Math.round(rise * size * 1000) / 1000} Ts[(`;
        })
        .join(''),
    );
}

interface Run {
  readonly text: string;
  readonly supported: boolean;
}

/** Parts of a word that the face has glyphs for, and single characters that it has none for. */
function runsOf(face: Face, text: string, kept = ''): Run[] {
  const runs: Run[] = [];
  let supported = '';
  const flush = () => {
    if (supported !== '') runs.push({ text: supported, supported: true });
    supported = '';
  };
  for (const character of text) {
    if (isInvisible(character) && !kept.includes(character)) continue;
    const drawn = glyphOf(face.font, character) !== 0 ? character : lookalikeOf(character);
    if (kept.includes(character)) {
      supported += character;
    } else if (drawn !== undefined && glyphOf(face.font, drawn) !== 0) {
      supported += drawn;
    } else {
      flush();
      runs.push({ text: character, supported: false });
    }
  }
  flush();
  return runs;
}

function addGlyphs(
  face: Face,
  codes: readonly string[],
  text: string,
  direction: Direction | undefined,
  drawing: Drawing,
): void {
  const { glyphs, positions } = face.font.layout(text, undefined, undefined, undefined, direction);
  const em = face.font.unitsPerEm;
  let pending = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const position = placed(positions, index, face.widths[glyph.id] ?? 0, em);
    const shift = pending + position.xOffset / em;
    if (shift !== 0) drawing.parts.push(`)${-Math.round(shift * 10_000) / 10}(`);
    if (position.yOffset !== 0) drawing.rises.set(drawing.parts.push('') - 1, position.yOffset / em);
    const code = codes[glyph.id] ?? '';
    const own = face.texts[glyph.id];
    const source = mirrored(own ?? String.fromCodePoint(...glyph.codePoints));
    drawing.parts.push(direction !== 'rtl' || source === own ? code : withActualText(code, source));
    if (position.yOffset !== 0) drawing.rises.set(drawing.parts.push('') - 1, 0);
    drawing.extracted += face.texts[glyph.id] ?? '';
    if (!face.common.has(glyph.id)) drawing.rareGlyphs.push(glyph.id);
    drawing.width += position.xAdvance / em;
    pending = (position.xAdvance - position.xOffset) / em - (face.widths[glyph.id] ?? 0);
  }
  if (pending !== 0) drawing.parts.push(`)${-Math.round(pending * 10_000) / 10}(`);
}

/** Where a glyph stands. A mark for which the font has no place on its letter is centred over it. */
function placed(
  positions: readonly GlyphPosition[],
  index: number,
  width: number,
  em: number,
): GlyphPosition {
  const own = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
  if (index === 0 || own.xAdvance !== 0 || own.xOffset !== 0 || width === 0) return own;
  const letter = positions[index - 1]?.xAdvance ?? 0;
  return { ...own, xOffset: -(letter + width * em) / 2 };
}

/** Leaves room for a box, over spaces that carry the character's text for extraction. */
function addBox(
  face: Face,
  codes: readonly string[],
  character: string,
  direction: Direction | undefined,
  drawing: Drawing,
): void {
  const space = glyphOf(face.font, ' ');
  const least = boxWidth + boxGap;
  const width = face.widths[space] || least;
  const count = Math.ceil(least / width);
  drawing.boxes.push(drawing.width);
  drawing.missing.push(character);
  const spaces = (codes[space] ?? '').repeat(count);
  drawing.parts.push(direction === 'rtl' ? withActualText(spaces, mirrored(character)) : spaces);
  drawing.width += count * width;
}

/** The parts into which a word may be broken where it does not fit a line. */
export function piecesOf(word: Word): string[] {
  return clustersOf(word.text);
}
