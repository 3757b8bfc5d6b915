import { piecesOf, withActualText } from '../fonts/shape.ts';
import { gapBefore, type Item } from './items.ts';

/** One line of text. Widths in points. */
export interface Line {
  readonly items: readonly Item[];
  readonly width: number;
  /** What follows the last item when the text is extracted: a space, a hyphen that is also drawn, or nothing. */
  readonly end: 'space' | 'hyphen' | 'none';
}

/** Room for rounding, in points. */
const tolerance = 0.01;

/** Fills lines of a width from left to right. A word too long for a line is broken where the line is full. */
export function breakLines(items: readonly Item[], width: number): Line[] {
  const lines: Line[] = [];
  let line: Item[] = [];
  let used = 0;
  /** Where the line may break: the index of the item that would start the next one. */
  let breakAt = 0;
  const close = (end: Line['end']) => {
    lines.push(finished(line, end));
    line = [];
    used = 0;
    breakAt = 0;
  };
  const place = (item: Item): void => {
    if (line.length > 0 && item.join === 'line-break') close('none');
    const gap = line.length === 0 ? 0 : gapBefore(item);
    if (line.length > 0 && mayBreakBefore(item, width - used)) breakAt = line.length;
    if (used + gap + item.width <= width + tolerance) {
      line.push(item);
      used += gap + item.width;
    } else if (breakAt > 0) {
      const moved = [...line.splice(breakAt), item];
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

function hyphenWidth({ style }: Item): number {
  return style.face.shape('-').width * style.size;
}

function endBefore(next: Item | undefined): Line['end'] {
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
export function itemPieces(item: Item): Item[] {
  return piecesOf(item.word).map((text, index) => {
    const word = item.style.face.shape(text);
    return { ...item, word, width: word.width * item.style.size, join: index === 0 ? item.join : 'none' };
  });
}

function finished(items: readonly Item[], end: Line['end']): Line {
  const ordered = items.some((item) => item.word.rightToLeft) ? visualOrder(items) : items;
  const last = ordered.at(-1);
  const width = ordered.reduce(
    (sum, item, index) => sum + (index === 0 ? 0 : gapBefore(item)) + item.width,
    0,
  );
  const hyphen = end === 'hyphen' && last ? hyphenWidth(last) : 0;
  return { items: ordered, width: width + hyphen, end };
}

/**
 * Puts neighbouring words that are written from right to left into one, in the order in which they are seen; it
 * extracts in the order in which they are read.
 */
function visualOrder(items: readonly Item[]): Item[] {
  const ordered: Item[] = [];
  let run: Item[] = [];
  const flush = () => {
    const [first, ...more] = run;
    if (first) ordered.push(more.length === 0 ? first : joined(first, run));
    run = [];
  };
  for (const item of items) {
    const continues =
      item.word.rightToLeft && run.every((each) => each.style === item.style && each.link === item.link);
    if (!continues) flush();
    if (item.word.rightToLeft) run.push(item);
    else ordered.push(item);
  }
  flush();
  return ordered;
}

function joined(first: Item, run: readonly Item[]): Item {
  const space = first.style.face.shape('\u00a0');
  const reversed = [...run].reverse();
  const text = run
    .map((item, index) => (index > 0 && item.join === 'space' ? ' ' : '') + item.word.text)
    .join('');
  const spaced = (index: number) => reversed[index - 1]?.join === 'space';
  let width = 0;
  const boxes: number[] = [];
  for (const [index, { word }] of reversed.entries()) {
    if (spaced(index)) width += space.width;
    boxes.push(...word.boxes.map((box) => box + width));
    width += word.width;
  }
  const word = {
    ...first.word,
    text,
    width,
    boxes,
    missing: run.flatMap((item) => item.word.missing),
    draw: (size: number, codeOf: (glyph: number) => string) =>
      withActualText(
        reversed
          .map(
            (item, index) => (spaced(index) ? space.draw(size, codeOf) : '') + item.word.draw(size, codeOf),
          )
          .join(''),
        text,
      ),
  };
  return { ...first, word, width: width * first.style.size };
}
