import { UnreadableWorkbook } from './unreadable.ts';

/** The row in "C12", from 1. */
export function rowOf(reference: string): number {
  return Number(/^[A-Z]{1,3}(\d{1,7})$/u.exec(reference)?.[1] ?? damaged(reference));
}

/** The column in "C12", from 0. */
export function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d{1,7}$/u.exec(reference)?.[1] ?? damaged(reference);
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function damaged(reference: string): never {
  throw new UnreadableWorkbook(`this file is damaged: "${reference}" is no cell`);
}
