import { describe, expect, test } from 'vitest';
import { laterBy, salaryText } from '../../src/kit/format.ts';
import { englishLocale } from '../support/locales.ts';

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

describe('pay', () => {
  const pounds = { currency: 'GBP', per: 'year' } as const;
  test.each([
    [{ ...pounds, from: 67_000, to: 79_000 }, '£67,000 to £79,000 a year'],
    [{ ...pounds, from: 67_000 }, '£67,000 a year'],
    [{ ...pounds, from: 67_000, to: 67_000 }, '£67,000 a year'],
    [{ from: 12.21, currency: 'GBP', per: 'hour' }, '£12.21 an hour'],
    [{ from: 500, currency: 'EUR', per: 'day' }, '€500 a day'],
    [{ from: 4_000, to: 5_000, currency: 'CHF', per: 'month' }, 'CHF 4,000 to CHF 5,000 a month'],
  ] as const)('%o', (salary, text) => {
    expect(salaryText(salary, englishLocale)).toBe(text);
  });
});
