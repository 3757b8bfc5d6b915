import { type Outcome, type Place, type Problem, problem, startOf } from '../problems/index.ts';
import type { Files, Source } from '../reading/index.ts';
import { type CsvRecord, csvRecords, firstLineOf, readCsvSource } from '../tables/csv/index.ts';
import { type Line, linesOf, repaired, repairProblems } from './repair.ts';

/** A table file: its columns by name, and its rows. */
export interface FrameworkTable {
  readonly source: Source;
  readonly columns: readonly string[];
  readonly rows: readonly FrameworkRow[];
}

export interface FrameworkRow {
  /** The first line of the row. */
  readonly place: Place;
  /** What stands in a column, repaired, on one line. */
  readonly line: (column: string) => string;
  /** What stands in a column, as written. */
  readonly raw: (column: string) => string;
  /** The lines of what stands in a column, repaired, each with its own place. */
  readonly lines: (column: string) => readonly Line[];
}

/**
 * Reads a CSV file (RFC 4180) with a row of headings; commas, tabs or semicolons part its cells, whichever its first
 * line has most of. Rows without any text are left out.
 * Problems: those of readCsvSource; repaired-text; table-unreadable for no or repeated headings, and for each row with
 * a broken quote, too many cells or too few.
 */
export function readTable(file: string, files: Files): Outcome<FrameworkTable> {
  const { value: source, problems: reading } = readCsvSource(file, files);
  if (source === undefined) return { problems: reading };
  const [heading, ...body] = csvRecords(source).records;
  if (heading === undefined) {
    return { problems: [problem('table-unreadable', 'this table is empty', { place: startOf(file) })] };
  }
  const columns = heading.cells.map(({ text }) => repaired(text));
  const problems: Problem[] = [];
  const doubled = columns.find((column, index) => columns.indexOf(column) !== index);
  if (doubled !== undefined) {
    const place = firstLineOf(source, heading);
    problems.push(problem('table-unreadable', `there are two columns "${doubled}"`, { place }));
  }
  problems.push(...recordProblems(source, heading, body));
  if (problems.length > 0) return { problems };
  const rows = body.map((record) => rowOf(source, columns, record));
  return { value: { source, columns, rows }, problems: repairProblems(source) };
}

/** Problems: table-unreadable, for each record with a broken quote, too many cells, or too few. */
function recordProblems(source: Source, heading: CsvRecord, body: readonly CsvRecord[]): Problem[] {
  const most = heading.cells.length;
  const whole = body.filter(({ cells }) => cells.length === most);
  // Some programs leave out blank cells at the end of a row: those of columns that are blank in whole rows too.
  const least =
    1 + heading.cells.findLastIndex((_, column) => whole.every((record) => hasText(record, column)));
  return [heading, ...body].flatMap((record) => {
    const { cells } = record;
    const place = firstLineOf(source, record);
    const broken = cells.find(({ fault }) => fault);
    if (broken?.fault) {
      const { message, hint } = broken.fault;
      return [problem('table-unreadable', message, { place: { ...place, start: broken.start }, hint })];
    }
    const isTooLong = cells.some((_, column) => column >= most && hasText(record, column));
    if (!isTooLong && cells.length >= least) return [];
    const message = `this row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the headings are ${most}`;
    const hint = isTooLong ? 'text with commas stands in quotes' : 'the row is cut short';
    return [problem('table-unreadable', message, { place, hint })];
  });
}

function hasText({ cells }: CsvRecord, column: number): boolean {
  return cells[column] !== undefined && cells[column].text.trim() !== '';
}

function rowOf(source: Source, columns: readonly string[], record: CsvRecord): FrameworkRow {
  const place = firstLineOf(source, record);
  const raw = (column: string) => record.cells[columns.indexOf(column)]?.text ?? '';
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
export function missingColumns({ source, columns }: FrameworkTable, wanted: readonly string[]): Problem[] {
  const missing = wanted.filter((column) => !columns.includes(column));
  if (missing.length === 0) return [];
  const message = `this table has no column ${missing.map((column) => `"${column}"`).join(', ')}`;
  return [problem('table-unreadable', message, { place: firstLineOf(source, { start: 0 }) })];
}
