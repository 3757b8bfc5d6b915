import { CsvError, parse } from 'csv-parse/sync';
import { type Outcome, type Place, type Problem, problem } from '../problems/index.ts';
import { decodeSource, type Files, readBytes, type Source } from '../reading/index.ts';
import type { DataCell, DataRow, DataTable } from './table.ts';

/** One record of a CSV text (RFC 4180), with the offsets at which it starts and ends. */
export interface CsvRecord {
  /** From 1; blank records count. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Reads the text of a CSV file. Problems: those of `readSource`. */
export function readCsvSource(file: string, files: Files): Outcome<Source> {
  const { value: bytes, problems } = readBytes(file, files);
  return bytes ? decodeCsv(file, bytes) : { problems };
}

function decodeCsv(file: string, bytes: Uint8Array): Outcome<Source> {
  const hint = 'save it as "CSV UTF-8" (LibreOffice: as Text CSV, character set UTF-8), or as .xlsx';
  return decodeSource(file, bytes, hint);
}

/**
 * The records of a CSV text that hold any text; commas, tabs or semicolons part their cells, whichever the first line
 * has most of, or what a first line such as `sep=;` says.
 * Problem: table-unreadable for broken quotes.
 */
export function csvRecords(source: Source): Outcome<readonly CsvRecord[]> {
  const bytes = Buffer.from(source.text);
  const records: CsvRecord[] = [];
  const named = /^sep=(.)\r?\n/u.exec(source.text)?.[1];
  let number = 0;
  let bytesRead = 0;
  let start = 0;
  try {
    parse(bytes, {
      delimiter: named ?? delimiterOf(source.text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record(cells: string[], context) {
        number += 1;
        const end = start + bytes.toString('utf8', bytesRead, context.bytes).length;
        const declares = named !== undefined && number === 1;
        if (!declares && cells.some((cell) => cell.trim() !== ''))
          records.push({ number, cells, start, end });
        bytesRead = context.bytes;
        start = end;
        return null;
      },
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const place = firstLineOf(source, { start });
    const hint = 'a quote in a cell is written twice, and the whole cell stands in quotes';
    return { problems: [problem('table-unreadable', reasonOf(fault), { place, hint })] };
  }
  return { value: records, problems: [] };
}

/** Where the first line of a record stands. */
export function firstLineOf({ file, text }: Source, { start }: Pick<CsvRecord, 'start'>): Place {
  const length = text.slice(start).search(/[\r\n]|$/u);
  return { file, start, end: start + length };
}

/** Problem: table-unreadable, for a record with fewer or more cells than there are headings. */
export function lengthProblems(source: Source, record: CsvRecord, headings: number): Problem[] {
  const { length } = record.cells;
  if (length === headings) return [];
  const message = `this row has ${length} ${length === 1 ? 'cell' : 'cells'}, the headings are ${headings}`;
  const hint = length < headings ? 'the row is cut short' : 'text with commas stands in quotes';
  return [problem('table-unreadable', message, { place: firstLineOf(source, record), hint })];
}

/**
 * Reads a CSV file as a table. A row of another length than the first is left out.
 * Problems: those of `readSource`, `csvRecords` and `lengthProblems`.
 */
export function readCsvTable(file: string, bytes: Uint8Array): Outcome<readonly DataTable[]> {
  const { value: source, problems: decoding } = decodeCsv(file, bytes);
  if (!source) return { problems: decoding };
  const { value: records, problems: parsing } = csvRecords(source);
  if (!records) return { problems: parsing };
  const headings = records[0]?.cells.length ?? 0;
  const problems: Problem[] = [];
  const rows: DataRow[] = [];
  for (const record of records) {
    const faults = lengthProblems(source, record, headings);
    problems.push(...faults);
    if (faults.length === 0) rows.push({ number: record.number, cells: cellsOf(source, record) });
  }
  return { value: [{ file, rows }], problems };
}

/** The cells that hold text, each with its offsets, quotes included. */
function cellsOf({ text }: Source, record: CsvRecord): DataCell[] {
  const cells: DataCell[] = [];
  let start = record.start;
  for (const [column, raw] of record.cells.entries()) {
    const quotes = text[start] === '"' ? 2 + raw.split('"').length - 1 : 0;
    const end = start + raw.length + quotes;
    const shown = raw.trim();
    if (isFormula(shown)) cells.push({ column, text: shown, start, end, fault: formula });
    else if (shown !== '') cells.push({ column, text: shown, start, end });
    start = end + 1;
  }
  return cells;
}

const formula = {
  message: 'this is a formula, not what it comes to',
  hint: 'write the value itself; in LibreOffice, save the CSV file without "Save cell formulas"',
};

function isFormula(text: string): boolean {
  return /^=[A-Za-z0-9($+-]/u.test(text);
}

function reasonOf({ code, message }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quote that is opened in this row is never closed';
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'a quote stands inside a cell of this row';
    default:
      return message;
  }
}

function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/u));
  const marks = [',', '\t', ';'].map((mark) => ({ mark, count: heading.split(mark).length }));
  return marks.reduce((most, each) => (each.count > most.count ? each : most)).mark;
}
