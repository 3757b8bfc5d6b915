import { describe, expect, test } from 'vitest';
import { laterBy } from '../../src/kit/format.ts';

describe('times of day', () => {
  test.each([
    ['10:00', 0, '10:00'],
    ['10:00', 18, '10:18'],
    ['10:50', 15, '11:05'],
    ['23:50', 20, '00:10'],
  ])('%s and %i minutes', (time, minutes, later) => {
    expect(laterBy(time, minutes)).toBe(later);
  });
});
