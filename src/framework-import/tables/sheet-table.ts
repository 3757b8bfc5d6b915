import { type Outcome, type Place, type Problem, problem } from '../../problems/index.ts';
import { cellPlace, type DataCell, type DataRow, type DataTable } from '../../tables/index.ts';
import { linesOf } from '../repair.ts';
import {
  type FrameworkRow,
  type FrameworkTable,
  type Heading,
  headingIndex,
  type IsHeading,
  lastHeadingRow,
  oneLine,
} from './table.ts';

/** A sheet of a workbook as a table. Problems: cell-unreadable, for each cell that cannot be used. */
export function sheetTable(sheet: DataTable, isHeading: IsHeading): Outcome<FrameworkTable> {
  const texts = sheet.rows
    .slice(0, lastHeadingRow)
    .map(({ cells }) => cells.map(({ text }) => oneLine(text)));
  const index = headingIndex(texts, isHeading);
  const top = sheet.rows[index];
  if (!top) return { problems: [] };
  const headings = top.cells.map(
    (cell): Heading => ({
      text: oneLine(cell.text),
      column: cell.column,
      place: cellPlace(sheet, top.number, cell),
    }),
  );
  const body = sheet.rows.slice(index + 1);
  const problems = [top, ...body].flatMap((row) => faultsOf(sheet, row, headings));
  const rows = body.map((row) => rowOf(sheet, row, headings));
  const name = sheet.sheet === undefined ? {} : { sheet: sheet.sheet };
  return { value: { file: sheet.file, ...name, headings, rows }, problems };
}

function faultsOf(sheet: DataTable, row: DataRow, headings: readonly Heading[]): Problem[] {
  return row.cells.flatMap((cell) => {
    if (!cell.fault || !headings.some(({ column }) => column === cell.column)) return [];
    const { message, hint } = cell.fault;
    return [problem('cell-unreadable', message, { place: placeOf(sheet, row, headings, cell), hint })];
  });
}

function placeOf(
  sheet: DataTable,
  row: DataRow,
  headings: readonly Heading[],
  cell: Pick<DataCell, 'column'> & Partial<DataCell>,
): Place {
  return cellPlace(sheet, row.number, cell, headings.find(({ column }) => column === cell.column)?.text);
}

function rowOf(sheet: DataTable, row: DataRow, headings: readonly Heading[]): FrameworkRow {
  const cellAt = (column: number) => row.cells.find((cell) => cell.column === column) ?? { column, text: '' };
  const raw = (column: number) => cellAt(column).text;
  const cell = (column: number) => placeOf(sheet, row, headings, cellAt(column));
  return {
    place: cellPlace(sheet, row.number, row.cells[0] ?? { column: 0 }),
    cell,
    raw,
    line: (column) => oneLine(raw(column)),
    lines: (column) => linesOf(sheet.file, raw(column)).map((line) => ({ ...line, place: cell(column) })),
  };
}
