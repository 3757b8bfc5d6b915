import { type Place, type Problem, problem, startOf } from '../../problems/index.ts';
import { type Line, repaired } from '../repair.ts';

/** A table: a CSV file, or one sheet of a workbook. */
export interface FrameworkTable {
  readonly file: string;
  readonly sheet?: string;
  readonly headings: readonly Heading[];
  readonly rows: readonly FrameworkRow[];
}

export interface Heading {
  /** Repaired, on one line; empty over a column without a heading. */
  readonly text: string;
  /** From 0. */
  readonly column: number;
  readonly place: Place;
}

/** A row; its cells are known by the number of their column, from 0. */
export interface FrameworkRow {
  /** The first line of the row. */
  readonly place: Place;
  readonly cell: (column: number) => Place;
  /** What stands in a cell, repaired, on one line. */
  readonly line: (column: number) => string;
  /** What stands in a cell, as written. */
  readonly raw: (column: number) => string;
  /** The lines of what stands in a cell, repaired, each with its own place. */
  readonly lines: (column: number) => readonly Line[];
}

/** Whether a text is the heading of a column of names, or of one that was given. */
export type IsHeading = (text: string) => boolean;

/** A title or a note may stand above the headings, which are looked for in this many rows. */
export const lastHeadingRow = 20;

export function emptyTable(file: string): Problem {
  return problem('table-unreadable', 'this table is empty', { place: startOf(file) });
}

/** The index of the row of headings: the first of several cells with one that is known, else the first of all. */
export function headingIndex(rows: readonly (readonly string[])[], isHeading: IsHeading): number {
  const found = rows.findIndex((cells) => cells.filter(Boolean).length > 1 && cells.some(isHeading));
  return Math.max(0, found);
}

/** Where the headings stand. */
export function headingsPlace({ file, headings }: FrameworkTable): Place {
  return headings[0]?.place ?? startOf(file);
}

export function oneLine(text: string): string {
  return repaired(text).replace(/\s+/gu, ' ');
}
