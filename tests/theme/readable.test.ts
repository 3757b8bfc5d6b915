import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { contrastOf } from '../../src/theme/contrast.ts';
import { readTheme } from '../../src/theme/index.ts';

const shipped = readFileSync('templates/theme.yaml', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'rolekit-theme-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // The greys on either side of 4.5 to 1 on white.
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ffffff', 4],
  ['#0000ff', '#ffffff', 8.59],
])('%s beside %s', (one, other, ratio) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
  expect(contrastOf(other, one)).toBe(contrastOf(one, other));
});

/** Each warning of the shipped theme with stretches replaced: the line that it points to, and its message. */
function warnings(...changes: readonly (readonly [string, string])[]): unknown {
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the theme holds no ${from}`);
    return before.replace(from, to);
  }, shipped);
  const file = join(folder, 'theme.yaml');
  writeFileSync(file, text);
  const { value, problems } = readTheme(file, nodeSystem);
  expect(value).toBeDefined();
  return problems.map(({ code, message, place }) => [
    code,
    text.slice(text.lastIndexOf('\n', place?.start) + 1, place?.end).trim(),
    message,
  ]);
}

test('a colour of text that is too pale is told once, with all that it is in', () => {
  expect(warnings(['"#1d4f7c"', '"#9cc4e4"'])).toEqual([
    [
      'low-contrast',
      'accent: "#9cc4e4"',
      '"accent" (#9cc4e4) on white has a contrast of 1.83 to 1, in a, p.kicker',
    ],
  ]);
  expect(warnings(['muted: "#333333"', 'muted: "#777777"'])).toMatchObject([
    ['low-contrast', 'muted: "#777777"', expect.stringContaining('4.47 to 1')],
  ]);
  expect(warnings(['muted: "#333333"', 'muted: "#767676"'])).toEqual([]);
});

test('large text may be paler', () => {
  const grey = ['pale: "#eef2f6"', 'pale: "#eef2f6"\n  grey: "#8a8a8a"'] as const;
  expect(warnings(grey, ['h1: { size: 2.3', 'h1: { colour: grey, size: 2.3'])).toEqual([]);
  expect(warnings(grey, ['h4: { size: 1', 'h4: { colour: grey, size: 1'])).toMatchObject([
    ['low-contrast', 'grey: "#8a8a8a"', expect.stringContaining('in h4')],
  ]);
});

test('a fill that text is lost on', () => {
  expect(warnings(['"#eef2f6"', '"#5a6a7a"'])).toMatchObject([
    ['low-contrast', 'pale: "#5a6a7a"', expect.stringContaining('"pale" (#5a6a7a) has a contrast of')],
  ]);
});

test('pale text in a dark box is as it should be', () => {
  const white = ['pale: "#eef2f6"', 'pale: "#eef2f6"\n  white: "#ffffff"'] as const;
  const head = [
    'th: { weight: bold, fill: pale }',
    'th: { weight: bold, fill: accent, colour: white }',
  ] as const;
  expect(warnings(white, head)).toEqual([]);
  expect(warnings(white, head, ['p.end: { align: end }', 'p.end: { align: end, colour: white }'])).toEqual(
    [],
  );
  expect(warnings(white, ['p.end: { align: end }', 'p.end: { align: end, colour: white }'])).toMatchObject([
    ['low-contrast', 'white: "#ffffff"', expect.stringContaining('1 to 1, in p.end')],
  ]);
});

test('the edges of fields need a third of black, the rules of tables none', () => {
  expect(warnings(['line: "#6f777b"', 'line: "#949494"'])).toEqual([]);
  expect(warnings(['line: "#6f777b"', 'line: "#cccccc"'])).toMatchObject([
    ['low-contrast', 'line: "#cccccc"', expect.stringContaining('in field, field.evidence')],
  ]);
});
