import { describe, expect, test } from 'vitest';
import { dateText, laterBy, numberText, salaryText, timeText } from '../../src/kit/format.ts';

describe('dates', () => {
  test.each([
    ['2027-01-17', 'Sunday 17 January 2027'],
    ['2028-02-29', 'Tuesday 29 February 2028'],
    ['2026-12-31', 'Thursday 31 December 2026'],
    ['2027-01-17T23:55', 'Sunday 17 January 2027, 11:55pm'],
    ['2027-03-28T01:30', 'Sunday 28 March 2027, 1:30am'],
  ])('%s', (date, text) => {
    expect(dateText(date)).toBe(text);
  });
});

describe('times of day', () => {
  test.each([
    ['00:00', 'midnight'],
    ['00:05', '12:05am'],
    ['09:00', '9am'],
    ['11:59', '11:59am'],
    ['12:00', 'midday'],
    ['12:30', '12:30pm'],
    ['13:00', '1pm'],
    ['23:59', '11:59pm'],
  ])('%s', (time, text) => {
    expect(timeText(time)).toBe(text);
  });

  test.each([
    ['10:00', 0, '10:00'],
    ['10:00', 18, '10:18'],
    ['10:50', 15, '11:05'],
    ['23:50', 20, '00:10'],
  ])('%s and %i minutes', (time, minutes, later) => {
    expect(laterBy(time, minutes)).toBe(later);
  });
});

describe('amounts', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [67_000, '67,000'],
    [10_000_000, '10,000,000'],
    [12.5, '12.50'],
    [12.05, '12.05'],
    [11.44, '11.44'],
    [12.999, '13'],
    [999.995, '1,000'],
    [1234.56, '1,234.56'],
  ])('%f', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  const pounds = { currency: 'GBP', per: 'year' } as const;
  test.each([
    [{ ...pounds, from: 67_000, to: 79_000 }, '£67,000 to £79,000 a year'],
    [{ ...pounds, from: 67_000 }, '£67,000 a year'],
    [{ ...pounds, from: 67_000, to: 67_000 }, '£67,000 a year'],
    [{ from: 12.21, currency: 'GBP', per: 'hour' }, '£12.21 an hour'],
    [{ from: 500, currency: 'EUR', per: 'day' }, '€500 a day'],
    [{ from: 4_000, to: 5_000, currency: 'CHF', per: 'month' }, 'CHF 4,000 to CHF 5,000 a month'],
  ] as const)('%o', (salary, text) => {
    expect(salaryText(salary)).toBe(text);
  });
});
