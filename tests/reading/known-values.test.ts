import { expect, test } from 'vitest';
import { parseYaml } from '../../src/reading/index.ts';

const file = '/catalogue/sample.yaml';
const text = 'name: Lead\nlevels:\n  - id: first\n  - id: second\n';
const known = (asked: string) => (asked === text ? { from: 'before' } : undefined);

test('a text whose value is known is not parsed again', () => {
  expect(parseYaml({ file, text }, known)).toMatchObject({
    value: { value: { from: 'before' } },
    problems: [],
  });
});

test('its places are those of the text', () => {
  const paths = [[], ['name'], ['levels', 1], ['levels', 1, 'id'], ['levels', 7, 'id'], ['nothing']];
  const places = (values: typeof known | undefined) => {
    const { value } = parseYaml({ file, text }, values);
    return paths.map((path) => [value?.placeOf(path), value?.placeOfKey(path), value?.placeOfText('second')]);
  };
  expect(places(known)).toEqual(places(undefined));
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

test('where nothing is known everything is parsed', () => {
  expect(parseYaml({ file, text }).value?.value).toMatchObject({ name: 'Lead' });
});
