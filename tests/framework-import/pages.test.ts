import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/index.ts';
import { importPages, type PagesOptions } from '../../src/framework-import/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { builtIn, carryOut, faults, folderWith, roleIn, skillIn } from './support.ts';

const page = (level: string, body: string) => `Baking role: Baker
- Bakers bake.

Role level: ${level}
- Of bakers.

${body}
`;

const ovens = {
  awareness: ['say what an oven is for and when it is hot enough to bake bread in'],
  working: [
    'heat the oven of the bakery and keep its heat even through a whole day',
    'clean the oven after use',
  ],
};
const oven = (level: keyof typeof ovens) =>
  `Skill: Ovens\n${ovens[level].map((each) => `- ${each}\n`).join('')}`;
const cell = (statements: readonly string[]) =>
  `"You can:\n${statements.map((each) => `- ${each}`).join('\n')}"`;
const table = `Skill Name,Skill Description,Awareness,Working,Practitioner,Expert
Ovens,About ovens.,${cell(ovens.awareness)},${cell(ovens.working)},- design small ovens,- design great ovens
Bakeries,"You can:\n- decide where bakeries stand",,,,
`;

interface Given extends Partial<Pick<PagesOptions, 'catalogue' | 'levels'>> {
  readonly skills?: string;
}

async function imported(
  folder: string,
  pages: readonly string[],
  { skills = 'skills.csv', ...options }: Given = {},
) {
  const outcome = await importPages(
    pages.map((file) => join(folder, file)),
    {
      into: join(folder, 'into'),
      catalogue: undefined,
      system: nodeSystem,
      levels: new Map(),
      ...(skills !== '' && { skills: join(folder, skills) }),
      ...options,
    },
  );
  return { outcome, faults: faults(outcome.problems), into: join(folder, 'into') };
}

const catalogueAt = (...folders: string[]) => readCatalogue(folders, nodeSystem).value;

describe('skill levels', () => {
  test('are recovered from the table of skills', async () => {
    const folder = folderWith({ 'a.txt': page('Baker', oven('working')), 'skills.csv': table });
    const { outcome, faults, into } = await imported(folder, ['a.txt']);
    carryOut(outcome);
    expect(faults).toEqual([]);
    expect(roleIn(into, 'baker').levels[0]?.skills).toEqual({ ovens: 'working' });
    expect(skillIn(into, 'ovens').levels).toMatchObject({ working: { descriptors: ovens.working } });
  });

  test('are recovered from the catalogue where no table is given', async () => {
    const skill = `name: Ovens\nlevels:\n  working:\n    descriptors:\n${ovens.working.map((each) => `      - ${each}\n`).join('')}`;
    const folder = folderWith({ 'a.txt': page('Baker', oven('working')), 'below/skills/ovens.yaml': skill });
    const catalogue = catalogueAt(join(folder, 'below'));
    const { outcome, into } = await imported(folder, ['a.txt'], { skills: '', catalogue });
    carryOut(outcome);
    expect(roleIn(into, 'baker').levels[0]?.skills).toEqual({ ovens: 'working' });
  });

  test('that cannot be recovered are named all at once, and nothing is planned', async () => {
    const unknown = `${oven('working')}\nSkill: Mills\n- mill\n\nSkill: Sieves\n- sieve`;
    const folder = folderWith({ 'a.txt': page('Baker', unknown), 'skills.csv': table });
    const { outcome, faults } = await imported(folder, ['a.txt']);
    expect(outcome.value).toBeUndefined();
    expect(faults).toEqual(['skill-level-unrecovered:11', 'skill-level-unrecovered:14']);
    expect(outcome.problems[0]?.hint).toContain('--level mills=');
  });

  test('far from every known text are not guessed; the problem names the nearest', async () => {
    const changed = oven('working').replace(
      'the oven of the bakery',
      'a large stove in the kitchen of a school',
    );
    const folder = folderWith({ 'a.txt': page('Baker', changed), 'skills.csv': table });
    const { outcome, faults } = await imported(folder, ['a.txt']);
    expect(faults).toEqual(['skill-level-unrecovered:7']);
    expect(outcome.problems[0]?.message).toMatch(/nearest statements are at working \(\d+%\)/u);
  });

  test('can be given by hand, by name or id', async () => {
    const body = `${oven('working')}\nSkill: Mills (stone)\n- mill`;
    const folder = folderWith({ 'a.txt': page('Baker', body), 'skills.csv': table });
    const levels = new Map([
      ['Mills (stone)', 'expert'],
      ['ovens', 'awareness'],
    ]);
    const { outcome, into } = await imported(folder, ['a.txt'], { levels });
    carryOut(outcome);
    expect(roleIn(into, 'baker').levels[0]?.skills).toEqual({ ovens: 'awareness', 'mills-stone': 'expert' });
  });

  test('given by hand must be levels, of skills on the page', async () => {
    const folder = folderWith({ 'a.txt': page('Baker', oven('working')), 'skills.csv': table });
    const levels = new Map([
      ['ovns', 'working'],
      ['ovens', 'wrking'],
    ]);
    const { outcome } = await imported(folder, ['a.txt'], { levels });
    expect(outcome.value).toBeUndefined();
    expect(outcome.problems.map(({ code, hint }) => `${code}: ${hint ?? ''}`)).toEqual([
      'unknown-skill: did you mean "ovens"?',
      'unknown-skill-level: did you mean "working"?',
    ]);
  });

  test('of skills "NOT IN USE" are any, with the statements of the table', async () => {
    const folder = folderWith({ 'a.txt': page('Chief', 'Skill: Bakeries\nNOT IN USE'), 'skills.csv': table });
    const { outcome, faults, into } = await imported(folder, ['a.txt']);
    carryOut(outcome);
    expect(faults).toEqual([]);
    expect(roleIn(into, 'baker').levels[0]?.skills).toEqual({ bakeries: 'any' });
    expect(skillIn(into, 'bakeries').levels['any']?.descriptors).toEqual(['decide where bakeries stand']);
  });

  test('without any statements are a warning', async () => {
    const folder = folderWith({ 'a.txt': page('Chief', 'Skill: Bakeries\nNOT IN USE') });
    expect((await imported(folder, ['a.txt'], { skills: '' })).faults).toEqual(['text-missing:7']);
  });
});

describe('skills', () => {
  test('of a corrupted name are known by their text, and take their official name', async () => {
    const folder = folderWith({
      'a.txt': page('Baker', oven('working').replace('Ovens', 'Topics')),
      'skills.csv': table,
    });
    const { outcome, faults, into } = await imported(folder, ['a.txt']);
    expect(carryOut(outcome).files.length).toBe(2);
    expect(faults).toEqual(['skill-name-differs:7']);
    expect(skillIn(into, 'ovens').name).toBe('Ovens');
  });

  test('with another statement than the table keep it, with a warning at its line', async () => {
    const changed = oven('working').replace('its heat even', 'its topic even');
    const folder = folderWith({ 'a.txt': page('Baker', changed), 'skills.csv': table });
    const { outcome, faults, into } = await imported(folder, ['a.txt']);
    carryOut(outcome);
    expect(faults).toEqual(['skill-text-differs:8']);
    expect(skillIn(into, 'ovens').levels['working']?.descriptors?.[0]).toContain('its topic even');
  });

  test('of which a statement was not copied are imported with a warning', async () => {
    const known = [...ovens.working, ...ovens.awareness, 'shut the door'];
    const folder = folderWith({
      'a.txt': page('Baker', oven('working').trimEnd().concat(`\n- ${ovens.awareness[0]}`)),
      'skills.csv': `Skill Name,Skill Description,Awareness,Working,Practitioner,Expert\nOvens,x,- a,${cell(known)},- c,- d\n`,
    });
    const { outcome, faults } = await imported(folder, ['a.txt']);
    expect(outcome.value?.files.length).toBe(2);
    expect(faults).toEqual(['skill-text-differs:7']);
    expect(outcome.problems[0]?.message).toContain('"shut the door"');
  });

  test('that stand twice with one text are merged, with two texts refused', async () => {
    const folder = folderWith({
      'a.txt': page('Baker', `${oven('working')}\n${oven('working')}`),
      'b.txt': page('Baker', `${oven('working')}\n${oven('awareness')}`),
      'skills.csv': table,
    });
    const merged = await imported(folder, ['a.txt']);
    carryOut(merged.outcome);
    expect(merged.faults).toEqual(['repeated-skill:11']);
    const refused = await imported(folder, ['b.txt']);
    expect(refused.outcome.value).toBeUndefined();
    expect(refused.faults).toEqual(['contradiction:11']);
  });
});

describe('a role file that is there', () => {
  const baker = (levels: string) =>
    `# ours\nname: Baker\nfamily: Baking\nattribution: Of the bakers' guild.\nabout: Bakers bake.\nalso-known-as: [Bread maker] # locally\nlevels:\n${levels}`;
  const level = (id: string, name: string) =>
    `  - id: ${id}\n    name: ${name}\n    grades: [EO]\n    about: Of bakers.\n    skills: { ovens: working } # checked\n`;

  test('gets a new level in its place by seniority and keeps everything else to the byte', async () => {
    const junior = level('junior-baker', 'Junior baker');
    const head = level('head-of-baking', 'Head of baking');
    const folder = folderWith({
      'a.txt': page('Lead baker', oven('working')),
      'skills.csv': table,
      'into/roles/baker.yaml': baker(`${junior}\n${head}`),
    });
    const { outcome, into } = await imported(folder, ['a.txt']);
    const [file] = carryOut(outcome).files;
    expect(file?.changes).toEqual(['Lead baker: added']);
    expect(roleIn(into, 'baker').levels.map(({ id }) => id)).toEqual([
      'junior-baker',
      'lead-baker',
      'head-of-baking',
    ]);
    const [before = '', after = ''] = (file?.text ?? '').split(
      / {2}- id: lead-baker[\s\S]*?(?=\n\n? {2}- )/u,
    );
    expect(before).toBe(baker(junior));
    expect(after.trimStart()).toBe(head.trimStart());
  });

  test('gets changed texts and new skill levels, and says so', async () => {
    const folder = folderWith({
      'a.txt': page('Baker', `${oven('awareness')}`).replace('Bakers bake.', 'Bakers bake bread.'),
      'skills.csv': table,
      'into/roles/baker.yaml': baker(level('baker', 'Baker')),
    });
    const { outcome } = await imported(folder, ['a.txt']);
    const file = outcome.value?.files.find(({ path }) => path.endsWith('roles/baker.yaml'));
    expect(file?.changes).toEqual([
      'about: changed to "Bakers bake bread."',
      'Baker, ovens: changed to "awareness"',
    ]);
    expect(file?.text).toContain('also-known-as: [Bread maker] # locally\n');
  });

  test('keeps a skill that the page does not list, with a warning', async () => {
    const folder = folderWith({
      'a.txt': page('Baker', oven('working')),
      'skills.csv': table,
      'into/roles/baker.yaml': baker(level('baker', 'Baker').replace('{ ', '{ mills: expert, ')),
    });
    const { outcome, faults } = await imported(folder, ['a.txt']);
    expect(faults).toEqual(['skill-not-listed:4']);
    expect(outcome.value?.files.map(({ path }) => path.split('/').at(-1))).toEqual(['ovens.yaml']);
  });

  test('that is faulty is a Problem of that file, and nothing is planned', async () => {
    const folder = folderWith({
      'a.txt': page('Baker', oven('working')),
      'skills.csv': table,
      'into/roles/baker.yaml': 'name: Baker\nfamly: Baking\nlevels: []\n',
    });
    const { outcome, faults } = await imported(folder, ['a.txt']);
    expect(outcome.value).toBeUndefined();
    expect(faults).toEqual(['unknown-key:2', 'wrong-value:3']);
  });

  test('links the levels of two tracks, whichever page comes first', async () => {
    const folder = folderWith({
      'a.txt': page('Lead baker - management', oven('working')),
      'b.txt': page('Lead baker', oven('working')),
      'skills.csv': table,
    });
    carryOut((await imported(folder, ['a.txt'])).outcome);
    const { outcome, into } = await imported(folder, ['b.txt']);
    carryOut(outcome);
    expect(roleIn(into, 'baker').levels).toMatchObject([
      { id: 'lead-baker', track: 'technical' },
      { id: 'lead-baker-management', track: 'management', beside: 'lead-baker' },
    ]);
  });
});

describe('a skill file that is there', () => {
  const questions = `    questions: # ours
      - id: first-oven
        ask: Which was your first oven?
        kind: past-behaviour
        minutes: 5
`;

  test('keeps its questions and comments, and its other levels', async () => {
    const before = `# ours\nname: Ovens # the name\nlevels:\n  working: # daily\n    descriptors:\n      - heat an oven # old\n${questions}  expert:\n    descriptors: [design ovens]\n`;
    const folder = folderWith({
      'a.txt': page('Baker', oven('working')),
      'skills.csv': table,
      'into/skills/ovens.yaml': before,
    });
    const { outcome } = await imported(folder, ['a.txt']);
    const file = outcome.value?.files.find(({ path }) => path.endsWith('ovens.yaml'));
    expect(file?.changes).toContain('working: removed "heat an oven"');
    for (const kept of [
      '# ours\n',
      '# the name\n',
      '# daily\n',
      questions,
      'descriptors: [design ovens]\n',
    ]) {
      expect(file?.text).toContain(kept);
    }
  });

  test('is written again only if something differs', async () => {
    const folder = folderWith({ 'a.txt': page('Baker', oven('working')), 'skills.csv': table });
    carryOut((await imported(folder, ['a.txt'])).outcome);
    expect((await imported(folder, ['a.txt'])).outcome.value?.files).toEqual([]);
  });

  test('named .yml is found', async () => {
    const folder = folderWith({
      'a.txt': page('Baker', oven('working')),
      'skills.csv': table,
      'into/skills/ovens.yml': 'name: Ovens\nlevels: {}\n',
    });
    const paths = (await imported(folder, ['a.txt'])).outcome.value?.files.map(({ path }) =>
      path.split('/').at(-1),
    );
    expect(paths).toEqual(['baker.yaml', 'ovens.yml']);
  });
});

describe('over a catalogue below', () => {
  test('a role starts as a copy, so that none of its levels is lost; a skill says only what the page says', async () => {
    const folder = folderWith({
      'a.txt': page('Head of DevOps', oven('working')).replace(
        'Baking role: Baker',
        'Software development role: Development operations (DevOps) engineer',
      ),
      'skills.csv': table,
    });
    const catalogue = catalogueAt(builtIn);
    const { outcome, into } = await imported(folder, ['a.txt'], { catalogue });
    const [role, skill] = carryOut(outcome).files;
    expect(role?.changes[0]).toBe('new, as a copy from the layer below');
    const levels = roleIn(into, 'development-operations-devops-engineer').levels.map(({ id }) => id);
    const below = roleIn(builtIn, 'development-operations-devops-engineer').levels.map(({ id }) => id);
    expect(levels).toEqual([...below, 'head-of-devops']);
    expect(skill?.changes).toEqual(['new']);
  });

  test('a role that has errors there is refused, since its levels would be lost', async () => {
    const folder = folderWith({
      'a.txt': page('Baker', oven('working')),
      'skills.csv': table,
      'below/roles/baker.yaml': 'name: Baker\nfamily: Baking\nlevels: none\n',
    });
    const catalogue = catalogueAt(join(folder, 'below'));
    const { outcome, faults } = await imported(folder, ['a.txt'], { catalogue });
    expect(outcome.value).toBeUndefined();
    expect(faults).toEqual(['unreadable-file:1']);
  });

  test('a role level of another role is refused', async () => {
    const folder = folderWith({
      'a.txt': page('Lead DevOps engineer', oven('working')),
      'skills.csv': table,
    });
    const { outcome, faults } = await imported(folder, ['a.txt'], { catalogue: catalogueAt(builtIn) });
    expect(outcome.value).toBeUndefined();
    expect(faults).toEqual(['duplicate-id:4']);
    expect(outcome.problems[0]?.related?.[0]?.place.file).toContain('development-operations');
  });
});

test('what is imported passes the checks of a catalogue', async () => {
  const folder = folderWith({ 'a.txt': page('Baker', oven('working')), 'skills.csv': table });
  const { outcome, into } = await imported(folder, ['a.txt']);
  carryOut(outcome);
  cpSync(join(builtIn, 'skill-levels.yaml'), join(into, 'skill-levels.yaml'));
  expect(readCatalogue([into], nodeSystem).problems).toEqual([]);
});

test('two pages that describe one role in two ways are refused', async () => {
  const folder = folderWith({
    'a.txt': page('Baker', oven('working')),
    'b.txt': page('Lead baker', oven('working')).replace('Bakers bake.', 'Bakers sleep.'),
    'skills.csv': table,
  });
  const { outcome, faults } = await imported(folder, ['a.txt', 'b.txt']);
  expect(outcome.value).toBeUndefined();
  expect(faults).toEqual(['contradiction:1']);
});

test('a page that is not there, not text or too large a table is a Problem', async () => {
  const folder = folderWith({ 'b.txt': Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'skills.csv': 'a,b\n1,2\n' });
  writeFileSync(join(folder, 'c.txt'), 'a\u0000b');
  const outcome = await importPages(
    ['a.txt', 'b.txt', 'c.txt'].map((file) => join(folder, file)),
    {
      into: folder,
      catalogue: undefined,
      system: nodeSystem,
      levels: new Map(),
      skills: join(folder, 'skills.csv'),
    },
  );
  expect(outcome.value).toBeUndefined();
  expect(outcome.problems.map(({ code }) => code)).toEqual([
    'unreadable-file',
    'not-utf8',
    'control-character',
    'table-unreadable',
  ]);
});
