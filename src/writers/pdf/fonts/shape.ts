import type { GlyphPosition } from 'fontkit';
import { type Direction, mirrored, turns } from '../../../document/index.ts';
import { glyphCode, utf16String } from '../syntax.ts';
import { clustersOf, isInvisible, lookalikeOf, withPlainSpaces } from './characters.ts';
import { type Face, glyphOf } from './face.ts';
import { glyphsOf } from './glyphs.ts';

/** A stretch of text without breaks, laid out in one face. Measures are in ems (parts of the text size). */
export interface Word {
  readonly text: string;
  readonly width: number;
  /**
   * What stands between `[(` and `)]TJ` to draw it, at a text size in points. `codeOf` gives what draws a glyph that is
   * not common to all subsets: in each file it is another.
   */
  readonly draw: (size: number, codeOf: (glyph: number) => string) => string;
  /** Where the boxes stand that replace characters which the font lacks. */
  readonly boxes: readonly number[];
  /** Those characters. */
  readonly missing: readonly string[];
  /** Parts of it for which the font could not be asked where marks stand on their letters. */
  readonly unpositioned: readonly string[];
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
  const codes: Codes = new Map(face.common.map((glyph, index) => [glyph, glyphCode(index + 1)]));
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
  return `${actualTextStart(text)}${draw}${actualTextEnd}`;
}

function actualTextStart(text: string): string {
  return `)]TJ/Span<</ActualText${utf16String(text)}>>BDC[(`;
}

const actualTextEnd = ')]TJ EMC[(';

/** Wraps the drawing of a text from right to left, whose glyphs come in the order from left to right (14.8.2.3.3). */
export function asReversed(draw: string): string {
  return `)]TJ/ReversedChars BMC[(${draw})]TJ EMC[(`;
}

/** What draws the glyphs that are common to all subsets of a face. */
type Codes = ReadonlyMap<number, string>;

/** What stands in a string, a glyph whose code the file knows, or how far the text rises, in ems. */
type Part = string | { readonly glyph: number } | { readonly rise: number };

/** Collects what a word is drawn with. */
interface Drawing {
  readonly parts: Part[];
  width: number;
  extracted: string;
  readonly boxes: number[];
  readonly missing: string[];
  readonly unpositioned: string[];
}

/** Zero-width joiner and non-joiner: they shape the letters beside them. */
const joiners = '\u200c\u200d';

/**
 * A word from right to left comes in the order for the eye. Each of its glyphs says what it stands for where its own
 * text is another, for readers of PDF turn what they find in it to the order of reading.
 */
function shape(face: Face, codes: Codes, text: string, direction: Direction | undefined): Word {
  const drawing: Drawing = {
    parts: [],
    width: 0,
    extracted: '',
    boxes: [],
    missing: [],
    unpositioned: [],
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
    draw: drawer(drawing.parts, honest || visible === '' ? undefined : normal),
    boxes: drawing.boxes,
    missing: drawing.missing,
    unpositioned: drawing.unpositioned,
    turns: turns(normal),
  };
}

function drawer(parts: readonly Part[], actualText: string | undefined): Word['draw'] {
  const wrap = (draw: string) => (actualText === undefined ? draw : withActualText(draw, actualText));
  if (parts.every((part) => typeof part === 'string')) {
    const draw = wrap(parts.join(''));
    return () => draw;
  }
  return (size, codeOf) =>
    wrap(
      parts
        .map((part) => {
          if (typeof part === 'string') return part;
          if ('glyph' in part) return codeOf(part.glyph);
          return `)]TJ ${Math.round(part.rise * size * 1000) / 1000} Ts[(`;
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
  codes: Codes,
  text: string,
  direction: Direction | undefined,
  drawing: Drawing,
): void {
  const { glyphs, isPositioned, positions } = glyphsOf(face.font, text, direction);
  if (!isPositioned) drawing.unpositioned.push(text);
  const em = face.font.unitsPerEm;
  let pending = 0;
  for (const [index, { codePoints, id }] of glyphs.entries()) {
    const width = face.widths[id] ?? 0;
    const position = placed(positions, index, width, em);
    const shift = pending + position.xOffset / em;
    if (shift !== 0) drawing.parts.push(`)${-Math.round(shift * 10_000) / 10}(`);
    const own = face.texts[id];
    const source = mirrored(own ?? String.fromCodePoint(...codePoints));
    const part = codes.get(id) ?? { glyph: id };
    if (position.yOffset !== 0) drawing.parts.push({ rise: position.yOffset / em });
    if (direction !== 'rtl' || source === own) drawing.parts.push(part);
    else drawing.parts.push(actualTextStart(source), part, actualTextEnd);
    if (position.yOffset !== 0) drawing.parts.push({ rise: 0 });
    drawing.extracted += own ?? '';
    drawing.width += position.xAdvance / em;
    pending = (position.xAdvance - position.xOffset) / em - width;
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
  codes: Codes,
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
  const spaces = (codes.get(space) ?? '').repeat(count);
  drawing.parts.push(direction === 'rtl' ? withActualText(spaces, mirrored(character)) : spaces);
  drawing.width += count * width;
}

/** The parts into which a word may be broken where it does not fit a line. */
export function piecesOf(word: Word): string[] {
  return clustersOf(word.text);
}
