import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Catalogue, openCatalogue, readCatalogue } from '../../src/catalogue/index.ts';
import { importPages, importTables } from '../../src/framework-import/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { slugOf } from '../../src/reading/index.ts';
import {
  builtIn,
  carryOut,
  faults,
  framework,
  hasFramework,
  roleIn,
  skillIn,
  temporaryFolder,
} from './support.ts';

type Cells = Readonly<Record<string, string>>;

/** The tables as any reader of CSV sees them. */
function cellsOf(file: string, delimiter = ','): Cells[] {
  return parse<Cells>(readFileSync(join(framework, file), 'utf8'), { columns: true, delimiter });
}

function groupBy(rows: readonly Cells[], keyOf: (row: Cells) => string): Map<string, Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** A text as statements and prose should come out of it: what an eye sees. */
const seen = (text: string) =>
  text
    .replace(/[\u200b]/gu, '')
    .replace(/[\u2028\u00a0]/gu, ' ')
    .trim();
const items = (text: string) =>
  text.split(/[\n\u2028]/u).flatMap((line) => (line.startsWith('-') ? [seen(line.slice(1))] : []));

const pagesFolder = join(framework, 'pages');
const skillsFile = join(framework, 'skills.csv');
const allTables = ['roles.csv', 'skills.csv', 'role-levels.tsv'].map((file) => join(framework, file));

describe.skipIf(!hasFramework)('the official tables', () => {
  let folder = '';
  let catalogue: Catalogue;
  let roleRows: Cells[] = [];
  let found: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rolekit-framework-'));
    const outcome = await importTables(allTables, { into: folder, catalogue: undefined, system: nodeSystem });
    found = [...new Set(outcome.problems.map(({ code }) => code))].sort();
    carryOut(outcome);
    cpSync(join(builtIn, 'skill-levels.yaml'), join(folder, 'skill-levels.yaml'));
    const read = readCatalogue([folder], nodeSystem);
    if (!read.value) throw new Error(JSON.stringify(read.problems));
    catalogue = read.value;
    roleRows = cellsOf('roles.csv');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const levelsOf = (role: string) => roleIn(folder, slugOf(role)).levels;

  test('become 8 families, 52 roles and 205 role levels', async () => {
    const roles = [...catalogue.roles.values()].map(({ value }) => value);
    expect(new Set(roles.map(({ family }) => family)).size).toBe(8);
    expect(roles.length).toBe(52);
    expect(catalogue.roleLevels.size).toBe(205);
  });

  test('become 166 graded skills with four levels each, and 22 at level any', async () => {
    const levels = [...catalogue.skills.values()].map((skill) => [...skill.levels.keys()].join(' '));
    expect(levels.filter((each) => each === 'awareness working practitioner expert').length).toBe(166);
    expect(levels.filter((each) => each === 'any').length).toBe(22);
    expect(levels.length).toBe(188);
  });

  test('give a catalogue without errors', async () => {
    expect(openCatalogue([folder], nodeSystem).problems.map(({ message }) => message)).toEqual([]);
  });

  test('meet their quirks with warnings of these kinds', async () => {
    expect(found).toEqual(['grades-unmatched', 'repaired-text', 'repeated-skill', 'text-missing']);
  });

  test('lose no statement of a skill and invent none', async () => {
    for (const row of cellsOf('skills.csv')) {
      const name = row['Skill Name'] ?? '';
      const { levels } = skillIn(folder, slugOf(name));
      const columns = ['Awareness', 'Working', 'Practitioner', 'Expert'];
      const graded = columns.some((column) => row[column] !== '');
      for (const column of graded ? columns : []) {
        expect(levels[slugOf(column)]?.descriptors ?? [], `${name}, ${column}`).toEqual(
          items(row[column] ?? ''),
        );
      }
      if (!graded) {
        const [can = '', examples = ''] = (row['Skill Description'] ?? '').split('Examples of leadership');
        expect(levels['any']?.descriptors, name).toEqual(items(can));
        for (const example of items(examples)) expect(skillIn(folder, slugOf(name)).about).toContain(example);
      }
    }
  });

  test('lose no duty and no prose of a role or role level', async () => {
    const isLeadIn = (line: string) => /^(In this role|At this role level), you will:$/u.test(line);
    const check = (
      text: string,
      { about = '', duties = [] }: { about?: string | undefined; duties?: string[] | undefined },
    ) => {
      const lines = text
        .split(/[\n\u2028]/u)
        .map(seen)
        .filter((line) => line !== '' && line !== 'NOT IN USE');
      const kept = [...about.split('\n\n'), ...duties].join('\n');
      for (const line of lines.filter((each) => !isLeadIn(each) && !each.includes(']('))) {
        expect(kept).toContain(line.replace(/^- /u, ''));
      }
      expect(duties.every((duty) => lines.includes(`- ${duty}`))).toBe(true);
    };
    const checked = new Set<string>();
    for (const row of roleRows) {
      const [role = '', level = ''] = [row['Role'], row['Role Level']];
      if (checked.has(`${role}/${level}`)) continue;
      checked.add(`${role}/${level}`);
      check(row['Role Description'] ?? '', roleIn(folder, slugOf(role)));
      const id = slugOf(level === 'NOT IN USE' ? role : level);
      check(row['Role Level Description'] ?? '', levelsOf(role).find((each) => each.id === id) ?? {});
    }
    expect(checked.size).toBe(205);
  });

  test('keep every skill of every role level at its level', async () => {
    const needed = new Map<string, Record<string, string>>();
    for (const row of roleRows) {
      const id = slugOf((row['Role Level'] === 'NOT IN USE' ? row['Role'] : row['Role Level']) ?? '');
      const level = row['Skill Level'] === 'NOT IN USE' ? 'any' : slugOf(row['Skill Level'] ?? '');
      needed.set(id, { ...needed.get(id), [slugOf(row['Skill Name'] ?? '')]: level });
    }
    expect(needed.size).toBe(205);
    for (const [id, skills] of needed) expect(catalogue.roleLevels.get(id)?.level.skills, id).toEqual(skills);
  });

  test('take grades from the table that gives them', async () => {
    const [lead] = levelsOf('Development operations (DevOps) engineer').filter(
      ({ name }) => name === 'Lead DevOps engineer',
    );
    expect(lead?.grades).toEqual(['G7', 'G6']);
    for (const row of cellsOf('role-levels.tsv', '\t')) {
      const level = catalogue.roleLevels.get(slugOf(row['level'] ?? ''))?.level;
      const grades = row['civil_service_grades'] === '' ? undefined : row['civil_service_grades']?.split('/');
      if (level) expect(level.grades, level.name).toEqual(grades);
    }
  });

  test('put management levels beside their twins', async () => {
    const managers = [...catalogue.roleLevels.values()].filter(({ level }) => level.track === 'management');
    expect(managers.length).toBe(6);
    for (const { level, role, index } of managers) {
      const twin = role.value.levels[index - 1];
      expect(level.beside).toBe(twin?.id);
      expect(`${twin?.name} - management`).toBe(level.name);
      expect(twin?.track).toBe('technical');
    }
  });

  test('without the third table still stand in order of seniority, right for the 199 levels it knows', async () => {
    const into = temporaryFolder();
    carryOut(await importTables(allTables.slice(0, 2), { into, catalogue: undefined, system: nodeSystem }));
    const official = groupBy(cellsOf('role-levels.tsv', '\t'), (row) => row['role'] ?? '');
    let known = 0;
    for (const [id, { value: role }] of catalogue.roles) {
      const order = (official.get(role.name) ?? []).map((row) => slugOf(row['level'] ?? ''));
      const ids = roleIn(into, id).levels.map((level) => level.id);
      const expected = order.filter((each) => ids.includes(each));
      expect(
        ids.filter((each) => order.includes(each)),
        role.name,
      ).toEqual(expected);
      known += expected.length;
    }
    expect(known).toBe(199);
  });

  test('imported again change nothing', async () => {
    expect(
      (await importTables(allTables, { into: folder, catalogue: undefined, system: nodeSystem })).value
        ?.files,
    ).toEqual([]);
    const layered = await importTables(allTables, {
      into: folder,
      catalogue: readCatalogue([builtIn, folder], nodeSystem).value,
      system: nodeSystem,
    });
    expect(layered.value?.files).toEqual([]);
  });

  test('imported again put back a statement that was changed, and keep questions and comments', async () => {
    const path = join(folder, 'skills', 'prototyping.yaml');
    const text = readFileSync(path, 'utf8');
    const own =
      '    questions: # ours\n      - id: first\n        ask: Which was your first?\n        kind: knowledge\n        minutes: 4\n';
    writeFileSync(
      path,
      `# local\n${text.replace('establish design patterns', 'use design patterns').replace('  expert:\n', `${own}  expert:\n`)}`,
    );
    const [file, ...others] =
      (await importTables(allTables, { into: folder, catalogue: undefined, system: nodeSystem })).value
        ?.files ?? [];
    writeFileSync(path, text);
    expect(others).toEqual([]);
    expect(file?.changes).toEqual([
      'practitioner: removed "use design patterns and iterate them"',
      'practitioner: added "establish design patterns and iterate them"',
    ]);
    expect(file?.text).toBe(`# local\n${text.replace('  expert:\n', `${own}  expert:\n`)}`);
  });

  test('and then all ten pages change only the words that pages have otherwise', async () => {
    const outcome = await importPages(
      readdirSync(pagesFolder).map((file) => join(pagesFolder, file)),
      { into: folder, catalogue, system: nodeSystem, levels: new Map() },
    );
    expect(outcome.value?.files.flatMap(({ changes }) => changes)).toEqual([
      expect.stringMatching(/^expert: removed "gain support .* initiatives /u),
      expect.stringMatching(/^expert: added "gain support .* topics /u),
      expect.stringMatching(/^practitioner: removed "use your initiative /u),
      expect.stringMatching(/^practitioner: added "use your topic /u),
    ]);
    // The page of this level lacks two skills of the table: they stay, and somebody should look.
    const kept = outcome.problems.filter(({ code }) => code === 'skill-not-listed');
    expect(kept.map(({ message }) => message)).toEqual([
      expect.stringContaining('"continual-service-improvement"'),
      expect.stringContaining('"technical-understanding"'),
    ]);
  });

  test('every block of all 205 levels, as a page, gets back the level that the table says', async () => {
    const pages = groupBy(roleRows, (row) => `${row['Role']}/${row['Role Level']}`);
    const source = temporaryFolder();
    const files = [...pages.values()].map((rows, index) => {
      const [first = {}] = rows;
      const blocks = rows.map((row) => `Skill: ${row['Skill Name']}\n${row['Skill Level Description']}`);
      const file = join(source, `${index}.txt`);
      writeFileSync(
        file,
        `${first['Role Family']} role: ${first['Role']}\n\nRole level: ${first['Role Level']}\n\n${blocks.join('\n\n')}\n`,
      );
      return file;
    });
    const into = temporaryFolder();
    const outcome = await importPages(files, {
      into,
      catalogue: undefined,
      system: nodeSystem,
      skills: skillsFile,
      levels: new Map(),
    });
    carryOut(outcome);
    expect(files.length).toBe(205);
    for (const { level, role } of catalogue.roleLevels.values()) {
      const again = roleIn(into, role.id).levels.find(({ id }) => id === level.id);
      expect(again?.skills, level.name).toEqual(level.skills);
    }
  });
});

describe.skipIf(!hasFramework)('the page of', () => {
  const pages: [page: string, oddity: string, expected: string[]][] = [
    ['architecture-business-architect-business-architect', 'a business architect has nothing odd', []],
    [
      'architecture-enterprise-architect-lead-enterprise-architect',
      'a lead enterprise architect has zero-width spaces, curly quotes and "topic" for "initiative" in statements',
      ['repaired-text:36', 'skill-text-differs:38', 'skill-text-differs:48'],
    ],
    [
      'chief-digital-and-data-chief-information-security-officer-not-in-use',
      'a chief information security officer has no levels, skills without grades, links and loose prose',
      ['repaired-text:4'],
    ],
    [
      'data-data-analyst-principal-data-analyst',
      'a principal data analyst lists skills two and three times, with no-break spaces',
      ['repaired-text:55', 'repeated-skill:60', 'repeated-skill:77', 'repeated-skill:83'],
    ],
    [
      'it-operations-business-relationship-manager-lead-business-relationship-manager',
      'a lead business relationship manager has an indented heading and a skill of a corrupted name',
      ['skill-name-differs:26'],
    ],
    ['lead-devops-engineer', 'a lead DevOps engineer has loose prose in both descriptions', []],
    [
      'product-and-delivery-business-analyst-head-of-business-analysis',
      'a head of business analysis has no duties, a list in its about, and a repeated skill',
      ['repeated-skill:40'],
    ],
    [
      'product-and-delivery-product-manager-associate-product-manager',
      'an associate product manager has a line separator and loose prose',
      ['repaired-text:13'],
    ],
    [
      'quality-assurance-testing-qat-quality-assurance-test-analyst-lead-quality-assurance-test-analyst',
      'a lead test analyst has line separators in a heading and no-break spaces',
      ['repaired-text:13', 'repaired-text:2'],
    ],
    ['user-centred-design-content-designer-content-designer', 'a content designer has a stray "You can"', []],
  ];

  test.each(pages)('%s: %s', async (page, _, expected) => {
    const file = join(pagesFolder, `${page}.txt`);
    const into = temporaryFolder();
    const outcome = await importPages([file], {
      into,
      catalogue: undefined,
      system: nodeSystem,
      skills: skillsFile,
      levels: new Map(),
    });
    expect(faults(outcome.problems)).toEqual(expected);
    carryOut(outcome);

    const written = readdirSync(into, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    // Quotes and line ends of YAML aside, every line of the page that is not a heading stands in some file.
    const plain = written.replaceAll('\\"', '"');
    const lines = readFileSync(file, 'utf8')
      .split(/[\n\u2028]/u)
      .map(seen);
    const loose = lines.filter(
      (line) =>
        line !== '' &&
        !/^(Skill:|Role level:|.* role:|(In|At) this role.*:$|You can$|(- )?NOT IN USE)/u.test(line),
    );
    for (const line of loose.filter((each) => !each.includes(']('))) {
      expect(plain).toContain(line.replace(/^- +/u, ''));
    }
    expect(loose.length).toBeGreaterThan(0);
  });

  test.each(pages)('%s gets the skill levels of the table', async (page) => {
    const into = temporaryFolder();
    const options = {
      into,
      catalogue: undefined,
      system: nodeSystem,
      skills: skillsFile,
      levels: new Map<string, string>(),
    };
    carryOut(await importPages([join(pagesFolder, `${page}.txt`)], options));
    const [file = ''] = readdirSync(join(into, 'roles'));
    const role = roleIn(into, file.replace('.yaml', ''));
    const [level] = role.levels;
    const rows = cellsOf('roles.csv').filter(
      (row) => row['Role'] === role.name && [level?.name, 'NOT IN USE'].includes(row['Role Level']),
    );
    const official = new Map(
      rows.map((row) => [slugOf(row['Skill Name'] ?? ''), slugOf(row['Skill Level'] ?? '')]),
    );
    expect(Object.keys(level?.skills ?? {}).length).toBeGreaterThan(5);
    for (const [skill, skillLevel] of Object.entries(level?.skills ?? {})) {
      expect(official.get(skill)?.replace('not-in-use', 'any'), skill).toBe(skillLevel);
    }
  });

  test('all ten at once take their curly quotes, prose and names where they belong', async () => {
    const into = temporaryFolder();
    const files = readdirSync(pagesFolder).map((file) => join(pagesFolder, file));
    carryOut(
      await importPages(files, {
        into,
        catalogue: undefined,
        system: nodeSystem,
        skills: skillsFile,
        levels: new Map(),
      }),
    );
    expect(roleIn(into, 'enterprise-architect').duties?.[2]).toContain('‘as is’, ‘to be’');
    expect(roleIn(into, 'business-analyst').about).toMatch(
      /^Business analysts help teams to: analyse .*; undertake .*\.$/u,
    );
    expect(roleIn(into, 'business-analyst').duties).toBeUndefined();
    expect(roleIn(into, 'product-manager').levels[0]?.about?.split('\n\n')[1]).toMatch(
      /^This can be an entry-level/u,
    );
    expect(roleIn(into, 'chief-information-security-officer').about).toContain(
      'the Government Security profession (https://www.security.gov.uk/',
    );
    expect(roleIn(into, 'development-operations-devops-engineer').levels[0]?.about?.split('\n\n')[1]).toBe(
      'There are 2 different roles at this level - a technical role and a management role.',
    );
    expect(roleIn(into, 'quality-assurance-test-analyst').family).toBe('Quality assurance testing (QAT)');
    expect(skillIn(into, 'ownership-and-initiative').name).toBe('Ownership and initiative');
    expect(skillIn(into, 'user-centred-content-design').levels['working']?.descriptors?.length).toBe(9);
  });
});
