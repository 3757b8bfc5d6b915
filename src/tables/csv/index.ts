import type { Outcome } from '../../problems/index.ts';
import type { CellFault, DataCell, DataTable } from '../table.ts';
import { shownText, textFault } from '../text.ts';
import { type CsvCell, csvRecords } from './records.ts';
import { type CsvText, csvText, savedAsUtf8 } from './text.ts';

export { type CsvRecord, csvRecords, firstLineOf } from './records.ts';
export { readCsvSource } from './text.ts';

/**
 * Reads a CSV file as a table; what cannot be used of it is a fault of its cell. `heading` is what a cell of the row of
 * headings says, which tells it from titles above it.
 * Problems: those of `csvText`.
 */
export function readCsvTable(
  file: string,
  bytes: Uint8Array,
  heading: string | undefined,
): Outcome<readonly DataTable[]> {
  const { value: text, problems } = csvText(file, bytes);
  if (!text) return { problems };
  const { delimiter, records } = csvRecords(text, heading);
  const rows = records.map(({ number, cells }) => ({
    number,
    width: cells.length,
    cells: cells.flatMap((cell, column) => cellOf(cell, column, text)),
  }));
  return { value: [{ file, rows, ...(delimiter === ';' && { hasDecimalCommas: true }) }], problems };
}

/** A cell in which something stands. */
function cellOf(written: CsvCell, column: number, text: CsvText): DataCell[] {
  const shown = shownText(unguarded(written.text));
  if (shown === '') return [];
  const { start, end } = written;
  const fault = written.fault ?? faultIn(shown, written, text);
  return [{ column, text: shown, start, end, ...(fault && { fault }) }];
}

/** Some programs write `="0041"` for a text that a spreadsheet would take for a number. */
function unguarded(text: string): string {
  const [, guarded] = /^="((?:[^"]|"")*)"$/u.exec(text.trim()) ?? [];
  return guarded === undefined ? text : guarded.replace(/""/gu, '"');
}

function faultIn(shown: string, written: CsvCell, text: CsvText): CellFault | undefined {
  if (shown.includes('\ufffd') && text.isDamaged) return text.isOtherEncoding ? otherEncoding : damaged;
  if (/^=[A-Za-z0-9($+-]/u.test(shown)) return formula;
  if (errorValue.test(shown)) return { ...noValue, message: `the value here is the error ${shown}` };
  if (/^##+$/u.test(shown)) return tooNarrow;
  if (!written.isQuoted && /^[“„«][^“”»]*$/u.test(shown)) return curlyQuote;
  return textFault(written.text);
}

const otherEncoding: CellFault = {
  message: 'this file is not UTF-8 text, and so it cannot be known which letters stand here',
  hint: savedAsUtf8,
  isOfFile: true,
};
const damaged: CellFault = {
  message: 'a letter here is not in the encoding of the rest of the file',
  hint: 'write the letter again, and save the file as "CSV UTF-8" or as .xlsx',
};
const formula: CellFault = {
  message: 'this is a formula, not what it comes to',
  hint: 'write the value itself; in LibreOffice, save the CSV file without "Save cell formulas"',
};
/** What spreadsheet programs show, and save as CSV, where a formula has no value. */
const errorValue = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/u;
const noValue = { hint: 'mend the formula and save the file again, or write the value itself' };
const tooNarrow: CellFault = {
  message: 'the column was too narrow to show what stands here, and so it was not saved',
  hint: 'widen the column, and save the file again',
};
const curlyQuote: CellFault = {
  message: 'a curly quote opens this cell, and none closes it',
  hint: 'put the whole cell in straight quotes ("): curly ones keep no comma in it',
};
