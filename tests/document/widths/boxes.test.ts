import { describe, expect, it } from 'vitest';
import { levelled, rowsOfBoxes } from '../../../src/document/widths/boxes.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const boxes = (...extents: readonly (readonly [least: number, most: number])[]) =>
  extents.map(([least, most]) => ({ least, most }));

describe('numbers are levelled', () => {
  it.each([
    ['equal where all need little', [1, 2, 3], 12, [4, 4, 4]],
    ['but what needs more', [8, 2, 3], 14, [8, 3, 3]],
    ['as they are where that is the total', [8, 2, 3], 13, [8, 2, 3]],
    ['the greatest lowered where it is less', [8, 2, 3], 9, [4, 2, 3]],
    ['all where it is much less', [8, 2, 3], 3, [1, 1, 1]],
  ])('%s', (_, needs, total, expected) => {
    expect(levelled(needs, total)).toEqual(expected);
  });
});

describe('boxes', () => {
  it('are equal where each holds its text on one line', () => {
    expect(rowsOfBoxes(boxes([10, 30], [10, 20], [10, 10]), 5, 112)).toEqual([[34, 34, 34]]);
  });

  it('are wider where their text is', () => {
    expect(rowsOfBoxes(boxes([30, 60], [10, 20], [10, 10]), 5, 110)).toEqual([[60, 20, 20]]);
  });

  it('give way as far as their longest words where that is needed', () => {
    const [row = []] = rowsOfBoxes(boxes([30, 90], [10, 40], [10, 10]), 5, 110);
    expect(sum(row)).toBeCloseTo(100);
    expect(row[0]).toBeGreaterThan(30);
    expect(row[2]).toBe(10);
  });

  it('stand in several rows where words would break', () => {
    const rows = rowsOfBoxes(boxes([60, 60], [60, 60], [10, 10]), 5, 110);
    expect(rows.map((row) => row.length)).toEqual([1, 1, 1]);
    expect(new Set(rows.flat())).toEqual(new Set([110]));
  });

  it('are none without options', () => {
    expect(rowsOfBoxes([], 5, 110).flat()).toEqual([]);
  });
});
