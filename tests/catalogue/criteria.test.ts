import { describe, expect, test } from 'vitest';
import { type Catalogue, openCatalogue } from '../../src/catalogue/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { type Files, folderWith } from '../support/folders.ts';
import { expectProblems, sound } from '../support/small-catalogue.ts';

const kindness = 'criteria/kindness.yaml';
const behaviour = (more = '') => `name: Kindness\nkind: behaviour\nladder: bands\n${more}`;
const graded = 'levels: { band-1: { descriptors: [greet people] }, band-2: {} }\n';
const withBands: Files = {
  ...sound,
  'ladders/bands.yaml': 'name: Bands\nlevels: [{ id: band-1, name: Band 1 }, { id: band-2, name: Band 2 }]\n',
};

function catalogueOf(...layers: Files[]): Catalogue {
  const { value, problems } = openCatalogue(layers.map(folderWith), nodeSystem);
  expect(problems).toEqual([]);
  if (!value) throw new Error('the catalogue cannot be read');
  return value;
}

describe('a criterion', () => {
  const problemsOf = (file: string, above: Files = {}) =>
    expectProblems({ ...withBands, [kindness]: file, ...above });

  test('is graded by a ladder of its own', () => {
    const criterion = catalogueOf({ ...withBands, [kindness]: behaviour(graded) }).criteria.get('kindness');
    expect(criterion).toMatchObject({ name: 'Kindness', kind: 'behaviour', ladder: { id: 'bands' } });
    expect([...(criterion?.levels.keys() ?? [])]).toEqual(['band-1', 'band-2']);
  });

  test('without levels is not graded', () => {
    const files = { ...sound, 'criteria/licence.yaml': 'name: Licence\nkind: qualification\n' };
    expect([...(catalogueOf(files).criteria.get('licence')?.levels.keys() ?? [])]).toEqual(['any']);
  });

  test('has levels of its ladder alone', () => {
    const [near] = problemsOf(
      behaviour('levels:\n  band-3: { descriptors: [x] } # error unknown-skill-level\n'),
    );
    expect(near?.message).toBe('the ladder "Bands" has no level "band-3"');
    expect(near?.hint).toBe('did you mean "band-1"?');
    problemsOf('name: Kindness\nkind: ability\nlevels:\n  full: { descriptors: [x] }\n');
    problemsOf('name: Kindness\nkind: ability\nlevels:\n  band-1: {} # error unknown-skill-level\n');
  });

  test('names a ladder that there is', () => {
    const [near] = problemsOf('name: Kindness\nkind: ability\nladder: band # error unknown-ladder\n');
    expect(near?.hint).toBe('did you mean "bands"?');
    const files = { ...withBands, 'ladders/bands.yaml': 'name: Bands # error missing-key\n' };
    expectProblems({ ...files, [kindness]: behaviour(graded) });
  });

  test('says of which kind it is, in one of its layers', () => {
    const [missing] = problemsOf('name: Kindness # error missing-key\nlevels: {}\n');
    expect(missing?.hint).toContain('behaviour, strength, experience, ability, qualification');
    const above = { [kindness]: 'about: To be kind.\n' };
    expect(
      catalogueOf({ ...withBands, [kindness]: behaviour(graded) }, above).criteria.get('kindness'),
    ).toMatchObject({ kind: 'behaviour', about: 'To be kind.' });
    expectProblems(withBands, { [kindness]: 'about: To be kind. # error missing-key\n' });
  });

  test('lies in the folder of its kind', () => {
    const [skill] = problemsOf('name: Kindness # error misplaced-file\nkind: skill\nlevels: {}\n');
    expect(skill?.hint).toBe('put it into skills/');
    const inSkills = `# error misplaced-file\n${behaviour(graded)}`;
    const [other] = expectProblems({ ...withBands, 'skills/kindness.yaml': inSkills });
    expect(other?.hint).toBe('put it into criteria/');
    const [unknown] = problemsOf('name: Kindness\nkind: behavior # error wrong-value\n');
    expect(unknown?.hint).toContain('"behaviour"');
  });

  test('has an id that no skill has, in any layer', () => {
    const baking = { 'criteria/baking.yaml': 'name: Baking # error duplicate-id\nkind: strength\n' };
    const skill = sound['skills/baking.yaml'].replace('name: Baking', 'name: Baking # error duplicate-id');
    const { 'vacancies/post.yaml': _, ...catalogue } = sound;
    const below = { ...catalogue, 'skills/baking.yaml': skill };
    const [first] = expectProblems({ ...below, ...baking });
    expect(first?.message).toBe('the strength "Baking" and the skill "Baking" have one id, "baking"');
    expectProblems(below, baking);
    expectProblems(baking, below);
  });

  test('is no skill that a role level needs', () => {
    const role = sound['roles/baker.yaml'].replace(
      '      cleaning: full',
      '      kindness: band-1 # error unknown-skill\n      cleaning: full',
    );
    const { 'vacancies/post.yaml': _, ...catalogue } = withBands;
    const [told] = expectProblems({ ...catalogue, [kindness]: behaviour(graded), 'roles/baker.yaml': role });
    expect(told?.hint).toContain('of the kind behaviour');
  });
});
