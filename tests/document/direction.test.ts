import { describe, expect, test } from 'vitest';
import {
  type Direction,
  directionOf,
  directionOfContent,
  directionOfLanguage,
  type Inline,
  levelsOf,
  mirrored,
  stretchesOf,
  turns,
  visualOrder,
} from '../../src/document/index.ts';

/** A text as it is seen from left to right on one line. */
function seen(text: string, base: Direction): string {
  const units = text.split('');
  const levels = [...levelsOf(text, base)];
  return visualOrder(levels)
    .map((index) => ((levels[index] ?? 0) % 2 === 1 ? mirrored(units[index] ?? '') : units[index]))
    .join('');
}

describe('the direction of a document', () => {
  test.each([
    ['en-GB', 'ltr'],
    ['he', 'rtl'],
    ['AR-EG', 'rtl'],
    ['fa', 'rtl'],
    ['ku', 'ltr'],
    ['ckb', 'rtl'],
    ['ur-Latn-PK', 'ltr'],
    ['az-Arab', 'rtl'],
    ['pa-Arab-PK', 'rtl'],
    ['zh-Hant', 'ltr'],
  ])('in %s is %s', (lang, direction) => {
    expect(directionOfLanguage(lang)).toBe(direction);
  });
});

describe('the base direction of a paragraph', () => {
  test.each([
    ['abc אבג', 'rtl', 'ltr'],
    ['אבג abc', 'ltr', 'rtl'],
    ['12. (مرحبا) abc', 'ltr', 'rtl'],
    ['12 – 15', 'rtl', 'rtl'],
    ['12 – 15', 'ltr', 'ltr'],
    ['', 'rtl', 'rtl'],
    ['\u{1e900}\u{1e901} abc', 'ltr', 'rtl'],
    ['😀 אב', 'ltr', 'rtl'],
  ] as const)('%s in a document %s is %s (P2, P3)', (text, otherwise, direction) => {
    expect(directionOf(text, otherwise)).toBe(direction);
  });

  test('passes over isolates, and over embeddings but not what is in them (P2)', () => {
    expect(directionOf('\u2067אב\u2069 abc', 'rtl')).toBe('ltr');
    expect(directionOf('\u2066abc \u2067אב\u2069 abc\u2069 גד', 'ltr')).toBe('rtl');
    expect(directionOf('\u202babc\u202c אב', 'ltr')).toBe('ltr');
    expect(directionOf('\u2067אב', 'ltr')).toBe('ltr');
  });

  test('is only looked for where text can turn', () => {
    expect(turns('Ünïcödé, 漢字, 😀 – “a”')).toBe(false);
    expect(['א', 'ا', '\u200f', '\u{1e900}', 'ﷺ'].every(turns)).toBe(true);
  });
});

describe('the order for the eye', () => {
  test.each([
    ['letters from right to left are reversed (L2)', 'abc אבג def', 'ltr', 'abc גבא def'],
    ['numbers keep their order within them (W, I1)', 'אב 12 גד', 'ltr', 'דג 12 בא'],
    ['and in a paragraph from right to left', 'אב 12 גד', 'rtl', 'דג 12 בא'],
    ['a number after them belongs to them', 'abc אב 12', 'ltr', 'abc 12 בא'],
    ['a number before them does not', 'abc 12 אב', 'ltr', 'abc 12 בא'],
    ['letters from left to right stand in them as they are (I2)', 'אב abc 3.5 גד', 'rtl', 'דג abc 3.5 בא'],
    ['separators between digits go with them (W4)', 'אב 1,234.5 גד', 'rtl', 'דג 1,234.5 בא'],
    ['signs of money do (W5)', 'אב 12€ גד', 'rtl', 'דג 12€ בא'],
    ['a hyphen between numbers does not, after Arabic letters (W2, W4)', 'اب 1-2', 'rtl', '2-1 با'],
    ['Arabic digits keep their order', 'اب ١٢٣', 'rtl', '١٢٣ با'],
    ['marks stay with their letters (W1)', 'א\u05b8ב', 'rtl', 'ב\u05b8א'],
    ['brackets take the direction of what they hold (N0)', 'אב (גד) הו', 'rtl', 'וה (דג) בא'],
    ['and face the other way (L4)', 'אב [ג)', 'rtl', '(ג] בא'],
    ['brackets around foreign text stand as the paragraph (N0)', 'abc (אב) def', 'ltr', 'abc (בא) def'],
    ['neutral characters go with both sides where these agree (N1)', 'אב, גד', 'ltr', 'דג ,בא'],
    ['else with the paragraph (N2)', 'abc - אב', 'rtl', 'בא - abc'],
    ['a full stop ends the paragraph (N2)', 'אב abc.', 'rtl', '.abc בא'],
    ['embeddings are kept (X)', 'abc \u202bdef אב\u202c', 'ltr', 'abc \u202b\u202cבא def'],
    ['lines after a break have the same base', 'אב\n12 - 3', 'rtl', '3 - 12\nבא'],
    ['letters beyond U+FFFF turn too', '\u{1e900}ab', 'rtl', 'ab\udd00\ud83a'],
    ['pictures stand in the text around', 'א☺ב', 'ltr', 'ב☺א'],
  ] as const)('%s', (_, text, base, order) => {
    expect(seen(text, base)).toBe(order);
  });

  test('does not part what joins letters from them', () => {
    expect(new Set(levelsOf('می\u200cخواهم', 'ltr'))).toEqual(new Set([1]));
  });

  test('is that of reading for levels that are all even', () => {
    expect(visualOrder([0, 0, 0])).toEqual([0, 1, 2]);
    expect(visualOrder([2, 2, 2])).toEqual([0, 1, 2]);
    expect(visualOrder([])).toEqual([]);
  });

  test('reverses within what is reversed', () => {
    expect(visualOrder([0, 1, 2, 2, 1, 0])).toEqual([0, 4, 2, 3, 1, 5]);
    expect(visualOrder([1, 2, 3, 2, 1])).toEqual([4, 1, 2, 3, 0]);
  });
});

describe('stretches of one direction', () => {
  const of = (text: string, base: Direction) =>
    stretchesOf(text, base).map((each) => `${each.direction} ${each.text}`);

  test('are one for a text that does not turn', () => {
    expect(of('plain (text) 12', 'ltr')).toEqual(['ltr plain (text) 12']);
  });

  test('hold numbers with the letters that they stand in', () => {
    expect(of('hello אב (12) גד end', 'ltr')).toEqual(['ltr hello ', 'rtl אב (12) גד', 'ltr  end']);
    expect(of('אב 12', 'ltr')).toEqual(['rtl אב 12']);
    expect(of('אב Python 3.12!', 'rtl')).toEqual(['rtl אב ', 'ltr Python 3.12', 'rtl !']);
    expect(of('12%', 'rtl')).toEqual(['rtl 12%']);
  });

  test('of a paragraph are found over all of its content', () => {
    const content: readonly Inline[] = [
      { kind: 'strong', content: [{ kind: 'text', text: 'אב' }] },
      { kind: 'text', text: ' 12' },
      { kind: 'line-break' },
      { kind: 'text', text: '12' },
    ];
    const { direction, stretches } = directionOfContent([{ kind: 'text', text: 'x ' }, ...content], 'rtl');
    expect(direction).toBe('ltr');
    expect([...(stretches?.values() ?? [])]).toEqual([
      [{ text: 'x ', direction: 'ltr' }],
      [{ text: 'אב', direction: 'rtl' }],
      [{ text: ' 12', direction: 'rtl' }],
      [{ text: '12', direction: 'ltr' }],
    ]);
    const plain = directionOfContent([{ kind: 'text', text: 'plain' }], 'ltr');
    expect(plain).toEqual({ direction: 'ltr', stretches: undefined });
  });
});
