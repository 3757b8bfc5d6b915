import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue } from '../../src/catalogue/index.ts';
import { givenColumn, importTables, noMapping, readMapping } from '../../src/framework-import/index.ts';
import type { Mapping } from '../../src/framework-import/tables/mapping.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { workbookOf } from '../support/xlsx.ts';
import { carryOut, folderWith, roleIn, skillIn } from './support.ts';

async function imported(
  files: Readonly<Record<string, string | Uint8Array>>,
  mapping: Partial<Mapping> = {},
) {
  const folder = folderWith(files);
  const into = join(folder, 'into');
  const options = {
    into,
    catalogue: nodeSystem.files.find(into) ? readCatalogue([into], nodeSystem).value : undefined,
    system: nodeSystem,
    mapping: { ...noMapping, ...mapping },
  };
  const again = () =>
    importTables(
      Object.keys(files)
        .filter((file) => !file.includes('/'))
        .map((file) => join(folder, file)),
      options,
    );
  const outcome = await again();
  return { into, outcome, again, said: outcome.problems.map(told) };
}

type Told = Awaited<ReturnType<typeof importTables>>['problems'][number];

/** A Problem as "code cell: message". */
function told({ code, place, message }: Told): string {
  const cell = place?.cell ? ` ${place.cell.column}${place.cell.row}` : '';
  return `${code}${cell}: ${message}`;
}

const levelsIn = (folder: string) =>
  parse(readFileSync(join(folder, 'skill-levels.yaml'), 'utf8')).levels.map(
    (level: { id: string; name: string }) => `${level.id} ${level.name}`,
  );

const columns = (...given: string[]) => ({ columns: given.flatMap((each) => givenColumn(each) ?? []) });

describe('levels of its own', () => {
  test('stand in the columns: the folder gets a ladder of them', async () => {
    const { into, outcome, said, again } = await imported({
      'skills.csv':
        'Competency,Summary,Milestone 1,Milestone 2\nDough,About dough.,"You can:\n- name a dough","- knead\n- roll"\nOvens,About ovens.,,tends an oven\n',
    });
    carryOut(outcome);
    expect(said).toEqual([
      'other-ladder A1: these are skill levels of their own; the folder gets, the lowest first: Milestone 1, Milestone 2',
    ]);
    expect(levelsIn(into)).toEqual(['milestone-1 Milestone 1', 'milestone-2 Milestone 2']);
    expect(skillIn(into, 'dough')).toMatchObject({
      about: 'About dough.',
      levels: {
        'milestone-1': { descriptors: ['name a dough'] },
        'milestone-2': { descriptors: ['knead', 'roll'] },
      },
    });
    expect(skillIn(into, 'ovens').levels).toEqual({ 'milestone-2': { descriptors: ['tends an oven'] } });
    expect((await again()).value?.files).toEqual([]);
  });

  test.each([
    ['L1,L2,L3', ['l1 L1', 'l2 L2', 'l3 L3']],
    ['Level II,Level I,Level III', ['level-i Level I', 'level-ii Level II', 'level-iii Level III']],
    ['1,2,3', ['level-1 Level 1', 'level-2 Level 2', 'level-3 Level 3']],
    ['Novice,Proficient,Master', ['novice Novice', 'proficient Proficient', 'master Master']],
    [
      'Level 1 - Help,Level 2 - Do,Level 3 - Lead',
      ['level-1-help Level 1 - Help', 'level-2-do Level 2 - Do', 'level-3-lead Level 3 - Lead'],
    ],
  ])('are known by headings such as %s', async (headings, levels) => {
    const { into, outcome } = await imported({
      'skills.csv': `Skill,${headings}\nDough,eats,kneads,bakes\n`,
    });
    carryOut(outcome);
    expect(levelsIn(into)).toEqual(levels);
  });

  test('that are only marked are there without descriptors, and it is said', async () => {
    const { into, outcome, said } = await imported({
      'skills.csv': 'Skill,Description,Level 1,Level 2,Level 3\nTesting,Tests.,,x,x\n',
    });
    carryOut(outcome);
    expect(skillIn(into, 'testing').levels).toEqual({ 'level-2': {}, 'level-3': {} });
    expect(said[0]).toBe('text-missing: 2 skill levels are marked, but not described in this table: Testing');
    expect(levelsIn(into)).toHaveLength(3);
  });

  test('are added to a ladder that lacks some, with its comments', async () => {
    const { into, outcome } = await imported({
      'skills.csv': 'Skill,Band 1,Band 2,Band 3\nDough,eats,kneads,bakes\n',
      'into/skill-levels.yaml':
        'levels:\n  - { id: band-1, name: Band 1 } # ours\n  - { id: band-3, name: Band 3 }\n',
    });
    carryOut(outcome);
    expect(levelsIn(into)).toEqual(['band-1 Band 1', 'band-2 Band 2', 'band-3 Band 3']);
    expect(readFileSync(join(into, 'skill-levels.yaml'), 'utf8')).toContain('# ours');
  });

  test('and what the next year drops and adds are known from the record', async () => {
    const roles = 'Role,Role Level,Skill,Skill Level\n';
    const first = await imported({
      'skills.csv': 'Skill,Milestone 1,Milestone 2\nDough,eats,kneads\nOvens,sees,heats\n',
      'roles.csv': `${roles}Baker,Junior baker,Dough,1\nBaker,Head baker,Ovens,Milestone 2\nBaker,Head baker,Dough,2\n`,
    });
    carryOut(first.outcome);
    const folder = join(first.into, '..');
    writeFileSync(
      join(folder, 'skills.csv'),
      'Skill,Milestone 1,Milestone 2,Milestone 3\nDough,eats,kneads,bakes\n',
    );
    writeFileSync(join(folder, 'roles.csv'), `${roles}Baker,Head baker,Dough,3\n`);
    const { value } = await importTables(
      ['skills.csv', 'roles.csv'].map((file) => join(folder, file)),
      {
        into: first.into,
        catalogue: readCatalogue([first.into], nodeSystem).value,
        system: nodeSystem,
        prune: true,
      },
    );
    expect(value?.news.dropped.map(({ kind, id, fate }) => `${kind} ${id}: ${fate}`)).toEqual([
      'role-level junior-baker: removed',
      'needed-skill ovens: removed',
      'skill ovens: removed',
    ]);
    expect(value?.news.added.map(({ kind, of, id }) => `${kind} ${of} ${id}`)).toEqual([
      'skill-level Dough milestone-3',
    ]);
    expect(value?.files.find(({ path }) => path.endsWith('skill-levels.yaml'))?.changes).toEqual([
      'the level "Milestone 3": added',
    ]);
  });

  test('in another order than the folder has them are refused', async () => {
    const { outcome, said } = await imported({
      'skills.csv': 'Skill,Basic,Advanced,Master\nDough,eats,kneads,bakes\n',
      'into/skill-levels.yaml':
        'levels:\n  - { id: advanced, name: Advanced }\n  - { id: basic, name: Basic }\n',
    });
    expect(outcome.value).toBeUndefined();
    expect(said).toContainEqual(
      expect.stringMatching(/^contradiction: the skill levels of this folder are others/u),
    );
  });
});

describe('a table of a row for each level of a skill', () => {
  const long = 'Skill,Level,Description\nDough,Basic,kneads\nDough,Basic,rolls\n,Advanced,teaches\n';

  test('gathers the rows of a level; the order of levels is given', async () => {
    const levels = [
      { id: 'basic', name: 'Basic' },
      { id: 'advanced', name: 'Advanced' },
    ];
    const { into, outcome, said } = await imported({ 'skills.csv': long }, { levels });
    carryOut(outcome);
    expect(said).toEqual([]);
    expect(skillIn(into, 'dough').levels).toEqual({
      basic: { descriptors: ['kneads', 'rolls'] },
      advanced: { descriptors: ['teaches'] },
    });
  });

  test('says at the cell which levels it does not know, and how to give them', async () => {
    const { outcome, said } = await imported({ 'skills.csv': long });
    expect(said).toEqual([
      'unknown-skill-level B2: there is no skill level "Basic"',
      'unknown-skill-level B4: there is no skill level "Advanced"',
    ]);
    expect(outcome.problems[0]?.hint).toContain('--levels "Basic,Advanced"');
  });
});

describe('a table of a column for each role level', () => {
  const needs = 'Our skills,,,\n,,,\nSkill,Junior baker,Baker,Head baker\nDough,1,2,4\nOvens,0,-,3\n';

  test('makes roles of names that differ in seniority, below a title', async () => {
    const { into, outcome, said } = await imported({ 'needs.csv': needs }, { family: 'Baking' });
    carryOut(outcome);
    expect(said).toEqual([
      expect.stringMatching(/^text-missing: nothing says what one can do at the levels of 2 skills/u),
      expect.stringMatching(/^other-ladder A3: .*Level 1, Level 2, Level 3, Level 4/u),
    ]);
    expect(roleIn(into, 'baker')).toMatchObject({
      family: 'Baking',
      levels: [
        { id: 'junior-baker', skills: { dough: 'level-1' } },
        { id: 'baker', skills: { dough: 'level-2' } },
        { id: 'head-baker', skills: { dough: 'level-4', ovens: 'level-3' } },
      ],
    });
  });

  test('goes together with a table of skills, whose levels its cells name', async () => {
    const { into, outcome } = await imported(
      {
        'needs.csv': 'Skill,Baker,Miller\nDough,Level 2,1\n',
        'skills.csv': 'Skill,Level 1,Level 2\nDough,eats,kneads\n',
      },
      { family: 'Food', role: 'Food maker' },
    );
    carryOut(outcome);
    expect(roleIn(into, 'food-maker').levels).toMatchObject([
      { id: 'miller', skills: { dough: 'level-1' } },
      { id: 'baker', skills: { dough: 'level-2' } },
    ]);
  });
});

test('levels that name no role are those of the role that the table is called after', async () => {
  const { into, outcome } = await imported({ 'bread-baker.csv': 'Skill,Junior,Mid,Senior\nDough,1,2,3\n' });
  carryOut(outcome);
  expect(roleIn(into, 'bread-baker')).toMatchObject({ name: 'Bread baker', levels: [{}, {}, {}] });
});

test('pairs of a role level and a skill in rows are roles, and what is no need is none', async () => {
  const { into, outcome, said } = await imported({
    'pairs.csv':
      'Job title,Competency,Required level,Stars\nBaker,Dough,Working,3\nHead baker,Dough,Expert,4\nBaker,Ovens,N/A,1\n',
  });
  carryOut(outcome);
  expect(roleIn(into, 'baker').levels.map(({ id, skills }) => [id, skills])).toEqual([
    ['baker', { dough: 'working' }],
    ['head-baker', { dough: 'expert' }],
  ]);
  expect(said.map((each) => each.split(':')[0])).toEqual([
    'unplaced-text D1',
    'text-missing A1',
    'text-missing',
  ]);
});

describe('a workbook', () => {
  const sheets = {
    Notes: { rows: [['Read me first'], ['These are our skills.']] },
    Skills: {
      rows: [
        ['Skill', 'Level 1', 'Level 2'],
        ['Dough', '- eats', '- kneads\n- rolls'],
      ],
    },
    Needs: {
      rows: [
        ['Skill', 'Baker'],
        ['Dough', 2],
      ],
    },
  };

  test('holds a table a sheet; what is no table is named', async () => {
    const files = { 'framework.xlsx': workbookOf(sheets) };
    const { into, outcome, said } = await imported(files, { family: 'Food' });
    carryOut(outcome);
    expect(roleIn(into, 'baker').levels).toMatchObject([{ id: 'baker', skills: { dough: 'level-2' } }]);
    expect(skillIn(into, 'dough').levels['level-2']?.descriptors).toEqual(['kneads', 'rolls']);
    expect(said[0]).toBe(
      'unplaced-text A1: the sheet "Notes" holds no roles or skills that are understood, and is not imported',
    );
  });

  test('with a cell that cannot be read is refused at that cell', async () => {
    const merged = { ...sheets, Skills: { ...sheets.Skills, merged: ['B2:C2'] } };
    const { outcome } = await imported({ 'framework.xlsx': workbookOf(merged) });
    expect(outcome.value).toBeUndefined();
    expect(
      outcome.problems.map(({ code, place }) => `${code} ${place?.cell?.sheet} ${place?.cell?.column}`),
    ).toEqual(['cell-unreadable Skills B', 'cell-unreadable Skills C']);
  });
});

describe('columns', () => {
  test('can be given, by id or name of a level', async () => {
    const { into, outcome } = await imported(
      { 'skills.csv': 'Thing,Rookie,Second year,Page\nDough,eats,kneads,4\n' },
      columns('skill=Thing', 'level:Rookie=rookie', 'level:"Second year"=Wizard', 'ignore=Page'),
    );
    carryOut(outcome);
    expect(levelsIn(into)).toEqual(['rookie Rookie', 'wizard Wizard']);
    expect(skillIn(into, 'dough').levels['wizard']?.descriptors).toEqual(['kneads']);
  });

  test.each([
    [
      'that stand twice',
      'Skill,Skill,Level 1\na,b,c\n',
      'table-unreadable B1: there are two columns "Skill"',
    ],
    [
      'of no known meaning',
      'Skill,Description,Rookie,Wizard\nDough,About.,eats,bakes\n',
      'table-unreadable A1: this table has no skill levels that could be read; known are "Skill" as skill, "Description" as about',
    ],
    [
      'without skills',
      'Thing,Level 1,Level 2\nDough,eats,bakes\n',
      'table-unreadable A1: this table has no column of skills that could be read; known are "Level 1" as skill level "Level 1", "Level 2" as skill level "Level 2"',
    ],
  ])('%s are a Problem at the cell', async (_, table, expected) => {
    const { outcome, said } = await imported({ 'skills.csv': table });
    expect(outcome.value).toBeUndefined();
    expect(said).toEqual([expected]);
  });

  test('that no table has, and two of one meaning, are refused', async () => {
    const { said } = await imported(
      { 'skills.csv': 'Skill,Topic,Level 1\nDough,a,eats\n' },
      columns('skill=Skill', 'skill=Topic', 'about=Sumary'),
    );
    expect(said).toEqual([
      'unknown-key A1: no table has a column "Sumary"',
      'table-unreadable B1: "Topic" is said to hold the same as "Skill"',
    ]);
  });

  test('that are left out are named', async () => {
    const { said } = await imported({
      'skills.csv': 'Skill,Working,Notes,Department\nDough,kneads,old,Bakery\n',
    });
    expect(said).toEqual([
      'unplaced-text C1: the column "Notes" is not understood and is not imported',
      expect.stringMatching(/^unplaced-text D1: the column "Department" .* is not imported$/u),
    ]);
  });
});

describe('a mapping file', () => {
  const mapping = (text: string) => {
    const folder = folderWith({ 'mapping.yaml': text });
    return readMapping(join(folder, 'mapping.yaml'), nodeSystem);
  };

  test('says what columns, levels and cells mean', async () => {
    const { value, problems } = mapping(
      'columns:\n  Thing: skill\n  Proficiency class: level\nlevels: [Basic, { id: top, name: Highest }]\ncells: { B1: Basic, C2: top }\n',
    );
    expect(problems).toEqual([]);
    const { into, outcome } = await imported(
      { 'skills.csv': 'Thing,Proficiency class,Statements\nDough,B1,eats\nDough,C2,bakes\n' },
      value,
    );
    carryOut(outcome);
    expect(skillIn(into, 'dough').levels).toEqual({
      basic: { descriptors: ['eats'] },
      top: { descriptors: ['bakes'] },
    });
  });

  test('is strict, with places', () => {
    const { value, problems } = mapping('colums: {}\ncolumns:\n  Thing: skil\n');
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['wrong-value', 'unknown-key']);
    expect(problems.every(({ place }) => place !== undefined)).toBe(true);
  });
});
