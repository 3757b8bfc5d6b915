import { UnreadableWorkbook } from './unreadable.ts';

const lastRow = 1_048_576;
const lastColumn = 16_383;

/** A cell such as "C12": its row from 1, its column from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Cells from one to another, both among them. */
export interface Range {
  /** As written. */
  readonly name: string;
  readonly first: Position;
  readonly last: Position;
}

export function positionOf(reference: string): Position {
  const [, letters = '', digits = ''] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})$/iu.exec(reference) ?? damaged(reference);
  return { row: rowOf(digits), column: columnOf(letters, reference) };
}

/** The row that digits name, from 1. */
export function rowOf(digits: string): number {
  const row = /^\d{1,7}$/u.test(digits) ? Number(digits) : 0;
  return row >= 1 && row <= lastRow ? row : damaged(digits);
}

/** A range such as "A1:B2", a cell alone, or whole columns or rows such as "K:L" and "1:2". */
export function rangeOf(name: string): Range {
  const whole = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$|^\$?(\d{1,7}):\$?(\d{1,7})$/iu.exec(name);
  if (!whole) {
    const [from = '', to = from] = name.split(':');
    return { name, first: positionOf(from), last: positionOf(to) };
  }
  const [, from = '', to = '', top, bottom] = whole;
  if (top !== undefined && bottom !== undefined) {
    return {
      name,
      first: { row: rowOf(top), column: 0 },
      last: { row: rowOf(bottom), column: lastColumn },
    };
  }
  return {
    name,
    first: { row: 1, column: columnOf(from, name) },
    last: { row: lastRow, column: columnOf(to, name) },
  };
}

function columnOf(letters: string, reference: string): number {
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column <= lastColumn ? column : damaged(reference);
}

function damaged(reference: string): never {
  throw new UnreadableWorkbook(`this file is damaged: "${reference}" is no cell`);
}
