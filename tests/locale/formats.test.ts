import { describe, expect, test } from 'vitest';
import { englishLocale } from '../support/locales.ts';

describe('dates', () => {
  test.each([
    ['2027-01-17', 'Sunday 17 January 2027'],
    ['2028-02-29', 'Tuesday 29 February 2028'],
    ['2026-12-31', 'Thursday 31 December 2026'],
    ['2027-01-17T23:55', 'Sunday 17 January 2027, 11:55pm'],
    ['2027-03-28T01:30', 'Sunday 28 March 2027, 1:30am'],
  ])('%s', (date, text) => {
    expect(englishLocale.date(date)).toBe(text);
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
    expect(englishLocale.time(time)).toBe(text);
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
    expect(englishLocale.money(value, 'GBP')).toBe(`£${text}`);
  });
});
