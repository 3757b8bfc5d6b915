import { type Direction, directionOf, levelsOf, mirrored } from '../../../document/index.ts';
import type { Item, Join } from './items.ts';

/** The words of a paragraph in the order in which they are read, and its base direction. */
export interface Content {
  readonly items: readonly Item[];
  readonly direction: Direction;
}

/** What stands for a join in the text of a paragraph. */
const joinTexts: Readonly<Record<Join, string>> = {
  none: '',
  break: '',
  'soft-hyphen': '',
  space: ' ',
  'line-break': '\n',
};

/**
 * Gives words their embedding levels, cut where these change (UAX #9). A paragraph without letters has the direction of
 * the document.
 */
export function contentOf(items: readonly Item[], documentDirection: Direction): Content {
  if (documentDirection === 'ltr' && !items.some(({ word }) => word.turns))
    return { items, direction: 'ltr' };
  let text = '';
  const starts = items.map(({ join, word }) => {
    text += joinTexts[join];
    const start = text.length;
    text += word.text;
    return start;
  });
  const direction = directionOf(text, documentDirection);
  const levels = levelsOf(text, direction);
  const leveled = items.flatMap((item, index) => {
    const start = starts[index] ?? 0;
    return parted(item, levels.subarray(start, start + item.word.text.length), levels[start - 1] ?? 0);
  });
  return { items: leveled, direction };
}

/**
 * An item as items of one level each. What faces the other way is one by itself: its glyph has the text of another, and
 * readers of PDF that do not heed what it says it stands for would give the word in the order for the eye.
 */
function parted(item: Item, levels: Uint8Array, gapLevel: number): Item[] {
  const parts: Item[] = [];
  const { text } = item.word;
  const isMirrored = (index: number) => mirrored(text.charAt(index)) !== text.charAt(index);
  let start = 0;
  do {
    const level = levels[start] ?? gapLevel;
    const turned = level % 2 === 1 && isMirrored(start);
    let end = start + 1;
    while (levels[end] === level && !turned && !(level % 2 === 1 && isMirrored(end))) end += 1;
    const word = reshaped(item, text.slice(start, end), level);
    const join = start === 0 ? item.join : 'none';
    parts.push({ ...item, word, width: word.width * item.style.size, level, join, gapLevel });
    start = end;
  } while (start < text.length);
  return parts;
}

/** A part of an item's text in its style, in the direction of its level. */
export function reshaped({ style, word }: Item, text: string, level: number): Item['word'] {
  if (level % 2 === 1) return style.face.shape(text, 'rtl');
  return word.turns ? style.face.shape(text, 'ltr') : style.face.shape(text);
}
