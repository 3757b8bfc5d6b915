import type { Direction } from '../../../document/index.ts';
import { piecesOf } from '../fonts/shape.ts';
import { gapBefore, type Item } from './items.ts';
import { type Content, reshaped } from './levels.ts';
import { arranged, type LineEnd } from './order.ts';

/** One line of text. Widths in points. */
export interface Line {
  readonly items: readonly Item[];
  readonly width: number;
  /** What follows the last item when the text is extracted: a space, a hyphen that is also drawn, or nothing. */
  readonly end: LineEnd;
}

/** Room for rounding, in points. */
const tolerance = 0.01;

/** The part of a line that must be left for a word to begin there that is too long for any line. */
const leastBegun = 0.4;

/** A word too long for a line is broken behind a mark that stands in this last part of what fits. */
const marksWithin = 0.4;

/** The fewest letters of such a word in its last line. */
const fewestLetters = 3;

/** Fills lines of a width in the order of reading. A word too long for a line is broken where the line is full. */
export function breakLines({ items, direction }: Content, width: number): Line[] {
  const lines: Line[] = [];
  let line: Item[] = [];
  let used = 0;
  /** Where the line may break: the index of the item that would start the next one. */
  let breakAt = 0;
  /** The same, within what is held together: where there is no other place. */
  let heldBreakAt = 0;
  const close = (end: LineEnd) => {
    lines.push(finished(line, end, direction));
    line = [];
    used = 0;
    breakAt = 0;
    heldBreakAt = 0;
  };
  const place = (item: Item): void => {
    if (line.length > 0 && item.join === 'line-break') close('none');
    const gap = line.length === 0 ? 0 : gapBefore(item);
    if (line.length > 0 && mayBreakBefore(item, width - used)) {
      if (isHeld(item, width)) heldBreakAt = line.length;
      else breakAt = line.length;
    }
    const at = breakAt || heldBreakAt;
    if (used + gap + item.width <= width + tolerance) {
      line.push(item);
      used += gap + item.width;
    } else if (item.width > width + tolerance && width - used - gap > width * leastBegun) {
      used += gap;
      placePieces(item);
    } else if (at > 0) {
      const moved = [...line.splice(at), item];
      close(endBefore(moved[0]));
      for (const [index, each] of moved.entries()) place(index === 0 ? { ...each, join: 'none' } : each);
    } else {
      placePieces(item);
    }
  };
  const placePieces = (item: Item): void => {
    let pieces = itemPieces(item);
    while (pieces.length > 0) {
      const fit = fitting(pieces, width - used);
      if (fit === 0 && line.length > 0) {
        close('none');
        continue;
      }
      const count = fit === pieces.length ? fit : goodPlace(pieces, Math.max(1, fit));
      for (const piece of pieces.slice(0, count)) {
        line.push(piece);
        used += piece.width;
      }
      pieces = pieces.slice(count);
      if (pieces.length > 0) close('none');
    }
  };
  for (const item of items) place(item);
  if (line.length > 0) close('none');
  return lines;
}

/** How many of the parts of a word fit a width. */
function fitting(pieces: readonly Item[], width: number): number {
  let used = 0;
  for (const [count, piece] of pieces.entries()) {
    used += piece.width;
    if (used > width + tolerance) return count;
  }
  return pieces.length;
}

/** After how many parts, of those that fit, a word too long for a line is broken: behind a mark, or not near its end. */
function goodPlace(pieces: readonly Item[], fit: number): number {
  for (let count = fit; count > fit * (1 - marksWithin); count -= 1) {
    if (/[\p{P}\p{S}]$/u.test(pieces[count - 1]?.word.text ?? '')) return count;
  }
  return fit < 2 * fewestLetters ? fit : Math.min(fit, pieces.length - fewestLetters);
}

/** Whether the line may end before an item: where that takes a hyphen, there must be room for it. */
function mayBreakBefore(item: Item, left: number): boolean {
  if (item.join === 'none') return false;
  return item.join !== 'soft-hyphen' || hyphenWidth(item) <= left + tolerance;
}

/** Whether an item goes on a stretch that fits a line, and should stand in one. */
function isHeld({ heldIn }: Item, width: number): boolean {
  return heldIn !== undefined && heldIn <= width + tolerance;
}

function hyphenWidth({ style }: Item): number {
  return style.face.shape('-').width * style.size;
}

function endBefore(next: Item | undefined): LineEnd {
  switch (next?.join) {
    case 'space':
      return 'space';
    case 'soft-hyphen':
      return 'hyphen';
    default:
      return 'none';
  }
}

/** The smallest parts of an item, each an item. */
function itemPieces(item: Item): Item[] {
  return piecesOf(item.word).map((text, index) => {
    const word = reshaped(item, text, item.level);
    return { ...item, word, width: word.width * item.style.size, join: index === 0 ? item.join : 'none' };
  });
}

function finished(items: readonly Item[], end: LineEnd, direction: Direction): Line {
  const last = items.at(-1);
  const words = items.reduce((sum, item, index) => sum + (index === 0 ? 0 : gapBefore(item)) + item.width, 0);
  const width = words + (end === 'hyphen' && last ? hyphenWidth(last) : 0);
  if (items.every((item) => item.level === 0)) return { items, width, end };
  return { items: arranged(items, end, direction), width, end: 'none' };
}
