import { describe, expect, test } from 'vitest';
import { writtenMoment } from '../../../src/vacancy/table/written/moment.ts';
import {
  writtenAmount,
  writtenCount,
  writtenMinutes,
  writtenPercentage,
} from '../../../src/vacancy/table/written/number.ts';
import { plainText } from '../../../src/vacancy/table/written/plain.ts';
import type { Written } from '../../../src/vacancy/table/written/written.ts';

const english = { hasDecimalCommas: false };
const continental = { hasDecimalCommas: true };

/** What a text says, or why that is not known. */
function said<T>(written: Written<T>): T | string {
  return 'value' in written ? written.value : written.fault.message;
}

describe('numbers', () => {
  test.each([
    ['67000', 67000],
    ['65,000', 65000],
    ['1,234,567.89', 1234567.89],
    ['67 000', 67000],
    ['67\u00a0000', 67000],
    ['67\u202f000', 67000],
    ["67'000", 67000],
    ['67’000.50', 67000.5],
    ['67.000,00', 67000],
    ['67 000,50', 67000.5],
    ['1.234.567', 1234567],
    ['12,34,567', 1234567],
    ['67.000,-', 67000],
    ["67'000.–", 67000],
    ['1234.567', 1234.567],
    ['0.500', 0.5],
    ['12.50', 12.5],
    ['٦٧٬٠٠٠', 67000],
    ['६७०००', 67000],
    ['６７，０００', 67000],
    ['\u200e67000', 67000],
    ['−5', -5],
  ])('%j', (text, number) => {
    expect(said(writtenCount(text, english))).toBe(number);
  });

  test.each([
    ['67,5', 67.5],
    ['67,00', 67],
    ['67.000,00', 67000],
    ['67,000.00', 67000],
  ])('%j where commas may be decimal marks', (text, number) => {
    expect(said(writtenCount(text, continental))).toBe(number);
  });

  test.each([
    ['67.000', english, '"67.000" may be 67000 or 67'],
    ['12.345', english, '"12.345" may be 12345 or 12.345'],
    ['12,500', continental, '"12,500" may be 12500 or 12.5'],
    ['1 067,000', english, '"1 067,000" may be 1067000 or 1067'],
    ['67,00', english, '"67,00" may be 67, or mistyped thousands'],
    ['6.7E+04', english, 'the spreadsheet has shortened a number to "6.7E+04"'],
    ['67-79', english, 'two numbers stand here: "67-79"'],
    ['2 to 3', english, 'two numbers stand here: "2 to 3"'],
    ['-', english, 'this should be a number, not "-"'],
    ['n/a', english, 'this should be a number, not "n/a"'],
    ['TBC', english, 'this should be a number, not "TBC"'],
    ['two', english, 'this should be a number, not "two"'],
    ['2 posts', english, 'this should be a number, not "2 posts"'],
    ['67 00', english, 'this should be a number, not "67 00"'],
    ['1234,567', english, '"1234,567" may be 1234.567, or mistyped thousands'],
    ['1,23,45', english, 'this should be a number, not "1,23,45"'],
    ['9'.repeat(400), english, expect.stringContaining('this should be a number')],
    ['', english, 'this should be a number, not ""'],
  ])('%j is refused', (text, style, message) => {
    expect(said(writtenCount(text, style))).toEqual(message);
  });
});

describe('money', () => {
  test.each([
    ['£67,000', { number: 67000, currencies: ['GBP'] }],
    ['￡67,000', { number: 67000, currencies: ['GBP'] }],
    ['€ 67.000,50', { number: 67000.5, currencies: ['EUR'] }],
    ['USD 90,000', { number: 90000, currencies: ['USD'] }],
    ['90,000 USD', { number: 90000, currencies: ['USD'] }],
    ['$90,000 CAD', { number: 90000, currencies: ['CAD'] }],
    ['US$90,000', { number: 90000, currencies: ['USD'] }],
    ['67k', { number: 67000 }],
    ['£67.5K', { number: 67500, currencies: ['GBP'] }],
    ['kr 500 000', { number: 500000, currencies: ['SEK', 'NOK', 'DKK', 'ISK'] }],
    ['£12.50 per hour', { number: 12.5, currencies: ['GBP'], per: 'hour' }],
    ['£67,000 p.a.', { number: 67000, currencies: ['GBP'], per: 'year' }],
    ['67000 GBP per annum', { number: 67000, currencies: ['GBP'], per: 'year' }],
    ['3,000/month', { number: 3000, per: 'month' }],
  ])('%j', (text, amount) => {
    expect(said(writtenAmount(text, english))).toEqual(amount);
  });

  test.each([
    ['£67,000 - £79,000', 'two numbers stand here: "£67,000 - £79,000"'],
    ['67–79k', 'two numbers stand here: "67–79k"'],
    ['£67.000', '"67.000" may be 67000 or 67'],
    ['45000.555', '"45000.555" has more than two decimals'],
    ['max 67000', 'this should be a number, not "max 67000"'],
    ['£5 USD', 'this should be a number, not "£5 USD"'],
    ['67000 pro rata', 'this should be a number, not "67000 pro rata"'],
  ])('%j is refused', (text, message) => {
    expect(said(writtenAmount(text, english))).toBe(message);
  });
});

test.each([
  ['60', 60],
  ['60%', 60],
  ['12.5 %', 12.5],
  ['60 per cent', 60],
  ['£60', 'this should be a number, not "£60"'],
])('percentages: %j', (text, expected) => {
  expect(said(writtenPercentage(text, english))).toBe(expected);
});

test.each([
  ['90', 90],
  ['90 min', 90],
  ['1.5 hours', 90],
  ['1h30', 90],
  ['1 hr 15 mins', 75],
  ['1:30', '"1:30" may be 90 or 1.5'],
  ['an hour', 'this should be a number, not "an hour"'],
])('minutes: %j', (text, expected) => {
  expect(said(writtenMinutes(text, english))).toBe(expected);
});

describe('dates', () => {
  test.each([
    '2027-01-17',
    '2027-1-17',
    '2027/01/17',
    '20270117',
    '17/01/2027',
    '1/17/2027',
    '17.01.2027',
    '17. 1. 2027',
    '17-01-2027',
    '17 Jan 2027',
    '17-Jan-27',
    '17th of January 2027',
    'Sunday, 17 January 2027',
    'Sun 17/01/2027',
    'January 17, 2027',
    '17\u00a0Jan\u00a02027',
    '\u200e17/01/2027',
    '١٧/٠١/٢٠٢٧',
  ])('%j', (text) => {
    expect(said(writtenMoment(text, 'date'))).toEqual({ date: '2027-01-17' });
  });

  test.each([
    ['02/02/2027', '2027-02-02'],
    ['Monday 01/02/2027', '2027-02-01'],
    ['29/02/2028', '2028-02-29'],
  ])('%j is one day only', (text, date) => {
    expect(said(writtenMoment(text, 'date'))).toEqual({ date });
  });

  test.each([
    ['01/02/2027', '"01/02/2027" may be 2027-02-01 or 2027-01-02'],
    ['01.02.2027', '"01.02.2027" may be 2027-02-01 or 2027-01-02'],
    ['17/01/27', '"17/01/27" may be 2027-01-17 or 2017-01-27'],
    ['01022027', '"01022027" may be 2027-02-01 or 2027-01-02'],
    ['46404', expect.stringMatching(/46404.*2027-01-17.*1900, 2031-01-18.*1904$/u)],
    ['2027-02-30', 'there is no such day in the calendar: "2027-02-30"'],
    ['31/02/2027', 'there is no such day in the calendar: "31/02/2027"'],
    ['Monday 17 January 2027', '2027-01-17 is a Sunday, not a Monday'],
    ['17 Jan', '"17 Jan" is no date'],
    ['January 2027', '"January 2027" is no date'],
    ['17 janvier 2027', '"17 janvier 2027" is no date'],
    ['tbc', '"tbc" is no date'],
  ])('%j is refused', (text, message) => {
    expect(said(writtenMoment(text, 'date'))).toEqual(message);
  });
});

test('a long text is no date, and is not searched for one', () => {
  const long = 'the day is '.repeat(100_000);
  expect(said(writtenMoment(long, 'date'))).toContain('is no date');
});

describe('times', () => {
  test.each([
    ['10:00', '10:00'],
    ['9:30', '09:30'],
    ['10:00:00', '10:00'],
    ['10:00 AM', '10:00'],
    ['2:00 pm', '14:00'],
    ['2pm', '14:00'],
    ['2.30 p.m.', '14:30'],
    ['12:30 am', '00:30'],
    ['10.30', '10:30'],
    ['10h30', '10:30'],
    ['10h', '10:00'],
    ['1000', '10:00'],
    ['930', '09:30'],
    ['1430 hrs', '14:30'],
    ['14.30 Uhr', '14:30'],
    ['noon', '12:00'],
    ['0.4166666667', '10:00'],
    ['１０：００', '10:00'],
  ])('%j', (text, time) => {
    expect(said(writtenMoment(text, 'time'))).toEqual({ time });
  });

  test.each([
    ['10', '"10" is no time of day'],
    ['10.3', '"10.3" is no time of day'],
    ['25:00', '"25:00" is no time of day'],
    ['13:00 am', '"13:00 am" is no time of day'],
    ['24:00', '"24:00" is no time of a day'],
    ['0.30', '"0.30" may be 00:30 or 07:12'],
    ['midnight', '"midnight" may be 00:00 or 23:59'],
    ['10:00-11:00', 'two times stand here: "10:00-11:00"'],
    ['10:00 GMT', expect.stringContaining('a time zone stands here: "10:00 gmt"')],
    ['soon', '"soon" is no time of day'],
  ])('%j is refused', (text, message) => {
    expect(said(writtenMoment(text, 'time'))).toEqual(message);
  });
});

describe('dates with times', () => {
  test.each([
    '2027-01-17T23:55',
    '2027-01-17 23:55:00',
    '17/01/2027 23:55',
    '17.01.2027, 23.55',
    '2027-01-17 11:55 PM',
    'Sunday 17 January 2027 at 11.55pm',
    '23:55 on 17 January 2027',
  ])('%j', (text) => {
    expect(said(writtenMoment(text, 'date-time'))).toEqual({ date: '2027-01-17', time: '23:55' });
  });

  test.each([
    ['2027-01-17T23:55:00Z', expect.stringContaining('a time zone stands here')],
    ['2027-01-17T23:55+01:00', expect.stringContaining('a time zone stands here')],
    ['2027-01-17T24:00', '"24:00" is no time of a day'],
    ['midnight on 17 January 2027', '"midnight" may be 00:00 or 23:59'],
    ['2027-01-17 10', '"10" is no time of day'],
  ])('%j is refused', (text, message) => {
    expect(said(writtenMoment(text, 'date-time'))).toEqual(message);
  });
});

test('digits of every script count', () => {
  for (let code = 0; code <= 0x1ffff; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    if (/\p{Nd}/u.test(character)) expect(plainText(character)).toMatch(/^[0-9]$/u);
  }
  expect(plainText('٠١٢٣٤٥٦٧٨٩ ०१२३४५६७८९ 𝟎𝟗𝟘𝟡')).toBe('0123456789 0123456789 0909');
});
