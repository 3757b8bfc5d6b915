import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importTables } from '../../src/framework-import/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { carryOut, faults, folderWith, roleIn, skillIn } from './support.ts';

const skills = `Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill
Ovens,"Ovens, hot and cold.","You can:
- say what an oven is","You can:
- heat an oven
- clean an oven",This skill level is currently not defined.,"You can:
- design ovens",Baker
Dough,MISSING,"You can:
- name a dough","You can:
- knead ""dough""","You can:
- teach kneading","You can:
- invent doughs",Baker
Leading bakeries,"You can:
- decide where bakeries stand
Examples of leadership using this skill:
- asking bakers
- asking eaters",,,,,Chief baker
`;

const heading =
  'Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type';
const baker = '"Bakers bake.\n\nIn this role, you will:\n- bake"';
const ovens = {
  Working: '"You can:\n- heat an oven\n- clean an oven"',
  Expert: '"You can:\n- design ovens"',
};
const roles = [
  heading,
  `Baking,Baker,${baker},Lead baker,"A lead.",Ovens,"Ovens, hot and cold.",Expert,${ovens.Expert},`,
  `Baking,Baker,${baker},Baker ,"A baker.",Ovens,"Ovens, hot and cold.",Working,${ovens.Working},`,
  `Baking,Baker,${baker},Baker ,"A baker.",Dough,MISSING,Awareness,"You can:\n- name a dough",`,
  'Baking,Chief baker,A chief.,NOT IN USE,NOT IN USE,Leading bakeries,"…",NOT IN USE,NOT IN USE,Senior Civil Service',
  '',
].join('\n');
const grades = `family\trole\torder\tlevel\tcivil_service_grades
Baking\tBaker\t1\tBaker\tHEO/SEO
Baking\tBaker\t2\tLead baker\t
Baking\tMiller\t1\tMiller\tEO
`;

async function tables(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = folderWith(files);
  const outcome = await importTables(
    Object.keys(files).map((file) => join(folder, file)),
    { into: join(folder, 'into'), catalogue: undefined, system: nodeSystem },
  );
  return { folder: join(folder, 'into'), outcome, faults: faults(outcome.problems) };
}

const good = { 'roles.csv': roles, 'skills.csv': skills, 'levels.tsv': grades };

test('roles, skills and grades become files, whatever their order', async () => {
  const { folder, outcome } = await tables({
    'levels.tsv': grades,
    'skills.csv': skills,
    'roles.csv': roles,
  });
  const { files } = carryOut(outcome);
  expect(files.map(({ path }) => path.slice(folder.length + 1))).toEqual([
    'roles/baker.yaml',
    'roles/chief-baker.yaml',
    'skills/dough.yaml',
    'skills/leading-bakeries.yaml',
    'skills/ovens.yaml',
  ]);
  expect(roleIn(folder, 'baker')).toMatchObject({
    name: 'Baker',
    family: 'Baking',
    about: 'Bakers bake.',
    duties: ['bake'],
    levels: [
      { id: 'baker', grades: ['HEO', 'SEO'], skills: { ovens: 'working', dough: 'awareness' } },
      { id: 'lead-baker', about: 'A lead.', skills: { ovens: 'expert' } },
    ],
  });
});

test('tables are read as spreadsheet programs save them: UTF-16, with rows that end at their last text', async () => {
  const saved = `\ufeff${roles.replace(/,(?=\n)/u, '')}`;
  const { folder, outcome } = await tables({ ...good, 'roles.csv': Buffer.from(saved, 'utf16le') });
  expect(carryOut(outcome).files).toHaveLength(5);
  expect(roleIn(folder, 'baker')).toMatchObject({ about: 'Bakers bake.', levels: [{}, {}] });
});

test('each quirk is a warning', async () => {
  expect((await tables(good)).faults).toEqual([
    'grades-unmatched:4', // the miller
    'text-missing:2', // ovens at practitioner
    'text-missing:7', // the description of dough
  ]);
});

test('"NOT IN USE" is the role itself as a level, with skills at any and its type as the grade', async () => {
  const { folder, outcome } = await tables(good);
  carryOut(outcome);
  expect(roleIn(folder, 'chief-baker').levels).toEqual([
    {
      id: 'chief-baker',
      name: 'Chief baker',
      grades: ['Senior Civil Service'],
      skills: { 'leading-bakeries': 'any' },
    },
  ]);
  expect(skillIn(folder, 'leading-bakeries')).toMatchObject({
    about: 'Examples of leadership using this skill: asking bakers; asking eaters.',
    levels: { any: { descriptors: ['decide where bakeries stand'] } },
  });
});

test('a level that is not defined is there without descriptors; a missing description is none', async () => {
  const { folder, outcome } = await tables(good);
  carryOut(outcome);
  expect(Object.keys(skillIn(folder, 'ovens').levels)).toEqual([
    'awareness',
    'working',
    'practitioner',
    'expert',
  ]);
  expect(skillIn(folder, 'ovens').levels['practitioner']).toEqual({});
  expect(skillIn(folder, 'dough').about).toBeUndefined();
  expect(skillIn(folder, 'dough').levels['working']?.descriptors).toEqual(['knead "dough"']);
});

test('without the table of grades, seniority follows from names; without skills, statements from roles', async () => {
  const { folder, outcome } = await tables({ 'roles.csv': roles });
  carryOut(outcome);
  expect(roleIn(folder, 'baker').levels.map(({ id }) => id)).toEqual(['baker', 'lead-baker']);
  expect(skillIn(folder, 'ovens').levels['working']?.descriptors).toEqual(['heat an oven', 'clean an oven']);
  expect(Object.keys(skillIn(folder, 'ovens').levels)).toEqual(['working', 'expert']);
});

test('skills alone are fine, and semicolons part cells too', async () => {
  const { folder, outcome } = await tables({
    'skills.csv':
      'Skill Name;Skill Description;Awareness;Working;Practitioner;Expert\nMills;Of wind.;- see one;- run one;- mend one;- build one\n',
  });
  carryOut(outcome);
  expect(skillIn(folder, 'mills')).toMatchObject({
    about: 'Of wind.',
    levels: { expert: { descriptors: ['build one'] } },
  });
});

test('a skill listed twice at one level is listed once, with a warning', async () => {
  const twice = `${roles}Baking,Baker,${baker},Lead baker,"A lead.",Ovens,"Ovens, hot and cold.",Expert,${ovens.Expert},\n`;
  const { outcome, faults } = await tables({ 'roles.csv': twice });
  expect(carryOut(outcome).files.length).toBe(5);
  expect(faults).toEqual(['repeated-skill:22']);
});

test('importing again changes nothing; what was written by hand stays', async () => {
  const { folder, outcome } = await tables(good);
  carryOut(outcome);
  const again = async () =>
    await importTables(
      Object.keys(good).map((file) => join(folder, '..', file)),
      { into: folder, catalogue: undefined, system: nodeSystem },
    );
  expect((await again()).value?.files).toEqual([]);

  const path = join(folder, 'skills', 'ovens.yaml');
  const question =
    '    questions: # ours\n      - { id: first-oven, ask: Which was your first oven?, kind: past-behaviour, minutes: 5 }\n';
  const ofFile = carryOutText(outcome, path);
  const edited = ofFile
    .replace('      - heat an oven\n', '      - heat a stove # wrong\n')
    .replace('  practitioner', `${question}  practitioner`);
  writeFileSync(path, edited);
  const [file] = (await again()).value?.files ?? [];
  expect(file?.changes).toEqual(['working: removed "heat a stove"', 'working: added "heat an oven"']);
  expect(file?.text).toBe(edited.replace('heat a stove # wrong', 'heat an oven # wrong'));
});

function carryOutText(outcome: Awaited<ReturnType<typeof tables>>['outcome'], path: string): string {
  return outcome.value?.files.find((file) => file.path === path)?.text ?? '';
}

describe('bad input is a Problem with its row, and nothing is planned:', () => {
  const roleRow = `Baking,Baker,${baker},Baker ,"A baker.",Dough,MISSING,Awareness,"You can:\n- name a dough",`;
  test.each<[string, Record<string, string | Uint8Array>, string[]]>([
    ['a missing column', { 'roles.csv': roles.replace('Skill Level,', 'Height,') }, ['table-unreadable:1']],
    ['no known kind of table', { 'x.csv': 'a,b\n1,2\n' }, ['table-unreadable:1']],
    ['an empty table', { 'roles.csv': '' }, ['table-unreadable:1']],
    [
      'another encoding',
      { 'roles.csv': Buffer.from(roles.replace('Bakers', 'B\u00e4ker'), 'latin1') },
      ['not-utf8:1'],
    ],
    ['a row cut short', { 'roles.csv': `${roles}Baking,Baker,x\n` }, ['table-unreadable:19']],
    [
      'a row too long',
      { 'roles.csv': `${roles}Baking,Baker,a, b,c,d,e,f,g,h,i,j\n` },
      ['table-unreadable:19'],
    ],
    ['a quote never closed', { 'roles.csv': `${roles}Baking,"Baker,x\n\n` }, ['table-unreadable:19']],
    [
      'a quote inside a cell',
      { 'roles.csv': roles.replace('A chief.', '"A "chief"."') },
      ['table-unreadable:18'],
    ],
    ['two columns of one name', { 'roles.csv': roles.replace('Role Type', 'Role') }, ['table-unreadable:1']],
    [
      'an unknown skill level',
      { 'roles.csv': roles.replace('Awareness', 'Awarness') },
      ['unknown-skill-level:16'],
    ],
    [
      'a role without a name',
      { 'roles.csv': roles.replace('Baking,Chief baker', 'Baking,') },
      ['table-unreadable:18'],
    ],
    [
      'a skill without a row of its own',
      { 'roles.csv': roles.replaceAll(',Dough,', ',Dogh,'), 'skills.csv': skills },
      ['text-missing:2', 'text-missing:7', 'unknown-skill:16'],
    ],
    [
      'two roles of one name',
      { 'roles.csv': roles.replace('Baking,Chief baker,A chief.', `Milling,Baker,${baker}`) },
      ['contradiction:18', 'duplicate-id:18'],
    ],
    [
      'a role level in two roles',
      { 'roles.csv': roles.replace('NOT IN USE', 'Lead baker') },
      ['duplicate-id:18'],
    ],
    [
      'two names with one id',
      { 'roles.csv': roles.replace('Chief baker', 'Baker!') },
      ['duplicate-id:18', 'duplicate-id:18'],
    ],
    [
      'a role described in two ways',
      {
        'roles.csv': `${roles}${roleRow.replace('bake"', 'mill"').replace('Dough', 'Ovens').replace('Awareness', 'Working')}\n`,
      },
      ['contradiction:19', 'repeated-skill:22'],
    ],
    [
      'a skill at two levels',
      { 'roles.csv': `${roles}${roleRow.replace('Awareness', 'Working')}\n` },
      ['contradiction:19'],
    ],
    [
      'two rows of one skill',
      { 'skills.csv': `${skills}Ovens,x,- a,- b,- c,- d,\n` },
      ['duplicate-id:17', 'text-missing:2', 'text-missing:7'],
    ],
    ['two tables of one kind', { 'a.csv': skills, 'b.csv': skills }, ['table-unreadable:1']],
    ['grades alone', { 'levels.tsv': grades }, ['table-unreadable:1']],
    [
      'an order that is no number',
      { ...good, 'levels.tsv': grades.replace('\t2\t', '\tsecond\t') },
      ['grades-unmatched:4', 'table-unreadable:3', 'text-missing:2', 'text-missing:7'],
    ],
  ])('%s', async (_, files, expected) => {
    const { outcome, faults } = await tables(files);
    expect(outcome.value).toBeUndefined();
    expect(faults).toEqual(expected);
  });
});

test('hostile names stay inside the folder, and hostile text is only text', async () => {
  const names = ['../../etc/passwd', 'constructor', '__proto__', 'C#', '<b>{{x}}|', 'مرحبا', 'a: b # c'];
  const row = (name: string) => `"${name}",about,- can ${name},- b,- c,"- ${'word '.repeat(10_000)}",`;
  const { folder, outcome } = await tables({
    'skills.csv': [skills.split('\n')[0], ...names.map(row), ''].join('\n'),
  });
  const { files } = carryOut(outcome);
  expect(files.map(({ path }) => path.slice(folder.length))).toEqual([
    '/skills/a-b-sharp-c.yaml',
    '/skills/b-x.yaml',
    '/skills/c-sharp.yaml',
    '/skills/constructor.yaml',
    '/skills/etc-passwd.yaml',
    '/skills/proto.yaml',
    '/skills/unnamed.yaml',
  ]);
  expect(skillIn(folder, 'a-b-sharp-c').name).toBe('a: b # c');
  expect(skillIn(folder, 'b-x').levels['awareness']?.descriptors).toEqual(['can <b>{{x}}|']);
});
