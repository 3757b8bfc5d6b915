import { type Outcome, type Problem, problem } from '../../problems/index.ts';
import type { Files, Source } from '../../reading/index.ts';
import { type CsvRecord, csvRecords, firstLineOf, readCsvSource } from '../../tables/csv/index.ts';
import { cellPlace } from '../../tables/index.ts';
import { linesOf, repairProblems } from '../repair.ts';
import {
  emptyTable,
  type FrameworkRow,
  type FrameworkTable,
  type Heading,
  headingIndex,
  type IsHeading,
  lastHeadingRow,
  oneLine,
} from './table.ts';

/**
 * Reads a CSV file (RFC 4180) with a row of headings; commas, tabs or semicolons part its cells, whichever its first
 * line has most of. Rows without any text are left out.
 * Problems: those of readCsvSource; repaired-text; table-unreadable for no headings, and for each row with a broken
 * quote, too many cells or too few.
 */
export function readCsvFrameworkTable(
  file: string,
  files: Files,
  isHeading: IsHeading,
): Outcome<FrameworkTable> {
  const { value: source, problems: reading } = readCsvSource(file, files);
  if (source === undefined) return { problems: reading };
  const { records } = csvRecords(source);
  const texts = records.slice(0, lastHeadingRow).map(({ cells }) => cells.map(({ text }) => oneLine(text)));
  const index = headingIndex(texts, isHeading);
  const heading = records[index];
  if (heading === undefined) return { problems: [emptyTable(file)] };
  const body = records.slice(index + 1);
  const problems = recordProblems(source, heading, body);
  if (problems.length > 0) return { problems };
  const headings = heading.cells.map(
    ({ text, start, end }, column): Heading => ({
      text: oneLine(text),
      column,
      place: cellPlace({ file }, heading.number, { column, text: oneLine(text), start, end }),
    }),
  );
  const rows = body.map((record) => rowOf(source, headings, record));
  return { value: { file, headings, rows }, problems: repairProblems(source) };
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

function rowOf(source: Source, headings: readonly Heading[], record: CsvRecord): FrameworkRow {
  const place = firstLineOf(source, record);
  const raw = (column: number) => record.cells[column]?.text ?? '';
  return {
    place,
    raw,
    cell: (column) => {
      const { start, end } = record.cells[column] ?? { start: record.end, end: record.end };
      const cell = { column, text: oneLine(raw(column)), start, end };
      return cellPlace(source, record.number, cell, headings[column]?.text);
    },
    line: (column) => oneLine(raw(column)),
    lines: (column) => {
      // Cells with quotes inside stand in the file otherwise than here: their lines have the place of the row.
      const at = source.text.indexOf(raw(column), record.start);
      const inFile = at !== -1 && at < record.end;
      return linesOf(source.file, raw(column), at).map((line) => (inFile ? line : { ...line, place }));
    },
  };
}
