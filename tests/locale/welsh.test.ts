import { describe, expect, test } from 'vitest';
import { welshLocale } from '../support/locales.ts';

const counts = [0, 1, 2, 3, 4, 6, 11];

/** A text with the number that chooses its form, and words in its other gaps. */
function printed(key: string, count: number): string {
  const message = welshLocale.messages.get(key);
  if (!message) throw new Error(`there is no ${key}`);
  return message.print({ count, title: 'X', stage: 'X' });
}

describe('Welsh', () => {
  test.each([
    [
      'length.years',
      '0 o flynyddoedd, 1 flwyddyn, 2 flynedd, 3 blynedd, 4 o flynyddoedd, 6 blynedd, 11 o flynyddoedd',
    ],
    ['length.months', '0 mis, 1 mis, 2 fis, 3 mis, 4 mis, 6 mis, 11 mis'],
    ['length.weeks', '0 wythnos, 1 wythnos, 2 wythnos, 3 wythnos, 4 wythnos, 6 wythnos, 11 wythnos'],
    ['length.days', '0 diwrnod, 1 diwrnod, 2 ddiwrnod, 3 diwrnod, 4 diwrnod, 6 diwrnod, 11 diwrnod'],
    ['questions.minutes', '0 munud, 1 munud, 2 funud, 3 munud, 4 munud, 6 munud, 11 munud'],
    [
      'plan.from-minute',
      'ar y dechrau, ar ôl 1 munud, ar ôl 2 funud, ar ôl 3 munud, ar ôl 4 munud, ar ôl 6 munud, ar ôl 11 munud',
    ],
    ['terms.hours', counts.map((count) => `${count} awr yr wythnos`).join(', ')],
  ])('counts as it does: %s', (key, text) => {
    expect(counts.map((count) => printed(key, count)).join(', ')).toBe(text);
  });

  test('has minutes mutate after two, and after no other number, wherever it says them', () => {
    const keys = [...welshLocale.messages.keys()].filter((key) => / [mf]unud\b/u.test(printed(key, 2)));
    expect(keys).toContain('advert.stage-exercise');
    for (const key of keys) {
      expect(printed(key, 2), key).toMatch(/\b2 funud\b/u);
      for (const count of [1, 3, 6, 11]) expect(printed(key, count), key).toMatch(/\b\d+ munud\b/u);
    }
  });

  test('lets no word stand before a value that would change its first letter', () => {
    const changing =
      /(?<![\p{L}’])(?:a|â|am|ar|at|dan|dros|drwy|gan|gyda|heb|hyd|hyd at|i|neu|o|pa|tua|yn|’n|ei|dy|fy) $/iu;
    const figures = new Set(['count', 'from', 'highest', 'least', 'lowest', 'most', 'number', 'pass', 'pay']);
    for (const each of ['percentage', 'time', 'to', 'total', 'weight', 'weights']) figures.add(each);
    const before = [...welshLocale.messages].flatMap(([key, { pieces }]) =>
      pieces.flatMap((piece, index) => {
        const last = pieces[index - 1];
        if (!('value' in piece) || figures.has(piece.value) || !last || !('text' in last)) return [];
        return changing.test(last.text) ? [`${key}: ${last.text}{${piece.value}}`] : [];
      }),
    );
    expect(before).toEqual([]);
  });

  test.each([
    ['2027-01-17T23:55', 'Dydd Sul 17 Ionawr 2027, 11:55pm'],
    ['2027-03-01T12:00', 'Dydd Llun 1 Mawrth 2027, hanner dydd'],
    ['2027-08-06', 'Dydd Gwener 6 Awst 2027'],
  ])('writes %s as %s', (date, text) => {
    expect(welshLocale.date(date)).toBe(text);
  });

  test('puts the sign of money before it', () => {
    expect(welshLocale.money(67_000.5, 'GBP')).toBe('£67,000.50');
  });
});
