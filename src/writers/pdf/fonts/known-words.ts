import { fromBuild } from '../../../reading/index.ts';
import type { Word } from './shape.ts';

/** A word drawn with common glyphs alone, alike at every size: its width in ems, and what draws it. */
export type PlainWord = readonly [width: number, draw: string];

/** Plain words of one font file by their texts. */
export type PlainWords = Readonly<Record<string, PlainWord>>;

let words: Readonly<Record<string, PlainWords>> | undefined;

/** The words of the built-in catalogue and templates in a font file, where the program was built. */
export function wordsFromBuild(fontKey: string): PlainWords {
  words ??= fromBuild('known-words.json');
  return words[fontKey] ?? {};
}

/** A word as plain data; undefined for one that is not plain. */
export function plainWordOf(word: Word): PlainWord | undefined {
  const extras = [word.rareGlyphs, word.boxes, word.missing];
  const draw = word.draw(1);
  if (word.rightToLeft || extras.some((each) => each.length > 0) || draw !== word.draw(100)) return undefined;
  return [word.width, draw];
}

export function wordOf(text: string, [width, draw]: PlainWord): Word {
  return { text, width, draw: () => draw, rareGlyphs: [], boxes: [], missing: [], rightToLeft: false };
}
