import { type Place, startOf } from '../../problems/index.ts';
import { cellPlace, type DataCell, type DataTable } from '../../tables/index.ts';

/** One row of a table of vacancies: plain data, all that is needed to make the vacancy. */
export interface VacancyRow {
  /** The name of the sheet; a CSV file has none. */
  readonly sheet?: string;
  /** From 1. */
  readonly number: number;
  /** What stands at the head of each column, by its number; nothing over columns that are not read. */
  readonly headings: readonly string[];
  /** The cell that names the vacancy. */
  readonly id: DataCell;
  /** The others in which something stands, from the left. */
  readonly cells: readonly DataCell[];
  /** Whether numbers in its table may have decimal commas. */
  readonly hasDecimalCommas?: boolean;
}

/** What stands at the head of a cell's column. */
export function headingOf({ headings }: VacancyRow, { column }: DataCell): string {
  return headings[column] ?? '';
}

/** What a row says, wherever it stands: the same text for rows that make the same vacancy. */
export function contentOfRow(row: VacancyRow): string {
  return JSON.stringify(
    [row.id, ...row.cells].map((cell) => {
      const { text, number, moment, fault } = cell;
      return [headingOf(row, cell), text, number, moment, fault];
    }),
  );
}

/** Where a cell of a row stands in its file. */
export function placeOfCell(file: string, row: VacancyRow, cell: DataCell): Place {
  const { sheet, number } = row;
  const table: Pick<DataTable, 'file' | 'sheet'> = { file, ...(sheet !== undefined && { sheet }) };
  return cellPlace(table, number, cell, headingOf(row, cell));
}

/** Where a whole table stands, when nothing of it can be named. */
export function placeOfTable({ file, sheet }: DataTable): Place {
  return sheet === undefined ? startOf(file) : cellPlace({ file, sheet }, 1, { column: 0 });
}

/** Whether a value is a group of keys, and not a list or a single thing. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
