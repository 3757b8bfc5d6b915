import { type Direction, mirrored, visualOrder } from '../../../document/index.ts';
import { asReversed, withActualText } from '../fonts/shape.ts';
import { gapBefore, type Item } from './items.ts';

/** How a line goes on: after a space, after a hyphen that it shows, or neither. */
export type LineEnd = 'space' | 'hyphen' | 'none';

/** A word, a space or a hyphen of a line. Width in points. */
interface Atom extends Pick<Item, 'style' | 'link' | 'level' | 'width' | 'word'> {
  /** What it stands for. */
  readonly text: string;
}

/**
 * The words of a line, some of which run from right to left, as pieces of one direction, each with its place in the
 * line (UAX #9, L1 and L2). They come in the order in which they are read, and are extracted so.
 */
export function arranged(items: readonly Item[], end: LineEnd, direction: Direction): Item[] {
  const atoms = atomsOf(items, end, direction);
  const order = visualOrder(atoms.map(({ level }) => level));
  const places: number[] = [];
  // A space at the end of a line stands outside of it.
  let x = end === 'space' && direction === 'rtl' ? -(atoms.at(-1)?.width ?? 0) : 0;
  for (const index of order) {
    places[index] = x;
    x += atoms[index]?.width ?? 0;
  }
  return piecesOf(atoms).map(([start, stop]) => {
    const piece = atoms.slice(start, stop);
    return pieceOf(piece, Math.min(...places.slice(start, stop)));
  });
}

function atomsOf(items: readonly Item[], end: LineEnd, direction: Direction): Atom[] {
  const atoms = items.flatMap((item, index): Atom[] => {
    const before = items[index - 1];
    const atom = { ...item, text: item.word.text };
    if (!before || item.join !== 'space') return [atom];
    const style = item.gapStyle;
    const link = before.link === item.link ? item.link : undefined;
    const space = { style, link, level: item.gapLevel, word: style.face.shape(' '), text: ' ' };
    return [{ ...space, width: gapBefore(item) }, atom];
  });
  const last = items.at(-1);
  if (!last || end === 'none') return atoms;
  const { link, style } = last;
  const word = style.face.shape(end === 'space' ? ' ' : '-');
  const level = end === 'hyphen' ? last.level : direction === 'rtl' ? 1 : 0;
  const text = end === 'space' ? ' ' : '\u00ad';
  return [...atoms, { style, link, level, word, text, width: word.width * style.size }];
}

/**
 * Where the pieces of a line begin and end: words and spaces of one level, style and link. What faces the other way
 * begins one and ends with the space after it: see `parted`.
 */
function piecesOf(atoms: readonly Atom[]): (readonly [start: number, end: number])[] {
  const pieces: (readonly [number, number])[] = [];
  let start = 0;
  for (const [index, atom] of atoms.entries()) {
    const { level, link, style } = atom;
    const next = atoms[index + 1];
    const isAlike = next?.level === level && next.style === style && next.link === link;
    if (isAlike && (next.text === ' ' || !(facesAway(atoms[start] ?? atom) || facesAway(next)))) continue;
    pieces.push([start, index + 1]);
    start = index + 1;
  }
  return pieces;
}

function facesAway({ level, text }: Atom): boolean {
  return level % 2 === 1 && text.length === 1 && mirrored(text) !== text;
}

/** Atoms in the order in which they are read as one item, which draws them in the order from left to right. */
function pieceOf(read: readonly Atom[], x: number): Item {
  const [first] = read;
  if (!first) throw new Error('a piece of a line is empty');
  const { level, link, style } = first;
  const isTurned = level % 2 === 1;
  const seen = isTurned ? [...read].reverse() : read;
  const boxes: number[] = [];
  let width = 0;
  for (const atom of seen) {
    boxes.push(...atom.word.boxes.map((box) => box + width / style.size));
    width += atom.width;
  }
  const draw: Item['word']['draw'] = (...how) => {
    const drawn = seen.map(({ text, word }) => {
      const drawnWord = word.draw(...how);
      return text === word.text ? drawnWord : withActualText(drawnWord, text);
    });
    return isTurned ? asReversed(drawn.join('')) : drawn.join('');
  };
  const word = {
    text: read.map((atom) => atom.text).join(''),
    width: width / style.size,
    draw,
    unpositioned: read.flatMap((atom) => atom.word.unpositioned),
    boxes,
    missing: read.flatMap((atom) => atom.word.missing),
    turns: true,
  };
  return { word, style, width, x, level, join: 'none', gapStyle: style, gapLevel: level, link };
}
