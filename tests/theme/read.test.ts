import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { readTheme } from '../../src/theme/index.ts';

const shipped = readFileSync('templates/theme.yaml', 'utf8');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolekit-theme-'));
  writeFileSync(join(folder, 'good.ttf'), Buffer.from([0, 1, 0, 0, 0, 0]));
  writeFileSync(join(folder, 'web.woff2'), 'wOF2....');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The problems of the shipped theme with one stretch replaced, each as its code and the text it points to. */
function faultsOf(find: string, replacement: string) {
  const text = shipped.replace(find, replacement);
  if (text === shipped) throw new Error(`the theme holds no ${find}`);
  const file = join(folder, 'theme.yaml');
  writeFileSync(file, text);
  return readTheme(file, nodeSystem).problems.map(({ code, place }) => [
    code,
    text.slice(place?.start, place?.end),
  ]);
}

test('the theme that ships is sound', () => {
  const { value, problems } = readTheme('templates/theme.yaml', nodeSystem);
  expect(problems).toEqual([]);
  expect(value?.size).toBeGreaterThanOrEqual(10.5);
});

test.each([
  ['colour: accent', 'colour: acent', 'theme-invalid', 'acent'],
  ['colour: accent', 'colour: constructor', 'theme-invalid', 'constructor'],
  ['fill: pale', 'fill: dark', 'theme-invalid', 'dark'],
  ['  h2:', '  h7:', 'theme-invalid', 'h7'],
  ['  p.lead:', '  p.Lead!:', 'theme-invalid', 'p.Lead!'],
  ['  p.lead:', '  para.lead:', 'theme-invalid', 'para.lead'],
  ['  advert:', '  the advert:', 'theme-invalid', 'the advert'],
  ['ink: "#111111"', 'ink: black', 'wrong-value', 'black'],
  ['weight: bold', 'wieght: bold', 'unknown-key', 'wieght'],
])('%s replaced by %s is refused', (find, replacement, code, at) => {
  expect(faultsOf(find, replacement)).toEqual([[code, at]]);
});

test('margins must leave room for text', () => {
  expect(faultsOf('right: 57', 'right: 399')).toEqual([]);
  expect(faultsOf('right: 57, bottom: 62, left: 57', 'right: 300, bottom: 62, left: 300')).toMatchObject([
    ['theme-invalid', expect.stringContaining('right: 300')],
  ]);
});

test('fonts must be TrueType files that exist', () => {
  const files = 'files: { regular: good.ttf, bold: none.ttf, italic: web.woff2, bold-italic: good.ttf }';
  expect(faultsOf('office: Arial', `office: Arial\n  ${files}`)).toEqual([
    ['theme-invalid', 'none.ttf'],
    ['theme-invalid', 'web.woff2'],
  ]);
});

test('a page has both width and height, or the paper of the language', () => {
  const [[code, at] = []] = faultsOf('page:\n', 'page:\n  width: 612\n');
  expect([code, at?.split('\n')[0]]).toEqual(['wrong-value', 'width: 612']);
  expect(readTheme('templates/theme.yaml', nodeSystem).value).toMatchObject({
    hasOwnPageSize: false,
    page: { width: 595.28, height: 841.89 },
  });
});
