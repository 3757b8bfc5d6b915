import { describe, expect, test } from 'vitest';
import { attributionOf } from '../../src/catalogue/schema/source.ts';
import { sound } from '../support/small-catalogue.ts';
import { kitOf, stageOf } from './support.ts';

const guild = 'source: { name: Guild of Bakers, licence: CC BY 4.0 }\n';
const union = "source: { name: Cleaners' Union, attribution: Words of the union. }\n";

function withSources(files: Readonly<Partial<Record<keyof typeof sound, string>>>) {
  return kitOf({
    ...sound,
    ...Object.fromEntries(
      Object.entries(files).map(([path, source]) => [
        path,
        sound[path as keyof typeof sound].replace('\n', `\n${source}`),
      ]),
    ),
  });
}

describe('the source of what a document prints', () => {
  test('is said once, of two sources both', () => {
    const kit = withSources({
      'skills/baking.yaml': guild,
      'skills/cleaning.yaml': union,
      'roles/baker.yaml': guild,
    });
    const both = ['Guild of Bakers. CC BY 4.0.', "Cleaners' Union. Words of the union."];
    expect(kit.attributions).toEqual(both);
    expect(stageOf(kit, 'interview').attributions).toEqual(both);
  });

  test('is said where its words stand: not in a stage that does not assess the skill', () => {
    const kit = withSources({ 'skills/selling.yaml': guild });
    expect(stageOf(kit, 'interview').attributions).toEqual([]);
    expect(stageOf(kit, 'sift').attributions).toEqual(['Guild of Bakers. CC BY 4.0.']);
  });

  test('stands on a scoring sheet for statements of a sift and for derived questions alone', () => {
    const authored = withSources({ 'skills/selling.yaml': guild, 'skills/cleaning.yaml': union });
    expect(stageOf(authored, 'sift').sheetAttributions).toEqual(['Guild of Bakers. CC BY 4.0.']);
    expect(stageOf(authored, 'interview').sheetAttributions).toEqual([]);
    const derived = kitOf({
      ...sound,
      'skills/cleaning.yaml': `name: Cleaning\n${union}levels: { full: { descriptors: [keep a kitchen clean] } }\n`,
    });
    expect(stageOf(derived, 'interview').sheetAttributions).toEqual(["Cleaners' Union. Words of the union."]);
  });

  test('is not said where there is none', () => {
    expect(kitOf(sound).attributions).toEqual([]);
    expect(stageOf(kitOf(sound), 'sift').sheetAttributions).toEqual([]);
  });
});

test.each([
  [{ name: 'Guild' }, 'Guild.'],
  [{ name: 'Guild', licence: 'CC BY 4.0' }, 'Guild. CC BY 4.0.'],
  [
    { name: 'Guild', attribution: '© the Guild, CC BY 4.0.', licence: 'CC BY 4.0' },
    '© the Guild, CC BY 4.0.',
  ],
  [{ name: 'Guild', attribution: 'Guild.', licence: 'guild' }, 'Guild.'],
  [
    { name: 'Framework', attribution: 'Under the Open Licence v3.0.', licence: 'Open Licence v3.0' },
    'Framework. Under the Open Licence v3.0.',
  ],
])('%j reads %j', (source, text) => {
  expect(attributionOf(source)).toBe(text);
});
