import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { englishLocale, localeIn } from '../support/locales.ts';
import { pseudoLocale } from '../support/pseudo-locale.ts';
import { sound } from '../support/small-catalogue.ts';

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

describe('other ways to write', () => {
  const american = readFileSync('catalogue/locales/en-US.yaml', 'utf8');
  const german = `name: Deutsch
like: en-GB
dates:
  months: [Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember]
  date: "{day}. {month} {year}"
times: { time: "{hour}:{minute} Uhr", full-hour: "{hour} Uhr", midday: 12 Uhr, midnight: 0 Uhr }
numbers: { decimal: ",", group: . }
money: { amount: "{amount} {sign}", amount-in-code: "{amount} {code}", signs: { JPY: ¥ } }
`;

  test('month before day, twelve hours, noon', () => {
    const { date, time, columnTime, money, paper } = localeIn(
      { ...sound, 'locales/en-US.yaml': american },
      'en-US',
    );
    expect(date('2027-01-17T23:55')).toBe('Sunday, January 17, 2027, at 11:55 p.m.');
    expect(['00:00', '00:05', '09:00', '12:00', '13:00'].map(time)).toEqual([
      'midnight',
      '12:05 a.m.',
      '9 a.m.',
      'noon',
      '1 p.m.',
    ]);
    expect(['09:05', '13:00'].map(columnTime)).toEqual(['9:05 a.m.', '1:00 p.m.']);
    expect([money(67_000, 'USD'), paper]).toEqual(['$67,000', 'Letter']);
  });

  test('24 hours, a comma before cents, the sign behind', () => {
    const { date, time, columnTime, money, number } = localeIn({ ...sound, 'locales/de.yaml': german }, 'de');
    expect(date('2027-03-01T09:00')).toBe('1. März 2027, 9 Uhr');
    expect(['09:05', '12:00', '23:55'].map(time)).toEqual(['9:05 Uhr', '12 Uhr', '23:55 Uhr']);
    expect(columnTime('09:05')).toBe('09:05');
    expect([money(12.5, 'EUR'), money(1_234_567, 'CHF'), money(5_000_000.4, 'JPY')]).toEqual([
      '12,50 €',
      '1.234.567 CHF',
      '5.000.000 ¥',
    ]);
    expect([money(10.5, 'KWD'), number(1234.5), number(0.5)]).toEqual(['10,500 KWD', '1.234,5', '0,5']);
  });

  test('six forms by count', () => {
    const forms = '{ zero: dim, one: un, two: dau, few: ychydig, many: llawer, other: "{count}" }';
    const welsh = `name: Cymraeg\nlike: en-GB\nwords: { plan: { from-minute: ${forms} } }\n`;
    const { say } = localeIn({ ...sound, 'locales/cy.yaml': welsh }, 'cy');
    const said = [0, 1, 2, 3, 6, 4, 18].map((count) => say('plan.from-minute', { count }));
    expect(said).toEqual(['dim', 'un', 'dau', 'ychydig', 'llawer', '4', '18']);
  });

  test.each([
    ['dates: { date: "{day} {mnoth} {year}" }', 'dates'],
    ['dates: { date: "{day} {month}" }', 'dates'],
    ['times: { time: "{hour} Uhr" }', 'times'],
    ['money: { amount: "{amount}" }', 'money'],
    ['paper: A5', 'paper'],
  ])('what loses a part of what it writes is refused: %s', (text) => {
    expect(() => localeIn({ ...sound, 'locales/de.yaml': `like: en-GB\n${text}\n` }, 'de')).toThrow(
      'wrong-value',
    );
  });

  test('a language by program is whole', () => {
    const { date, say } = localeIn({ ...sound, 'locales/en-XA.yaml': pseudoLocale() }, 'en-XA');
    expect(date('2027-01-17')).toBe('⟦⟦Sunday⟧ 17 ⟦January⟧ 2027⟧');
    expect(say('plan.from-minute', { count: 1 })).toBe('⟦1 minute⟧');
  });
});
