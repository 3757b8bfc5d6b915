import type { AssessedFile } from './schema/assessed.ts';

type Written = AssessedFile['weight'];

/** Higher ones are percentages. */
export const mostMultiple = 10;

/** The number that a weight is: 1 where none is written, 40 of "40%". */
export function weightOf(written: Written): number {
  if (written === undefined) return 1;
  return typeof written === 'number' ? written : Number.parseFloat(written);
}

/**
 * Whether the weights of a stage are percentages: one has the sign or is above 10, or all that are written, one for each
 * criterion, add up to 100. So 40 and 60 are what "40%" and "60%" are, and 2 and 1 are multiples.
 */
export function weighsByPercentage(written: readonly Written[]): boolean {
  const isPercentage = (each: Written) => typeof each === 'string' || weightOf(each) > mostMultiple;
  return written.some(isPercentage) || (!written.includes(undefined) && sumOf(written.map(weightOf)) === 100);
}

/** A sum of numbers with two decimals at most, exact as written. */
export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + Math.round(each * 100), 0) / 100;
}
