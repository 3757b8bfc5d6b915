import { expect, test } from 'vitest';
import { counted, fewOf, grouped } from '../../src/problems/index.ts';

test.each([
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('%d is %s', (count, text) => {
  expect(grouped(count)).toBe(text);
});

test('what is counted stands in the singular or the plural', () => {
  expect([counted(1, 'file'), counted(0, 'file'), counted(2000, 'file')]).toEqual([
    '1 file',
    '0 files',
    '2,000 files',
  ]);
});

test.each([
  [0, ''],
  [3, 'a, b, c'],
  [4, 'a, b, c, d'],
  [5, 'a, b, c and 2 more'],
])('of %d names the first are said', (count, text) => {
  expect(fewOf(['a', 'b', 'c', 'd', 'e'].slice(0, count))).toBe(text);
});
