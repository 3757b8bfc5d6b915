import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importPages } from '../../../src/framework-import/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { carryOut, roleIn, skillIn, temporaryFolder } from '../support.ts';
import { change, dropped, filesIn, importYear, planned, type Roles, type Skills, textOf } from './support.ts';

const skills: Skills = { Dough: 'dough', Ovens: 'ovens', Shops: 'shops', Mills: 'mills' };
const roles: Roles = {
  Baker: {
    Baker: { Dough: 'Working', Ovens: 'Working' },
    'Senior baker': { Dough: 'Expert', Shops: 'Awareness' },
  },
  Miller: { Miller: { Mills: 'Working' } },
};
const nextSkills: Skills = { Dough: 'dough', Ovens: 'ovens' };
const nextRoles: Roles = { Baker: { Baker: { Dough: 'Working' }, 'Head baker': { Dough: 'Expert' } } };
const firstYear = { roles, skills };
const nextYear = { roles: nextRoles, skills: nextSkills };
const pruned = { ...nextYear, options: { prune: true } };

const question = `    questions:
      - id: first
        ask: Which was your first?
        kind: past-behaviour
        minutes: 5
`;

async function afterFirstYear(): Promise<string> {
  const folder = temporaryFolder();
  await importYear(folder, firstYear);
  return folder;
}

describe('the next year of a framework', () => {
  test('the first lists nothing, nor does the same again, which writes nothing', async () => {
    const folder = temporaryFolder();
    expect((await importYear(folder, firstYear)).news).toEqual({ dropped: [], added: [], likelyRenames: [] });
    const again = await planned(folder, firstYear);
    expect(again.problems).toEqual([]);
    expect(again.value).toMatchObject({ files: [], removed: [], news: { dropped: [], added: [] } });
    expect(again.value?.record).toBeUndefined();
  });

  test('lists what it dropped and what is new, and leaves the dropped', async () => {
    const folder = await afterFirstYear();
    const { value: plan, problems } = await planned(folder, nextYear);
    expect(plan && dropped(plan)).toEqual([
      'role-level senior-baker: stays',
      'needed-skill Baker/ovens: stays',
      'role miller: stays',
      'role-level miller: stays',
      'skill mills: stays',
      'skill shops: stays',
    ]);
    expect(plan?.news.added).toEqual([
      { kind: 'role-level', role: 'Baker', id: 'head-baker', name: 'Head baker' },
    ]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'dropped-from-framework',
        'what earlier imports made here and these files no longer hold stays: 1 whole role, 2 role levels, 1 skill of a role level, 2 whole skills',
      ],
    ]);
    await importYear(folder, nextYear);
    expect(filesIn(folder, 'roles')).toEqual(['baker.yaml', 'miller.yaml']);
    expect(filesIn(folder, 'skills')).toHaveLength(4);
    const again = await planned(folder, nextYear);
    expect(again.value).toMatchObject({ files: [], removed: [], news: { added: [] } });
    expect(again.value && dropped(again.value)).toHaveLength(6);
  });

  test('with prune takes away what nobody worked on, at once or later', async () => {
    const folder = await afterFirstYear();
    const later = await afterFirstYear();
    await importYear(later, nextYear);
    for (const each of [folder, later]) {
      const plan = await importYear(each, pruned);
      expect(plan.news.dropped.every(({ fate }) => fate === 'removed')).toBe(true);
      expect(filesIn(each, 'roles')).toEqual(['baker.yaml']);
      expect(filesIn(each, 'skills')).toEqual(['dough.yaml', 'ovens.yaml']);
      expect(roleIn(join(each, 'into'), 'baker').levels.map(({ id, skills: needs }) => [id, needs])).toEqual([
        ['baker', { dough: 'working' }],
        ['head-baker', { dough: 'expert' }],
      ]);
    }
    expect((await planned(folder, pruned)).value).toMatchObject({
      files: [],
      removed: [],
      news: { dropped: [] },
    });
  });

  test('keeps a person’s lines to the byte when it prunes beside them', async () => {
    const folder = await afterFirstYear();
    change(
      folder,
      'roles/baker.yaml',
      'name: Baker\n',
      'name: Baker\nalso-known-as: [Bread  maker] # locally\n',
    );
    const before = textOf(folder, 'roles/baker.yaml');
    await importYear(folder, { ...pruned, roles: { Baker: { Baker: roles['Baker']?.['Baker'] ?? {} } } });
    const [kept = ''] = before.split('  - id: senior-baker');
    expect(textOf(folder, 'roles/baker.yaml')).toBe(kept);
  });
});

describe('what somebody worked on is marked as retired', () => {
  test.each([
    ['a question', 'skills/shops.yaml', '  practitioner:', `${question}  practitioner:`],
    ['a comment', 'skills/shops.yaml', 'about:', '# see HR\nabout:'],
    ['a comment beside a value', 'skills/shops.yaml', 'name: Shops', 'name: Shops # see HR'],
    ['a comment before a level', 'skills/shops.yaml', '  working:', '  # see HR\n  working:'],
    ['a comment at the end', 'skills/shops.yaml', /$/u, '# see HR\n'],
    ['a comment in the head', 'skills/shops.yaml', 'name: Shops', '# see HR\nname: Shops'],
    ['another statement', 'skills/shops.yaml', '      - tell others of shops\n', '      - know shops\n'],
    ['a further statement', 'skills/shops.yaml', '  expert:', '      - know shops\n  expert:'],
    ['another text', 'skills/shops.yaml', 'About Shops.', 'About our shops.'],
  ] as const)('a skill: %s', async (_, path, from, to) => {
    const folder = await afterFirstYear();
    const before = textOf(folder, path).replace(from, to);
    writeFileSync(join(folder, 'into', path), before);
    const plan = await importYear(folder, pruned);
    expect(dropped(plan)).toContain('skill shops: retired');
    expect(textOf(folder, path)).toBe(before.replace(/^name: .*\n/mu, (name) => `${name}retired: true\n`));
    expect((await planned(folder, pruned)).value).toMatchObject({
      files: [],
      removed: [],
      news: { dropped: [] },
    });
  });

  test.each([
    ['a comment', 'name: Senior baker', 'name: Senior baker # see HR'],
    ['a comment before it', '  - id: senior-baker', '  # see HR\n  - id: senior-baker'],
    ['another duty', /(senior-baker[\s\S]*)- bake\n/u, '$1- bake\n      - sing\n'],
    ['a further skill', /(senior-baker[\s\S]*)shops: awareness/u, '$1shops: awareness\n      ovens: expert'],
    ['another skill level', 'shops: awareness', 'shops: expert'],
    ['grades', '    name: Senior baker', '    name: Senior baker\n    grades: [B2]'],
  ] as const)('a role level: %s', async (_, from, to) => {
    const folder = await afterFirstYear();
    const path = join(folder, 'into/roles/baker.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    const plan = await importYear(folder, pruned);
    expect(dropped(plan)).toContain('role-level senior-baker: retired');
    expect(
      roleIn(join(folder, 'into'), 'baker').levels.find(({ id }) => id === 'senior-baker')?.retired,
    ).toBe(true);
    // It needs the skill, which therefore stays too.
    expect(dropped(plan)).toContain('skill shops: retired');
  });

  test('a whole role of which one level has a comment keeps that level alone', async () => {
    const folder = temporaryFolder();
    const two = { ...roles, Miller: { Miller: { Mills: 'Working' }, 'Head miller': { Mills: 'Expert' } } };
    await importYear(folder, { roles: two, skills });
    change(folder, 'roles/miller.yaml', 'name: Head miller', 'name: Head miller # ours');
    expect(dropped(await importYear(folder, pruned)).slice(2)).toEqual([
      'role miller: retired',
      'role-level head-miller: retired',
      'role-level miller: removed',
      'skill mills: retired',
      'skill shops: removed',
    ]);
  });

  test('a role with a comment of its own keeps all its levels', async () => {
    const folder = await afterFirstYear();
    change(folder, 'roles/miller.yaml', 'family: Baking', 'family: Baking # or milling');
    await importYear(folder, pruned);
    expect(roleIn(join(folder, 'into'), 'miller').levels).toMatchObject([{ id: 'miller', retired: true }]);
  });

  test('what a role level no longer needs stays where it has a comment or another level', async () => {
    const folder = await afterFirstYear();
    change(folder, 'roles/baker.yaml', 'ovens: working', 'ovens: working # we bake');
    expect(dropped(await importYear(folder, pruned))).toContain('needed-skill Baker/ovens: kept');
    expect(textOf(folder, 'roles/baker.yaml')).toContain('ovens: working # we bake\n');
  });

  test('what a vacancy uses stays', async () => {
    const folder = await afterFirstYear();
    mkdirSync(join(folder, 'into/vacancies'));
    const vacancy = (name: string, text: string) => writeFileSync(join(folder, 'into/vacancies', name), text);
    vacancy('mill.yaml', 'level: miller\norganisation: us\n');
    vacancy(
      'bakery.yaml',
      'level: baker\norganisation: us\nstages: [{ id: i, kind: interview, assess: [{ skill: ovens }] }]\n',
    );
    expect(dropped(await importYear(folder, pruned))).toEqual([
      'role-level senior-baker: removed',
      'needed-skill Baker/ovens: kept',
      'role miller: retired',
      'role-level miller: retired',
      'skill mills: retired',
      'skill shops: removed',
    ]);
  });

  test('importing it again takes the mark away', async () => {
    const folder = await afterFirstYear();
    change(folder, 'skills/shops.yaml', '  practitioner:', `${question}  practitioner:`);
    change(folder, 'roles/baker.yaml', 'name: Senior baker', 'name: Senior baker # see HR');
    const before = ['skills/shops.yaml', 'roles/baker.yaml'].map((path) => textOf(folder, path));
    await importYear(folder, pruned);
    const { files } = await importYear(folder, firstYear);
    expect(files.flatMap(({ changes }) => changes)).toContain('Senior baker: no longer retired');
    expect(skillIn(join(folder, 'into'), 'shops').retired).toBeUndefined();
    expect(textOf(folder, 'skills/shops.yaml')).toBe(before[0]);
    expect(textOf(folder, 'roles/baker.yaml')).toContain('name: Senior baker # see HR\n');
    expect(textOf(folder, 'roles/baker.yaml')).not.toContain('retired');
  });
});

describe('what an import never made is never said to be dropped', () => {
  test('roles, levels, needed skills and skills of an employer', async () => {
    const folder = await afterFirstYear();
    const own =
      'name: Tester\nfamily: Ours\nlevels: [{ id: tester, name: Tester, skills: { tasting: working } }]\n';
    writeFileSync(join(folder, 'into/roles/tester.yaml'), own);
    const tasting = 'name: Tasting\nlevels: { working: { descriptors: [taste] } }\n';
    writeFileSync(join(folder, 'into/skills/tasting.yaml'), tasting);
    change(
      folder,
      'roles/baker.yaml',
      '  - id: senior-baker',
      '  - id: night-baker\n    name: Night baker\n    skills: { tasting: working }\n  - id: senior-baker',
    );
    change(folder, 'roles/baker.yaml', 'ovens: working\n', 'ovens: working\n      tasting: working\n');
    const plan = await importYear(folder, pruned);
    expect(JSON.stringify(plan.news)).not.toMatch(/tast|tester|night/iu);
    expect(textOf(folder, 'roles/tester.yaml')).toBe(own);
    expect(textOf(folder, 'skills/tasting.yaml')).toBe(tasting);
    expect(roleIn(join(folder, 'into'), 'baker').levels.map(({ id }) => id)).toContain('night-baker');
    expect(roleIn(join(folder, 'into'), 'baker').levels[0]?.skills).toEqual({
      dough: 'working',
      tasting: 'working',
    });
  });

  test('without the record, nothing', async () => {
    const folder = await afterFirstYear();
    rmSync(join(folder, 'into/.rolekit-import.json'));
    const { value: plan, problems } = await planned(folder, pruned);
    expect(plan).toMatchObject({ removed: [], news: { dropped: [] } });
    expect(problems.map(({ code }) => code)).toEqual(['skill-not-listed']);
  });

  test('a damaged record is refused, not taken for an empty one', async () => {
    const folder = await afterFirstYear();
    writeFileSync(join(folder, 'into/.rolekit-import.json'), '{"frameworks": 3');
    const { value, problems } = await planned(folder, pruned);
    expect(value).toBeUndefined();
    expect(problems.map(({ code, place }) => [code, place?.file.split('/').at(-1)])).toEqual([
      ['unreadable-file', '.rolekit-import.json'],
    ]);
  });

  test('what was taken away by hand, and written anew', async () => {
    const folder = await afterFirstYear();
    rmSync(join(folder, 'into/skills/shops.yaml'));
    await importYear(folder, nextYear);
    writeFileSync(join(folder, 'into/skills/shops.yaml'), 'name: Shops\nlevels: {}\n');
    expect(dropped(await importYear(folder, pruned)).join()).not.toContain('shops');
  });

  test('what another framework in the folder holds', async () => {
    const folder = await afterFirstYear();
    const other = { roles: { Grocer: { Grocer: { Shops: 'Working' } } }, skills: { Shops: 'shops' } };
    expect((await importYear(folder, other)).news).toEqual({ dropped: [], added: [], likelyRenames: [] });
    const plan = await importYear(folder, pruned);
    expect(JSON.stringify(plan.news)).not.toMatch(/grocer|shops"/iu);
    expect(filesIn(folder, 'skills')).toContain('shops.yaml');
    expect(dropped(await importYear(folder, { ...other, options: { prune: true } }))).toEqual([]);
  });
});

describe('a part of a framework says nothing of the rest', () => {
  test('a table of roles alone covers the roles that are in it', async () => {
    const folder = await afterFirstYear();
    const baker = { Baker: nextRoles['Baker'] ?? {} };
    expect(dropped(await importYear(folder, { roles: baker, options: { prune: true } }))).toEqual([
      'role-level senior-baker: removed',
      'needed-skill Baker/ovens: removed',
    ]);
  });

  test('a table of skills alone covers the skills that are in it', async () => {
    const folder = await afterFirstYear();
    expect(
      dropped(await importYear(folder, { skills: { Dough: 'dough' }, options: { prune: true } })),
    ).toEqual([]);
    expect(filesIn(folder, 'skills')).toHaveLength(4);
  });

  test('tables of a few of the roles are a part, and that is said', async () => {
    const folder = temporaryFolder();
    const many = { ...roles, Grocer: { Grocer: { Shops: 'Working' } } };
    await importYear(folder, { roles: many, skills });
    const { value: plan, problems } = await planned(folder, {
      roles: { Miller: roles['Miller'] ?? {} },
      skills,
      options: { prune: true },
    });
    expect(plan).toMatchObject({ files: [], removed: [], news: { dropped: [] } });
    expect(problems.map(({ code }) => code)).toEqual(['part-of-framework']);
  });

  test('a page covers what its role level needs', async () => {
    const folder = await afterFirstYear();
    const page = `Baking role: Baker\nAll about being a Baker.\n\nRole level: Baker\nBeing a Baker.\n\nSkill: Dough\n- do with dough what is asked at Working\n- tell others of dough\n`;
    writeFileSync(join(folder, 'baker.txt'), page);
    const outcome = await importPages([join(folder, 'baker.txt')], {
      into: join(folder, 'into'),
      catalogue: undefined,
      system: nodeSystem,
      levels: new Map(),
      skills: join(folder, 'skills.csv'),
      prune: true,
    });
    expect(dropped(carryOut(outcome))).toEqual(['needed-skill Baker/ovens: removed']);
    expect(filesIn(folder, 'skills')).toHaveLength(4);
    expect(roleIn(join(folder, 'into'), 'baker').levels.map(({ id }) => id)).toEqual([
      'baker',
      'senior-baker',
    ]);
  });
});

test('a level of a skill that is dropped goes, or is marked where it has questions', async () => {
  const folder = await afterFirstYear();
  change(folder, 'skills/dough.yaml', '  practitioner:', `${question}  practitioner:`);
  const plan = await importYear(folder, {
    roles: { Baker: { Baker: { Dough: 'NOT IN USE' } }, Miller: roles['Miller'] ?? {} },
    skills: { ...skills, Dough: '' },
    options: { prune: true },
  });
  expect(dropped(plan).filter((each) => each.startsWith('skill-level'))).toEqual([
    'skill-level Dough/awareness: removed',
    'skill-level Dough/expert: removed',
    'skill-level Dough/practitioner: removed',
    'skill-level Dough/working: retired',
  ]);
  const levels = skillIn(join(folder, 'into'), 'dough').levels;
  expect(Object.keys(levels)).toEqual(['working', 'any']);
  expect(levels['working']).toMatchObject({ retired: true, questions: [{ id: 'first' }] });
});
