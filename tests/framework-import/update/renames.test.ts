import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/index.ts';
import { type ImportPlan, importTables } from '../../../src/framework-import/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { writeFiles } from '../../support/folders.ts';
import { roleIn, skillIn, temporaryFolder } from '../support.ts';
import { change, dropped, filesIn, importYear, planned, type Roles, type Skills, textOf } from './support.ts';

const skills: Skills = { Dough: 'dough', 'Oven testing': 'ovens', Shops: 'shops' };
const roles: Roles = {
  Baker: {
    Baker: { Dough: 'Working', 'Oven testing': 'Working' },
    'Senior baker': { Dough: 'Expert', 'Oven testing': 'Expert', Shops: 'Working' },
  },
};
const nextSkills: Skills = { Dough: 'dough', 'Bakery acceptance testing': 'ovens', Shops: 'shops' };
const nextRoles: Roles = {
  Baker: {
    Baker: { Dough: 'Working', 'Bakery acceptance testing': 'Working' },
    'Experienced baker': { Dough: 'Expert', 'Bakery acceptance testing': 'Expert', Shops: 'Working' },
  },
};
const nextYear = { roles: nextRoles, skills: nextSkills };
const renames = { 'oven-testing': 'bakery-acceptance-testing', 'senior-baker': 'experienced-baker' };

const questions = `    questions: # ours
      - id: first
        ask: Which was your first?
        kind: past-behaviour
        minutes: 5
`;

async function withWork(): Promise<string> {
  const folder = temporaryFolder();
  await importYear(folder, { roles, skills });
  change(folder, 'skills/oven-testing.yaml', '  practitioner:', `${questions}  practitioner:`);
  change(folder, 'roles/baker.yaml', 'name: Senior baker', 'name: Senior baker # see HR');
  const vacancies = join(folder, 'into/vacancies');
  mkdirSync(vacancies);
  writeFileSync(
    join(vacancies, 'senior.yaml'),
    'level: senior-baker # the old one\norganisation: us\ndesirable: [shops]\nstages:\n  - id: i\n    kind: interview\n    assess:\n      - oven-testing # by doing\n      - {skill: oven-testing, weight: 2}\n      - dough\n',
  );
  writeFileSync(
    join(folder, 'into/roles/own.yaml'),
    'name: Own\nfamily: Ours\nlevels: [{ id: own, name: Own, skills: { oven-testing: working } }]\n',
  );
  return folder;
}

const proposals = ({ news }: ImportPlan) =>
  news.likelyRenames.map(({ kind, from, to }) => `${kind} ${from.id} → ${to.id}`);

describe('a likely rename', () => {
  test('of a skill and of a level is proposed, by names, texts and what is needed', async () => {
    const folder = await withWork();
    expect(proposals(await importYear(folder, nextYear))).toEqual([
      'role-level senior-baker → experienced-baker',
      'skill oven-testing → bakery-acceptance-testing',
    ]);
    // The news of a repeated import is the same: nobody has decided yet.
    expect((await planned(folder, nextYear)).value?.news.likelyRenames).toHaveLength(2);
  });

  test('of a role is proposed', async () => {
    const folder = temporaryFolder();
    const of = (name: string): Roles => ({ ...roles, [name]: { [`Lead ${name}`]: { Shops: 'Expert' } } });
    await importYear(folder, { roles: of('shop keeper'), skills });
    expect(proposals(await importYear(folder, { roles: of('shop owner'), skills }))).toEqual([
      'role shop-keeper → shop-owner',
      'role-level lead-shop-keeper → lead-shop-owner',
    ]);
  });

  test('is none of what was there before, and none of what has nothing in common', async () => {
    const folder = await withWork();
    const other: Roles = {
      Baker: { Baker: { Dough: 'Working' }, 'Head of halls': { Halls: 'Awareness' } },
    };
    expect(
      proposals(await importYear(folder, { roles: other, skills: { Dough: 'dough', Halls: 'halls' } })),
    ).toEqual([]);
  });
});

describe('--rename', () => {
  test.each(['at once', 'after an import without it'])('carries a person’s work over, %s', async (when) => {
    const folder = await withWork();
    if (when !== 'at once') await importYear(folder, nextYear);
    const skillBefore = textOf(folder, 'skills/oven-testing.yaml');
    const plan = await importYear(folder, { ...nextYear, options: { renames, prune: true } });
    expect(dropped(plan)).toEqual([]);
    expect(filesIn(folder, 'skills')).toEqual(['bakery-acceptance-testing.yaml', 'dough.yaml', 'shops.yaml']);
    expect(textOf(folder, 'skills/bakery-acceptance-testing.yaml')).toBe(
      skillBefore.replaceAll('Oven testing', 'Bakery acceptance testing'),
    );
    expect(
      skillIn(join(folder, 'into'), 'bakery-acceptance-testing').levels['working']?.questions,
    ).toHaveLength(1);
    const levels = roleIn(join(folder, 'into'), 'baker').levels;
    expect(levels.map(({ id, skills: needs }) => [id, Object.keys(needs).sort()])).toEqual([
      ['baker', ['bakery-acceptance-testing', 'dough']],
      ['experienced-baker', ['bakery-acceptance-testing', 'dough', 'shops']],
    ]);
    expect(textOf(folder, 'roles/baker.yaml')).toContain('name: Experienced baker # see HR\n');
    expect(textOf(folder, 'roles/own.yaml')).toContain('bakery-acceptance-testing: working');
    expect(textOf(folder, 'vacancies/senior.yaml')).toBe(
      'level: experienced-baker # the old one\norganisation: us\ndesirable: [shops]\nstages:\n  - id: i\n    kind: interview\n    assess:\n      - bakery-acceptance-testing # by doing\n      - {skill: bakery-acceptance-testing, weight: 2}\n      - dough\n',
    );
    expect((await planned(folder, nextYear)).value).toMatchObject({ files: [], removed: [] });
  });

  test('of a role takes its file, with the levels that keep their names', async () => {
    const folder = temporaryFolder();
    const of = (name: string): Roles => ({ ...roles, [name]: { 'Lead keeper': { Shops: 'Expert' } } });
    await importYear(folder, { roles: of('Shop keeper'), skills });
    change(folder, 'roles/shop-keeper.yaml', 'name: Lead keeper', 'name: Lead keeper # ours');
    const again = { roles: of('Shop owner'), skills, options: { renames: { 'shop-keeper': 'shop-owner' } } };
    await importYear(folder, again);
    expect(filesIn(folder, 'roles')).toEqual(['baker.yaml', 'shop-owner.yaml']);
    expect(textOf(folder, 'roles/shop-owner.yaml')).toContain('name: Lead keeper # ours\n');
  });

  test('lists roles and vacancies of other layers, which are a person’s to change', async () => {
    const folder = await withWork();
    const vacancy = textOf(folder, 'vacancies/senior.yaml');
    writeFiles(folder, {
      'other/roles/theirs.yaml':
        'name: Theirs\nfamily: Theirs\nlevels: [{ id: theirs, name: Theirs, skills: { oven-testing: working } }]\n',
      'other/vacancies/theirs.yaml': vacancy,
    });
    const into = join(folder, 'into');
    await planned(folder, nextYear);
    const { problems } = await importTables(
      ['roles.csv', 'skills.csv'].map((file) => join(folder, file)),
      {
        into,
        catalogue: readCatalogue([into, join(folder, 'other')], nodeSystem).value,
        system: nodeSystem,
        renames: new Map(Object.entries(renames)),
      },
    );
    expect(problems.map(({ code, place }) => [code, place?.file.slice(folder.length + 1)])).toEqual([
      ['rename-not-followed', 'other/vacancies/theirs.yaml'],
      ['rename-not-followed', 'other/roles/theirs.yaml'],
    ]);
  });

  test.each([
    ['dough', 'shops', '"dough" still stands in what is imported'],
    ['oven-testing', 'bakery-acceptance', 'nothing that is imported has the id "bakery-acceptance"'],
    ['oven-tasting', 'bakery-acceptance-testing', 'has no role, role level or skill "oven-tasting"'],
    ['oven-testing', 'experienced-baker', 'of the same kind'],
  ])('%s=%s is refused', async (from, to, message) => {
    const { value, problems } = await planned(await withWork(), {
      ...nextYear,
      options: { renames: { [from]: to } },
    });
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['rename-impossible']);
    expect(problems[0]?.message).toContain(message);
  });

  test('is refused where both hold a person’s work', async () => {
    const folder = await withWork();
    await importYear(folder, nextYear);
    change(folder, 'skills/bakery-acceptance-testing.yaml', 'about:', '# ours\nabout:');
    const { value, problems } = await planned(folder, { ...nextYear, options: { renames } });
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['rename-impossible']);
  });
});

describe('a level that now belongs to another role', () => {
  const moved: Roles = {
    Baker: { Baker: { Dough: 'Working' } },
    Grocer: { Grocer: { Shops: 'Working' }, 'Senior baker': { Shops: 'Working', Dough: 'Expert' } },
  };
  const more: Skills = { ...skills, ...nextSkills };

  test('goes to its file, with all that was written for it', async () => {
    const folder = await withWork();
    await importYear(folder, { roles: moved, skills: more });
    expect(roleIn(join(folder, 'into'), 'baker').levels.map(({ id }) => id)).toEqual(['baker']);
    expect(roleIn(join(folder, 'into'), 'grocer').levels.map(({ id }) => id)).toEqual([
      'senior-baker',
      'grocer',
    ]);
    expect(textOf(folder, 'roles/grocer.yaml')).toContain('name: Senior baker # see HR\n');
  });

  test('leaves no empty role behind', async () => {
    const folder = temporaryFolder();
    const two: Roles = {
      ...roles,
      Grocer: { Grocer: { Shops: 'Working' } },
      Miller: { Miller: { Shops: 'Expert' } },
    };
    await importYear(folder, { roles: two, skills });
    const { Baker: { Baker: baker = {} } = {} } = roles;
    const next = {
      Baker: { Baker: baker },
      Grocer: { Grocer: { Shops: 'Working' }, Miller: { Shops: 'Expert' } },
    };
    await importYear(folder, { roles: next, skills });
    expect(filesIn(folder, 'roles')).toEqual(['baker.yaml', 'grocer.yaml']);
    expect(readFileSync(join(folder, 'into/roles/grocer.yaml'), 'utf8')).toContain('id: miller');
  });
});
