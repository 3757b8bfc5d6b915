import { expect, test } from 'vitest';
import { placedInSources } from '../../src/make-kit/problems.ts';
import { problem } from '../../src/problems/index.ts';
import { parseYaml } from '../../src/reading/index.ts';

const template = { file: '/templates/advert.hbs', start: 3, end: 4 };
const missing = (character: string, message: string) =>
  problem('missing-glyph', message, { place: template, subject: character });
const sources = [
  { file: '/vacancy.yaml', text: 'level: x\n' },
  { file: '/skill.yaml', text: 'name: a ☃\nabout: ☃\n' },
].flatMap((source) => parseYaml(source).value ?? []);

test('a missing character is placed where the catalogue first holds it, and told once', () => {
  const found = placedInSources([missing('☃', 'in the advert'), missing('☃', 'in the sheet')], sources);
  expect(found.map((each) => [each.message, each.place])).toEqual([
    ['in the advert', { file: '/skill.yaml', start: 8, end: 9 }],
  ]);
});

test('one that no source holds keeps its place, and other Problems are left alone', () => {
  const other = problem('box-too-tall', 'too tall', { place: template });
  expect(placedInSources([other, other, missing('☎', 'printed by a template')], sources)).toEqual([
    other,
    other,
    missing('☎', 'printed by a template'),
  ]);
});
