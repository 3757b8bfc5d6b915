import { shownText } from '../text.ts';

/** What may part cells; of two that part as many, the earlier. */
const marks = [',', '\t', ';', '|'];

/** Titles and notes may stand above the row of headings: it is looked for in so many lines. */
const linesLookedAt = 20;

/** What a first line such as `sep=;` says, quoted or padded as programs save it again. */
const declaration = /^"?sep=(\\t|[^\w\s"]|\t)"?[,;\t| ]*(?=[\r\n]|$)/iu;

export interface Delimiter {
  readonly mark: string;
  /** Whether the first line says it, and so is no row. */
  readonly isDeclared: boolean;
}

/**
 * What parts the cells of a CSV text: the mark that makes `heading` a cell of its own in one of the first lines; else
 * what a first line such as `sep=;` says; else the mark that the first line with one has most of.
 */
export function delimiterOf(text: string, heading: string | undefined): Delimiter {
  const [, said] = declaration.exec(text) ?? [];
  const declared = said === '\\t' ? '\t' : said;
  const isDeclared = declared !== undefined;
  const lines = text.split(/\r\n|\r|\n/u, linesLookedAt + 1).slice(isDeclared ? 1 : 0);
  const mark =
    (heading === undefined
      ? undefined
      : markAround(heading, lines, isDeclared ? [declared, ...marks] : marks)) ??
    declared ??
    mostFrequent(lines) ??
    ',';
  return { mark, isDeclared };
}

function markAround(heading: string, lines: readonly string[], all: readonly string[]): string | undefined {
  const found = lines.flatMap((line) =>
    all.flatMap((mark) => {
      const cells = line.split(mark);
      return cells.some((cell) => bare(cell) === heading) ? [{ mark, count: cells.length }] : [];
    }),
  );
  return mostOf(found);
}

function mostFrequent(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const found = mostOf(marks.map((mark) => ({ mark, count: line.split(mark).length })));
    if (found !== undefined && line.includes(found)) return found;
  }
  return undefined;
}

function mostOf(found: readonly { mark: string; count: number }[]): string | undefined {
  return found.reduce<{ mark: string; count: number } | undefined>(
    (most, each) => (most && most.count >= each.count ? most : each),
    undefined,
  )?.mark;
}

/** A heading without its quotes, straight or curly. */
function bare(cell: string): string {
  return shownText(cell)
    .replace(/^["“”„«]+|["“”»]+$/gu, '')
    .trim()
    .toLowerCase();
}
