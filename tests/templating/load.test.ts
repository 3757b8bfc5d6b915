import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { loadTemplates } from '../../src/templating/index.ts';

let root = '';
const at = (name: string) => join(root, name);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rolekit-templates-'));
  for (const folder of ['low/partials', 'high/partials']) mkdirSync(at(folder), { recursive: true });
  copyFileSync('templates/theme.yaml', at('low/theme.yaml'));
  writeFileSync(at('low/advert.hbs'), 'low advert');
  writeFileSync(at('low/sheet.hbs'), 'low sheet');
  writeFileSync(at('low/partials/foot.hbs'), 'low foot');
  writeFileSync(at('low/notes.txt'), 'not a template');
  writeFileSync(at('high/advert.hbs'), 'high advert');
  writeFileSync(at('high/partials/head.hbs'), 'high head');
});

afterEach(() => rmSync(root, { recursive: true }));

test('later folders replace by name, file by file', () => {
  const { value, problems } = loadTemplates([at('low'), at('high')], nodeSystem);
  expect(problems).toEqual([]);
  const texts = (sources: ReadonlyMap<string, { text: string }> | undefined) =>
    [...(sources ?? [])].map(([name, { text }]) => `${name}: ${text}`);
  expect(texts(value?.templates)).toEqual(['advert: high advert', 'sheet: low sheet']);
  expect(texts(value?.partials)).toEqual(['foot: low foot', 'head: high head']);
  expect(value?.themeFile).toBe(at('low/theme.yaml'));
  expect(value?.templates.get('advert')?.file).toBe(at('high/advert.hbs'));
});

test('the theme is replaced whole', () => {
  copyFileSync('templates/theme.yaml', at('high/theme.yaml'));
  expect(loadTemplates([at('low'), at('high')], nodeSystem).value?.themeFile).toBe(at('high/theme.yaml'));
});

test('a folder without partials is fine', () => {
  rmSync(at('high/partials'), { recursive: true });
  expect(loadTemplates([at('low'), at('high')], nodeSystem).problems).toEqual([]);
});

test('what cannot be loaded is told, all of it', () => {
  writeFileSync(at('high/My Advert.hbs'), '');
  writeFileSync(at('high/bytes.hbs'), Buffer.from([0xff, 0xfe]));
  const { value, problems } = loadTemplates([at('low'), at('high'), at('none')], nodeSystem);
  expect(value).toBeUndefined();
  expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([
    ['bad-file-name', at('high/My Advert.hbs')],
    ['unreadable-file', at('none')],
    ['not-utf8', at('high/bytes.hbs')],
  ]);
});

test('there must be a theme', () => {
  expect(loadTemplates([at('high')], nodeSystem).problems).toMatchObject([{ code: 'template-missing' }]);
});

test('a faulty theme is told where it is faulty', () => {
  writeFileSync(at('high/theme.yaml'), 'size: large\n');
  const { value, problems } = loadTemplates([at('low'), at('high')], nodeSystem);
  expect(value).toBeUndefined();
  expect(problems.every(({ place }) => place?.file === at('high/theme.yaml'))).toBe(true);
  expect(problems.map(({ code }) => code)).toContain('wrong-type');
});
