import { type Entry, entryOf, isBlank, type Line, lineNumberAt, linesOf } from './lines.ts';
import { type Cause, type Edit, edited, type Stretch } from './mend.ts';
import { quoted, quotedLine, shownLine } from './quoting.ts';

/** Where the parser noticed that something is wrong, which need not be where the cause is. */
export interface Noticed {
  readonly code: string;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly start: number;
  readonly end: number;
  /** The numbers of the lines that hold `start` and `end`. */
  readonly first: number;
  readonly last: number;
}

/** Finds what may be the cause of a fault, the likeliest first. */
export type Finder = (noticed: Noticed) => readonly Cause[];

/** What was noticed first; of several faults that begin at one place the longest. */
export function firstNoticed(
  text: string,
  errors: readonly { readonly code: string; readonly pos: readonly [number, number] }[],
): Noticed | undefined {
  const [error] = errors;
  if (!error) return undefined;
  const lines = linesOf(text);
  const start = Math.min(error.pos[0], text.length);
  const ends = errors.filter(({ pos }) => pos[0] === error.pos[0]).map(({ pos }) => pos[1]);
  const end = Math.max(start, Math.min(Math.max(...ends), text.length));
  const last = lineNumberAt(lines, Math.max(start, end - 1));
  return { code: error.code, text, lines, start, end, first: lineNumberAt(lines, start), last };
}

/**
 * The lines on which the cause of a fault mostly is: where it was noticed, and the one above that says something; below
 * only where the fault was noticed on a line that says nothing.
 */
export function linesNearby({ lines, first, last: noticedLast }: Noticed): Line[] {
  const above = lines.slice(0, first).findLastIndex((line) => !isBlank(line));
  const from = Math.max(above, 0);
  const below = lines.findIndex((line, number) => number >= noticedLast && !isBlank(line));
  const last = Math.max(noticedLast, below);
  // A text that runs on over many lines was begun on the first and is at fault on the last.
  const numbers = last - from > 8 ? [from, first, first + 1, last - 1, last] : range(from, last);
  return [...new Set(numbers)].flatMap((number) => lines[number] ?? []);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Lines nearby, each with what it says, the one where the fault was noticed first. */
export function entriesNearby(at: Noticed): { readonly line: Line; readonly entry: Entry }[] {
  const own = at.lines.slice(at.first).find((line) => !isBlank(line));
  const lines = linesNearby(at).sort((one, other) => Number(other === own) - Number(one === own));
  return lines.filter((line) => !isBlank(line)).map((line) => ({ line, entry: entryOf(line) }));
}

/** A cause that is mended by a change on one line; the hint ends in the line as it should be. */
export function changed(
  text: string,
  place: Stretch,
  message: string,
  advice: string,
  edits: readonly Edit[],
): Cause {
  const { start, end } = place;
  const lineStart = text.lastIndexOf('\n', (edits[0]?.at ?? start) - 1) + 1;
  const [line = ''] = edited(text, edits).slice(lineStart).split(/\r?\n/u, 1);
  return { start, end, message, hint: `${advice}: ${shownLine(line)}`, edits };
}

/** A cause that is mended by putting a stretch of the text in quotes. */
export function needsQuotes(
  text: string,
  place: Stretch,
  message: string,
  stretch: Stretch,
  advice = 'put the text in quotes',
): Cause {
  const { start, end } = stretch;
  const inserted = quoted(text.slice(start, end));
  return {
    ...place,
    message,
    hint: `${advice}: ${quotedLine(text, start, end)}`,
    edits: [{ at: start, removed: end - start, inserted }],
  };
}
