import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importPages, importTables } from '../../src/framework-import/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import {
  builtIn,
  carryOut,
  folderWith,
  framework,
  hasFramework,
  roleIn,
  skillIn,
  temporaryFolder,
} from './support.ts';
import { change, importYear, textOf } from './update/support.ts';

const official = {
  name: 'Government Digital and Data Profession Capability Framework',
  licence: 'Open Government Licence v3.0',
  attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
};
const earlier = `${official.name}. ${official.attribution}`;

/** Statements that the project may quote, from the page of the lead DevOps engineer. */
function quotedStatements(skill: string, level: string): string[] {
  const file = parse(readFileSync(join(builtIn, 'skills', `${skill}.yaml`), 'utf8'));
  return file.levels[level].descriptors;
}

const page = (skill: string, statements: readonly string[]) =>
  `Software development role: Software developer\nWe write software.\n\nRole level: Developer\nYou write it.\n\nSkill: ${skill}\n${statements.map((each) => `- ${each}\n`).join('')}`;

async function importedPage(skill: string, statements: readonly string[]): Promise<string> {
  const folder = folderWith({ 'page.txt': page(skill, statements) });
  const outcome = await importPages([join(folder, 'page.txt')], {
    into: join(folder, 'into'),
    catalogue: undefined,
    system: nodeSystem,
    levels: new Map([[skill, 'practitioner']]),
  });
  expect(outcome.problems).toEqual([]);
  carryOut(outcome);
  return join(folder, 'into');
}

const bakery = {
  roles: { Baker: { Baker: { Dough: 'Working' } } },
  skills: { Dough: 'dough' },
} as const;

describe('the government’s framework is named', () => {
  test('where the words are its own, and for them alone', async () => {
    const into = await importedPage(
      'Information security',
      quotedStatements('information-security', 'practitioner'),
    );
    expect(skillIn(into, 'information-security').source).toEqual(official);
    expect(roleIn(into, 'software-developer').source).toBeUndefined();
  });

  test('not where only names and headings are', async () => {
    const into = await importedPage('Prototyping', ['make a model of it', 'show it to somebody']);
    expect(skillIn(into, 'prototyping').source).toBeUndefined();
    expect(roleIn(into, 'software-developer').source).toBeUndefined();
  });

  test('not for a bakery in the same columns', async () => {
    const folder = temporaryFolder();
    const { sources } = await importYear(folder, bakery);
    expect([...sources]).toEqual([[undefined, 2]]);
    for (const path of ['roles/baker.yaml', 'skills/dough.yaml']) {
      expect(textOf(folder, path)).not.toMatch(/government|licence|source|attribution/iu);
    }
  });

  test.skipIf(!hasFramework)('for every role and skill of the official tables', async () => {
    const folder = temporaryFolder();
    const tables = ['roles.csv', 'skills.csv'].map((file) => join(framework, file));
    const { value } = await importTables(tables, { into: folder, catalogue: undefined, system: nodeSystem });
    expect([...(value?.sources ?? [])]).toEqual([[official.name, 240]]);
  });
});

describe('a source that is given', () => {
  const guild = { options: { source: 'Guild of Bakers' } };

  test('stands in every file, and stays when it is not given again', async () => {
    const folder = temporaryFolder();
    await importYear(folder, { ...bakery, ...guild });
    expect(roleIn(join(folder, 'into'), 'baker').source).toEqual({ name: 'Guild of Bakers' });
    expect(skillIn(join(folder, 'into'), 'dough').source).toEqual({ name: 'Guild of Bakers' });
    const { files, sources } = await importYear(folder, bakery);
    expect(files).toEqual([]);
    expect([...sources]).toEqual([['Guild of Bakers', 2]]);
  });

  test('replaces the one before, with its licence', async () => {
    const folder = temporaryFolder();
    await importYear(folder, { ...bakery, ...guild });
    change(
      folder,
      'skills/dough.yaml',
      'name: Guild of Bakers\n',
      'name: Guild of Bakers # ours\n  licence: CC BY 4.0\n',
    );
    await importYear(folder, { ...bakery, options: { source: 'Union of Bakers' } });
    expect(skillIn(join(folder, 'into'), 'dough').source).toEqual({ name: 'Union of Bakers' });
    expect(textOf(folder, 'skills/dough.yaml')).toContain('name: Union of Bakers # ours\n');
  });

  test('takes the place of what imports once said of every text', async () => {
    const folder = temporaryFolder();
    await importYear(folder, bakery);
    const head = `# Quoted from the ${official.name}.\n# ${official.attribution}\nname`;
    change(folder, 'skills/dough.yaml', 'name', head);
    const skill = textOf(folder, 'skills/dough.yaml').replace(
      /^ {4}descriptors/gmu,
      (line) => `    attribution: ${earlier}\n${line}`,
    );
    writeFileSync(join(folder, 'into/skills/dough.yaml'), skill);
    change(folder, 'roles/baker.yaml', 'family: Baking\n', `family: Baking\nattribution: ${earlier}\n`);
    expect((await importYear(folder, bakery)).files).toEqual([]);
    await importYear(folder, { ...bakery, ...guild });
    for (const path of ['roles/baker.yaml', 'skills/dough.yaml']) {
      expect(textOf(folder, path)).not.toMatch(/government|attribution/iu);
      expect(textOf(folder, path)).toContain('source:\n  name: Guild of Bakers\n');
    }
  });

  test('is not claimed for the words of another framework', async () => {
    const folder = folderWith({
      'into/skills/dough.yaml':
        'name: Dough\nsource: { name: Union of Bakers }\nlevels: { master: { descriptors: [words of the union] } }\n',
    });
    await importYear(folder, { ...bakery, ...guild });
    const skill = skillIn(join(folder, 'into'), 'dough');
    expect(skill.source?.name).toBe('Union of Bakers');
    expect(skill.levels['master']?.attribution).toBeUndefined();
    expect(skill.levels['expert']?.attribution).toBe('Guild of Bakers.');
  });

  test('goes to the imported levels alone where a file holds other words', async () => {
    const folder = folderWith({
      'into/skills/dough.yaml': 'name: Dough\nlevels: { master: { descriptors: [our own words] } }\n',
    });
    await importYear(folder, { ...bakery, ...guild });
    const skill = skillIn(join(folder, 'into'), 'dough');
    expect(skill.source).toBeUndefined();
    expect(skill.levels['master']?.attribution).toBeUndefined();
    expect(skill.levels['expert']?.attribution).toBe('Guild of Bakers.');
  });
});
