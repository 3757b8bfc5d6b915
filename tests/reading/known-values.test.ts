import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseYaml, readSource } from '../../src/reading/index.ts';
import { keyOfText } from '../../src/reading/known-values.ts';
import { root } from '../support/folders.ts';

const file = '/catalogue/sample.yaml';
const text = 'name: Lead\nlevels:\n  - id: first\n  - id: second\n';
const known = { [keyOfText(text)]: { from: 'the build' } };

test('a text that the build has parsed is not parsed again', () => {
  expect(parseYaml({ file, text }, known)).toMatchObject({
    value: { value: { from: 'the build' } },
    problems: [],
  });
});

test('its places are those of the text', () => {
  const paths = [[], ['name'], ['levels', 1], ['levels', 1, 'id'], ['levels', 7, 'id'], ['nothing']];
  const places = (values: typeof known | undefined) => {
    const { value } = parseYaml({ file, text }, values);
    return paths.map((path) => [value?.placeOf(path), value?.placeOfKey(path), value?.placeOfText('second')]);
  };
  expect(places(known)).toEqual(places({}));
  expect(parseYaml({ file, text }, known).value?.placeOf(['levels', 1, 'id'])).toEqual({
    file,
    start: text.indexOf('second'),
    end: text.indexOf('second') + 'second'.length,
  });
});

test('a text that differs by one character is parsed', () => {
  expect(parseYaml({ file, text: `${text} ` }, known).value?.value).toMatchObject({ name: 'Lead' });
  const faulty = `${text}name: Twice\n`;
  expect(parseYaml({ file, text: faulty }, known).problems.map(({ code }) => code)).toEqual([
    'duplicate-key',
  ]);
});

test('without a build everything is parsed', () => {
  expect(parseYaml({ file, text }).value?.value).toMatchObject({ name: 'Lead' });
});

test('what the build knows of the catalogue is what parsing its files gives', () => {
  const built = JSON.parse(readFileSync(join(root, 'dist/bin/known-values.json'), 'utf8'));
  const folder = join(root, 'catalogue/skills');
  const files = readdirSync(folder);
  expect(files).toHaveLength(20);
  for (const name of files) {
    const source = readSource(join(folder, name)).value ?? { file: name, text: '' };
    expect([name, built[keyOfText(source.text)]]).toEqual([name, parseYaml(source, {}).value?.value]);
  }
});
