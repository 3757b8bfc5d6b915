import { describe, expect, it } from 'vitest';
import { mayBreak, partsOf } from '../../../src/writers/pdf/text/breaks.ts';

/** A word with a bar at each place where a line may break, "~" where that shows a hyphen. */
const marks = { none: '', break: '|', 'soft-hyphen': '~' } as const;
const broken = (word: string) =>
  mayBreak(word)
    ? partsOf(word)
        .map(({ join, text }) => marks[join] + text)
        .join('')
    : word;

describe('a line may break', () => {
  it.each([
    ['trade-off', 'trade-|off'],
    ['and/or', 'and/|or'],
    ['5-year', '5-|year'],
    ['2012–2014', '2012–|2014'],
    ['word—word', 'word—|word'],
    ['a\u2010b', 'a\u2010|b'],
    ['hy\u00adphen\u00adation', 'hy~phen~ation'],
    ['zero\u200bwidth', 'zero|width'],
    ['\u200bstart', '|start'],
    ['end\u00ad', 'end~'],
  ])('in %s', (word, parts) => {
    expect(broken(word)).toBe(parts);
  });

  it.each([
    '24/7',
    '2027-01-17',
    '01/02/2027',
    '-5',
    'https://example',
    'page?x=1',
    'a|b',
    'f(x)y',
    '10\u00a0September',
    'non\u2011breaking',
    '50%',
    'C++',
    '…and',
    'בית-ספר',
    'ภาษาไทยยาวมาก',
    'မြန်မာ',
    '\ud800',
  ])('nowhere in %s', (word) => {
    expect(broken(word)).toBe(word);
  });

  it.each([
    ['between ideographs', '漢字かな', '漢|字|か|な'],
    ['not before closing marks', '「漢字」、漢。', '「漢|字」、|漢。'],
    ['not before small letters', 'きゃっか', 'きゃっ|か'],
    ['between them and Latin words', 'PDF文書v2', 'PDF|文|書|v2'],
    ['not within numbers', '第24/7条', '第|24/7|条'],
    ['between syllables of Korean', '한국어', '한|국|어'],
    ['after the mark between Tibetan syllables', 'བོད་ཡིག', 'བོད་|ཡིག'],
    ['after the mark between Ethiopic words', 'ሰላም፡ለዓለም', 'ሰላም፡|ለዓለም'],
    ['between emoji, not within one', '👩🏽‍🔧👍🏽🇬🇧🇩🇪', '👩🏽‍🔧|👍🏽|🇬🇧|🇩🇪'],
    ['by Latin rules beside', '漢字and/or24/7', '漢|字|and/|or24/7'],
    ['beyond U+FFFF', '𠀀𠀁', '𠀀|𠀁'],
  ])('%s', (_, word, parts) => {
    expect(broken(word)).toBe(parts);
  });

  it('without losing a character of any word', () => {
    const pieces = [
      'a',
      '-',
      '/',
      '漢',
      '「',
      '。',
      '\u00ad',
      '\u200b',
      'ไ',
      '😀',
      '\ud83d',
      '1',
      '\u2014',
      'א',
    ];
    let seed = 7;
    for (let round = 0; round < 2000; round += 1) {
      let word = '';
      for (let count = 0; count < 8; count += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
        word += pieces[seed % pieces.length];
      }
      const parts = partsOf(word).map(({ text }) => text);
      expect(parts.join('')).toBe(word.replace(/[\u00ad\u200b]/gu, ''));
    }
  });
});
