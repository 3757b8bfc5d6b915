import type { Place } from '../problems/index.ts';

/** A table as read: a CSV file, or one sheet of a spreadsheet. Plain data. */
export interface DataTable {
  /** Absolute path. */
  readonly file: string;
  /** The name of the sheet; a CSV file has none. */
  readonly sheet?: string;
  /** Rows in which something stands, from the top. */
  readonly rows: readonly DataRow[];
  /** Whether numbers in it may have decimal commas: semicolons part the cells, as where a comma cannot. */
  readonly hasDecimalCommas?: boolean;
}

export interface DataRow {
  /** As spreadsheet programs count it, from 1. */
  readonly number: number;
  /** How many cells were written in a CSV file, blank ones too. */
  readonly width?: number;
  /** Cells in which something stands, from the left. */
  readonly cells: readonly DataCell[];
}

export interface DataCell {
  /** From 0. */
  readonly column: number;
  /** As shown, trimmed; dates as 2027-01-17, 2027-01-17T23:55 or 23:55, with all that is kept. */
  readonly text: string;
  /** What a number is that `text` shows. */
  readonly number?: number;
  /** What is shown of a date or time that a spreadsheet keeps here; none for a text that looks like one. */
  readonly moment?: Moment;
  /** Why what stands here cannot be used. */
  readonly fault?: CellFault;
  /** Offsets in the text of a CSV file. */
  readonly start?: number;
  readonly end?: number;
}

export type Moment = 'day' | 'time' | 'day-and-time';

export interface CellFault {
  readonly message: string;
  readonly hint: string;
  /** Whether it is a fault of the whole file, to be told once. */
  readonly isOfFile?: boolean;
}

/** The letters of a column counted from 0: A, …, Z, AA, … */
function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

/** Where a cell stands, with what it says; `heading` is what stands at the head of its column. */
export function cellPlace(
  { file, sheet }: Pick<DataTable, 'file' | 'sheet'>,
  row: number,
  { column, text, start = 0, end = 0 }: Pick<DataCell, 'column' | 'start' | 'end'> & Partial<DataCell>,
  heading?: string,
): Place {
  const cell = {
    ...(sheet !== undefined && { sheet }),
    row,
    column: lettersOf(column),
    ...(heading !== undefined && { heading }),
    ...(text !== undefined && { text }),
  };
  return { file, start, end, cell };
}
