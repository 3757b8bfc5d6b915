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
    } else if (at > 0) {
      const moved = [...line.splice(at), item];
      close(endBefore(moved[0]));
      for (const [index, each] of moved.entries()) place(index === 0 ? { ...each, join: 'none' } : each);
    } else {
      placePieces(item);
    }
  };
  const placePieces = (item: Item): void => {
    for (const piece of itemPieces(item)) {
      if (line.length > 0 && used + piece.width > width + tolerance) close('none');
      line.push(piece);
      used += piece.width;
    }
  };
  for (const item of items) place(item);
  if (line.length > 0) close('none');
  return lines;
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
