import { expect, test } from 'vitest';
import type { DataCell } from '../../../src/tables/index.ts';
import { readCell } from '../../../src/vacancy/table/cell-value.ts';

const style = { hasDecimalCommas: false };
const cell = (text: string, number?: number): DataCell => ({
  column: 0,
  text,
  ...(number !== undefined && { number }),
});

test.each<[DataCell, unknown]>([
  [cell('4'), 4],
  [cell('1.5'), 1.5],
  [cell('-1'), -1],
  [cell(' C '), 'C'],
  [cell('N/A'), 'N/A'],
  [cell('Not met'), 'Not met'],
  [cell('1.50', 1.5), 1.5],
])('a rating: %j', (written, value) => {
  expect(readCell(written, 'rating', style)).toEqual({ content: { value } });
});

test.each<[DataCell, unknown]>([
  [cell('2'), 2],
  [cell('0.5'), 0.5],
  [cell('40%'), '40%'],
  [cell('33.33 %'), '33.33%'],
  // What a spreadsheet shows as 33% may be kept with more decimals.
  [cell('33%', 33.33), '33.33%'],
  [cell('0.40', 0.4), 0.4],
])('a weight: %j', (written, value) => {
  expect(readCell(written, 'weight', style)).toEqual({ content: { value } });
});

test('decimal commas, where a file has them', () => {
  const commas = { hasDecimalCommas: true };
  expect(readCell(cell('1,5'), 'rating', commas)).toEqual({ content: { value: 1.5 } });
  expect(readCell(cell('12,5%'), 'weight', commas)).toEqual({ content: { value: '12.5%' } });
});

test.each(['12,5', 'half', '40% or so'])('%s is no weight', (text) => {
  expect(readCell(cell(text), 'weight', style)).toMatchObject({ fault: { code: 'wrong-type' } });
});
