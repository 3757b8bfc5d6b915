import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../support/folders.ts';
import { rolekit } from './support.ts';

const roles = (rows: readonly string[]) =>
  `Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description\n${rows
    .map((row) => `Baking,Baker,Bakers bake.,${row}\n`)
    .join('')}`;
const skills = (names: readonly string[]) =>
  `Skill Name,Skill Description,Awareness,Working,Practitioner,Expert\n${names
    .map((name) => `${name},About it.,- see ${name},- do ${name},- teach ${name},- lead ${name}\n`)
    .join('')}`;

const years = {
  'roles-1.csv': roles([
    'Baker,A baker.,Dough,,Working,- do Dough',
    'Lead baker,A lead.,Dough,,Expert,- lead Dough',
    'Lead baker,A lead.,Ovens,,Working,- do Ovens',
  ]),
  'skills-1.csv': skills(['Dough', 'Ovens']),
  'roles-2.csv': roles(['Baker,A baker.,Dough,,Working,- do Dough']),
  'skills-2.csv': skills(['Dough']),
};

const guild = ['--source', 'Guild of Bakers', '--licence', 'CC BY 4.0'];

test('a framework, then its next year: what is dropped is listed, pruned and said by list and check', async () => {
  const folder = folderWith(years);
  const first = await rolekit(folder, ['import', 'roles-1.csv', 'skills-1.csv', '--into', 'fw', ...guild]);
  expect(first.status).toBe(0);
  expect(first.stderr).toContain('Source: Guild of Bakers (3 files).');
  expect(first.stdout).not.toContain('framework');
  const role = join(folder, 'fw/roles/baker.yaml');
  writeFileSync(role, readFileSync(role, 'utf8').replace('name: Lead baker', 'name: Lead baker # see HR'));

  const next = ['import', 'roles-2.csv', 'skills-2.csv', '--into', 'fw'];
  const listed = await rolekit(folder, next);
  expect(listed.status).toBe(0);
  expect(listed.stdout).toBe(
    'No longer in the framework\n  Baker\n    role level "Lead baker" (lead-baker): stays\n  Skills\n    "Ovens" (ovens): stays\n',
  );
  expect(listed.stderr).toContain('dropped-from-framework');

  const before = readFileSync(role, 'utf8');
  const dry = await rolekit(folder, [...next, '--prune', '--dry-run']);
  expect(dry.stderr).toContain('Would write 2 files; 0 errors, 0 warnings.');
  expect(readFileSync(role, 'utf8')).toBe(before);

  const pruned = await rolekit(folder, [...next, '--prune', '--json']);
  expect(JSON.parse(pruned.stdout)).toMatchObject({
    dropped: [
      { kind: 'role-level', role: 'Baker', id: 'lead-baker', fate: 'retired' },
      { kind: 'skill', id: 'ovens', fate: 'retired', reason: 'the role level lead-baker needs it' },
    ],
    sources: [{ source: 'Guild of Bakers', files: 2 }],
  });

  const list = await rolekit(folder, ['list', 'levels', 'baker', '--catalogue', 'fw']);
  expect(list.stdout).toMatch(/^lead-baker .* retired$/mu);
  expect(list.stdout).not.toMatch(/^baker .* retired$/mu);
  const check = await rolekit(folder, ['check', '--catalogue', 'fw']);
  expect(check.stderr).toContain('Retired: 1 role level, 1 skill (see "rolekit list").');
});

test('what is removed is gone when the command ends', async () => {
  const folder = folderWith(years);
  await rolekit(folder, ['import', 'roles-1.csv', 'skills-1.csv', '--into', 'fw']);
  const { stdout, stderr } = await rolekit(folder, [
    ...['import', 'roles-2.csv', 'skills-2.csv', '--into', 'fw', '--prune'],
  ]);
  expect(stdout).toContain(`${join('fw', 'skills', 'ovens.yaml')}\n  removed\n`);
  expect(stderr).toContain('Wrote 1 file, removed 1 file; 0 errors, 0 warnings.');
  expect(existsSync(join(folder, 'fw/skills/ovens.yaml'))).toBe(false);
});

test.each([
  [['--licence', 'CC BY 4.0'], '--licence and --attribution go with --source'],
  [['--source', '  '], '--source, --licence and --attribution'],
  [['--rename', 'ovens'], 'OLD=NEW'],
])('%j is used wrongly', async (options, words) => {
  const { status, stderr } = await rolekit(folderWith(years), [
    'import',
    'roles-1.csv',
    'skills-1.csv',
    ...options,
  ]);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
});
