import { CsvError, parse } from 'csv-parse/sync';
import { type Outcome, type Place, type Problem, problem, startOf } from '../../problems/index.ts';
import { readSource, type Source } from '../../reading/index.ts';
import { type Line, linesOf, repaired, repairProblems } from './repair.ts';

/** A table file: its columns by name, and its rows. */
export interface Table {
  readonly source: Source;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  /** The first line of the row. */
  readonly place: Place;
  /** What stands in a column, repaired, on one line. */
  readonly line: (column: string) => string;
  /** What stands in a column, as written. */
  readonly raw: (column: string) => string;
  /** The lines of what stands in a column, repaired, each with its own place. */
  readonly lines: (column: string) => readonly Line[];
}

interface Record {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a CSV file (RFC 4180) with a row of headings; commas, tabs or semicolons part its cells, whichever its first
 * line has most of. Rows without any text are left out.
 * Problems: those of readSource; repaired-text; table-unreadable for broken quotes, no or repeated headings, and
 * each row that is cut short or too long.
 */
export function readTable(file: string): Outcome<Table> {
  const { value: source, problems: reading } = readSource(file);
  if (source === undefined) return { problems: reading };
  const { value: records, problems } = recordsOf(source);
  if (records === undefined) return { problems };
  const [heading, ...body] = records;
  if (heading === undefined) {
    return { problems: [problem('table-unreadable', 'this table is empty', { place: startOf(file) })] };
  }
  const columns = heading.cells.map(repaired);
  const doubled = columns.find((column, index) => columns.indexOf(column) !== index);
  if (doubled !== undefined) {
    const place = firstLine(source, heading);
    problems.push(problem('table-unreadable', `there are two columns "${doubled}"`, { place }));
  }
  for (const record of body) {
    if (record.cells.length !== columns.length) problems.push(wrongLength(source, record, columns.length));
  }
  if (problems.length > 0) return { problems };
  const rows = body.map((record) => rowOf(source, columns, record));
  return { value: { source, columns, rows }, problems: repairProblems(source) };
}

function recordsOf(source: Source): Outcome<Record[]> & { problems: Problem[] } {
  const bytes = Buffer.from(source.text);
  const records: Record[] = [];
  let readBytes = 0;
  let start = 0;
  try {
    parse(bytes, {
      delimiter: delimiterOf(source.text),
      relax_column_count: true,
      on_record(cells: string[], context) {
        const end = start + bytes.toString('utf8', readBytes, context.bytes).length;
        if (cells.some((cell) => cell.trim() !== '')) records.push({ cells, start, end });
        readBytes = context.bytes;
        start = end;
        return null;
      },
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const place = firstLine(source, { start });
    const hint = 'a quote in a cell is written twice, and the whole cell stands in quotes';
    return { problems: [problem('table-unreadable', reasonOf(fault), { place, hint })] };
  }
  return { value: records, problems: [] };
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

function wrongLength(source: Source, record: Record, columns: number): Problem {
  const { length } = record.cells;
  const message = `this row has ${length} ${length === 1 ? 'cell' : 'cells'}, the headings are ${columns}`;
  const hint = length < columns ? 'the row is cut short' : 'text with commas stands in quotes';
  return problem('table-unreadable', message, { place: firstLine(source, record), hint });
}

function firstLine({ file, text }: Source, { start }: { readonly start: number }): Place {
  const length = text.slice(start).search(/[\r\n]|$/u);
  return { file, start, end: start + length };
}

function rowOf(source: Source, columns: readonly string[], record: Record): Row {
  const place = firstLine(source, record);
  const raw = (column: string) => record.cells[columns.indexOf(column)] ?? '';
  return {
    place,
    raw,
    line: (column) => repaired(raw(column)).replace(/\s+/gu, ' '),
    lines: (column) => {
      // Cells with quotes inside stand in the file otherwise than here: their lines have the place of the row.
      const at = source.text.indexOf(raw(column), record.start);
      const inFile = at !== -1 && at < record.end;
      return linesOf(source.file, raw(column), at).map((line) => (inFile ? line : { ...line, place }));
    },
  };
}

/** Problems: table-unreadable, naming each column that a table lacks. */
export function missingColumns({ source, columns }: Table, wanted: readonly string[]): Problem[] {
  const missing = wanted.filter((column) => !columns.includes(column));
  if (missing.length === 0) return [];
  const message = `this table has no column ${missing.map((column) => `"${column}"`).join(', ')}`;
  return [problem('table-unreadable', message, { place: firstLine(source, { start: 0 }) })];
}
