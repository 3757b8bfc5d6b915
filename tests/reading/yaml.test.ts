import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/reading/index.ts';

const file = '/catalogue/sample.yaml';

/** Each problem as its code and the stretch of text it points to. */
function faultsOf(text: string): (readonly string[])[] {
  const { value, problems } = parseYaml({ file, text });
  expect(value === undefined).toBe(problems.length > 0);
  return problems.map(({ code, place }) => [code, place ? text.slice(place.start, place.end) : 'nowhere']);
}

const valueIn = (text: string) => parseYaml({ file, text }).value?.value;

describe('values', () => {
  test.each([
    ['a: 1\nb: two', { a: 1, b: 'two' }],
    ['a: yes\nb: 2027-01-17\nc: 10:00', { a: 'yes', b: '2027-01-17', c: '10:00' }],
    ['a:\nb: 1\nc: ~', { b: 1 }],
    ['a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['a: Null\nb: NULL\nc: null', { a: 'Null', b: 'NULL' }],
    ['007: a\ntrue: b\n~: c', { '007': 'a', true: 'b', '~': 'c' }],
    ['%YAML 1.1\n---\na: yes\nb: 010\nc: 10:00', { a: 'yes', b: 10, c: '10:00' }],
    ['a: !!str 007\nb: !!int "7"', { a: '007', b: 7 }],
    ["a: 'Don''t'\nb: \"x # y\"", { a: "Don't", b: 'x # y' }],
    ['a: 1\rb:\r  - c\r', { a: 1, b: ['c'] }],
    ['a: 1\r\nb: |\r\n  c\r\n\r\n  d\r\n', { a: 1, b: 'c\n\nd\n' }],
    ['a: "*x"\nb: "<<: y"', { a: '*x', b: '<<: y' }],
    ['', null],
    ['# only a comment', null],
  ])('%j', (text, value) => {
    expect(valueIn(text)).toEqual(value);
  });

  test.each([
    '|\n  One\n  goes on.\n\n  Two.',
    '>\n  One\n  goes on.\n\n  Two.',
    '\n  One\n  goes on.\n\n  Two.',
  ])('a blank line parts paragraphs: %j', (text) => {
    const paragraphs = (value: unknown) => String(value).trim().split(/\n\n/u);
    expect(valueIn(`a: ${text}`)).toEqual({ a: expect.any(String) });
    const { a } = Object(valueIn(`a: ${text}`));
    expect(paragraphs(a).map((each) => each.replace('\n', ' '))).toEqual(['One goes on.', 'Two.']);
  });

  test('folded lines are one, but for those that stand deeper', () => {
    const text =
      'a: >\n  One\n  two\n\n\n  three\n\n    - deep\n    - deep\n\n  four\nb: "one\n\n  two"\nc: "x\\ny"';
    expect(valueIn(text)).toEqual({
      a: 'One two\n\n\nthree\n\n  - deep\n  - deep\n\nfour\n',
      b: 'one\n\ntwo',
      c: 'x\ny',
    });
  });

  test('keys of the language are keys like others', () => {
    const value = valueIn('constructor: 2\ntoString: { valueOf: 1 }\n');
    expect(Object.entries(value ?? {})).toEqual([
      ['constructor', 2],
      ['toString', { valueOf: 1 }],
    ]);
  });
});

describe('faults', () => {
  test.each([
    ['a: 1\nb: 2\na: 3', [['duplicate-key', 'a']]],
    ['a: { "b c": 1, "b c": 2 }', [['duplicate-key', '"b c"']]],
    ['a:\n\tb: 1', [['yaml-syntax', '\t']]],
    ['a: {{title}}', [['yaml-syntax', '{']]],
    ['? [a]\n: b', [['yaml-syntax', '[']]],
    ['a: { __proto__: 1 }', [['unknown-key', '__proto__']]],
    ['a: &x { b: 1 }\nc:\n  <<: *x', [['unknown-key', '<<']]],
    ['a:\n  b: 1\n\u00a0\u00a0c: 2', [['yaml-syntax', '\u00a0\u00a0']]],
    ['a: *nowhere', [['yaml-syntax', '*nowhere']]],
    ['a: &x\n  b: *x', [['too-many-aliases', '*x']]],
    ['&x [*x]', [['too-many-aliases', '*x']]],
    ['a: "b\\u0007c"', [['control-character', '"b\\u0007c"']]],
    ['"\\0": 1', [['control-character', '"\\0"']]],
    ['a: "\\ud800"', [['control-character', '"\\ud800"']]],
  ])('%j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test('text that is no YAML, or more than one document', () => {
    for (const text of ['a: [1', 'a: 1\n---\nb: 2', '"a', 'a: b: c']) {
      expect(faultsOf(text).map(([code]) => code)).toContain('yaml-syntax');
    }
  });

  test('every fault of a file is told in one run', () => {
    expect(faultsOf('a: 1\na: 2\nb: "\\u0001"\nc: *x').map(([code]) => code)).toEqual([
      'duplicate-key',
      'control-character',
      'yaml-syntax',
    ]);
  });

  test('a hint to indent with spaces', () => {
    expect(parseYaml({ file, text: 'a:\n\tb: 1' }).problems[0]?.hint).toBe('indent with spaces, not tabs');
  });

  test('aliases that multiply', () => {
    const levels = 'abcdefghi'.split('');
    const lines = levels.map((name, index) => {
      const item = index === 0 ? 'x' : `*${levels[index - 1]}`;
      return `${name}: &${name} [${Array(9).fill(item).join(', ')}]`;
    });
    expect(faultsOf(lines.join('\n'))).toEqual([['too-many-aliases', '*a']]);
  });
});

describe('nesting', () => {
  const deep = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);

  test.each([
    ['lists in brackets', deep('[', ']', 3_000)],
    ['brackets without end', '['.repeat(100_000)],
    ['groups in braces', deep('{a: ', '}', 3_000)],
    ['lists on one line', `${'- '.repeat(3_000)}x`],
    ['keys that are asked for', `${'? '.repeat(3_000)}x`],
    ['groups by indentation', Array.from({ length: 500 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
  ])('too deep: %s', (_, text) => {
    expect(faultsOf(text).map(([code]) => code)).toEqual(['yaml-syntax']);
  });

  test('brackets and indentation in texts are no nesting', () => {
    const quoted = `"${'['.repeat(500)}"`;
    const block = `|\n  ${'['.repeat(500)}\n  ${' '.repeat(300)}x`;
    expect(valueIn(`a: ${quoted}\nb: ${block}\n${' '.repeat(200)}# comment\nc: x`)).toMatchObject({ c: 'x' });
  });

  test('many brackets one after the other are no nesting', () => {
    expect(valueIn(`a: [${'[x], '.repeat(1_000)}]`)).toBeDefined();
  });
});

describe('places', () => {
  const text = 'a:\n  - x\n  - b: { c: &n 1 }\nd: *n\n';
  const { value } = parseYaml({ file, text });
  const at = (path: (string | number)[]) => {
    const place = value?.placeOf(path);
    return place && text.slice(place.start, place.end);
  };
  const keyAt = (path: (string | number)[]) => {
    const place = value?.placeOfKey(path);
    return place && text.slice(place.start, place.end);
  };

  test('of a value', () => {
    expect(at(['a', 0])).toBe('x');
    expect(at(['a', 1, 'b', 'c'])).toBe('1');
    expect(at(['d'])).toBe('1');
  });

  test('of a key', () => {
    expect(keyAt(['a'])).toBe('a');
    expect(keyAt(['a', 1, 'b', 'c'])).toBe('c');
    expect(keyAt(['a', 0])).toBe('x');
  });

  test('of what is missing: the nearest part above', () => {
    expect(at(['a', 1, 'b', 'none', 'deeper'])).toBe('{ c: &n 1 }');
    expect(at(['none'])).toBe(text);
  });
});
