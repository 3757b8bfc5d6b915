import type { Place } from '../../problems/index.ts';
import type { Source } from '../../reading/index.ts';
import type { CellFault } from '../table.ts';
import { delimiterOf } from './delimiter.ts';

/** One record of a CSV text (RFC 4180), with the offsets at which it starts and ends. */
export interface CsvRecord {
  /** From 1; blank records count. */
  readonly number: number;
  readonly cells: readonly CsvCell[];
  readonly start: number;
  readonly end: number;
}

export interface CsvCell {
  /** Without the quotes around it. */
  readonly text: string;
  readonly isQuoted: boolean;
  /** Offsets, quotes included. */
  readonly start: number;
  readonly end: number;
  /** A quote that nothing closes: then the cell is the rest of its line, and the record ends there. */
  readonly fault?: CellFault;
}

export interface CsvRecords {
  /** What parts the cells. */
  readonly delimiter: string;
  /** Those that hold any text. */
  readonly records: readonly CsvRecord[];
}

const openQuote: CellFault = {
  message: 'a quote opens this cell, and none closes it',
  hint: 'close the cell with a quote, or take the first one away; a quote inside a cell is written twice',
};

/**
 * The records of a CSV text; what parts their cells says `delimiterOf`. A quote counts where it opens a cell, elsewhere
 * it is text. No library is known that goes on after a broken quote, or says where in the text a cell stands.
 */
export function csvRecords({ text }: Source, heading?: string): CsvRecords {
  const { mark: delimiter, isDeclared } = delimiterOf(text, heading);
  const readCell = cellReader(text, delimiter);
  const records: CsvRecord[] = [];
  let start = 0;
  for (let number = 1; start < text.length; number += 1) {
    const cells = [readCell(start)];
    let end = cells[0]?.end ?? start;
    while (text.startsWith(delimiter, end)) {
      const cell = readCell(end + delimiter.length);
      cells.push(cell);
      end = cell.end;
    }
    const declares = isDeclared && number === 1;
    if (!declares && cells.some((cell) => cell.text.trim() !== ''))
      records.push({ number, cells, start, end });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return { delimiter, records };
}

/** Reads the cell that starts at an offset. */
function cellReader(text: string, delimiter: string): (start: number) => CsvCell {
  const blank = delimiter === '\t' ? /[ \u00a0\u200b\ufeff]*/uy : /[ \t\u00a0\u200b\ufeff]*/uy;
  const plain = new RegExp(`[^${delimiter.replace(/[\\\]^-]/u, '\\$&')}\\r\\n]*`, 'uy');
  const line = /[^\r\n]*/uy;
  const endOf = (pattern: RegExp, start: number) => {
    pattern.lastIndex = start;
    pattern.test(text);
    return pattern.lastIndex;
  };
  const endsCell = (at: number) =>
    at >= text.length || /[\r\n]/u.test(text.charAt(at)) || text.startsWith(delimiter, at);
  return (start) => {
    const opening = endOf(blank, start);
    if (text.charAt(opening) !== '"') {
      const end = endOf(plain, start);
      return { text: text.slice(start, end), isQuoted: false, start, end };
    }
    const closing = closingQuote(text, opening);
    const end = closing === undefined ? undefined : endOf(blank, closing + 1);
    if (closing !== undefined && end !== undefined && endsCell(end)) {
      const content = text.slice(opening + 1, closing).replace(/""/gu, '"');
      return { text: content, isQuoted: true, start, end };
    }
    const lineEnd = endOf(line, start);
    return { text: text.slice(start, lineEnd), isQuoted: false, start, end: lineEnd, fault: openQuote };
  };
}

/** The quote that closes what one at `opening` opens: the next that is not written twice. */
function closingQuote(text: string, opening: number): number | undefined {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? undefined : at;
}

/** Where the first line of a record stands. */
export function firstLineOf({ file, text }: Source, { start }: Pick<CsvRecord, 'start'>): Place {
  const length = text.slice(start).search(/[\r\n]|$/u);
  return { file, start, end: start + length };
}
