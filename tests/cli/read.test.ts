import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  builtInCatalogue,
  folderWith,
  framework,
  hasFramework,
  temporaryFolder,
} from '../support/folders.ts';
import { rolekit } from './support.ts';

const bare = { 'bare.yaml': 'level: apprentice-devops-engineer\norganisation: example-department\n' };
const faulty = { 'own/skills/juggling.yaml': 'name: Juggling\nlevel: 1\n' };

describe('check', () => {
  test('finds nothing in what ships', async () => {
    expect(await rolekit(temporaryFolder(), ['check', '--strict'])).toMatchObject({ status: 0, stdout: '' });
  });

  test('--strict lets a warning fail, --json gives Problems as data', async () => {
    const folder = folderWith(bare);
    expect((await rolekit(folder, ['check', 'bare.yaml'])).status).toBe(0);
    const { status, stdout, stderr } = await rolekit(folder, ['check', 'bare.yaml', '--strict', '--json']);
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        code: 'advert-incomplete',
        severity: 'warning',
        place: { file: 'bare.yaml', line: 1, column: 1 },
        message: expect.stringContaining('the pay'),
        hint: expect.any(String),
      },
    ]);
  });

  test('of one file of the catalogue tells what is wrong with that file', async () => {
    const folder = folderWith({ ...faulty, 'own/skills/sound.yaml': 'name: Sound\n' });
    const check = (file: string) => rolekit(folder, ['check', file, '--catalogue', 'own', '--json']);
    const { status, stdout } = await check('own/skills/juggling.yaml');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ code: 'unknown-key', place: { line: 2 } }]);
    expect(await check('own/skills/sound.yaml')).toMatchObject({ status: 0, stdout: '[]\n' });
  });

  test('of a file that is not there is an error, in the catalogue or not', async () => {
    for (const file of ['none.yaml', 'own/skills/none.yaml', join(builtInCatalogue, 'skills/none.yaml')]) {
      const folder = folderWith({ 'own/skills/sound.yaml': 'name: Sound\n' });
      const { status, stderr } = await rolekit(folder, ['check', file, '--catalogue', 'own']);
      expect([file, status]).toEqual([file, 1]);
      expect(stderr).toContain('error unknown-vacancy');
    }
  });

  test('of any file fails while the templates do', async () => {
    const folder = folderWith({ 't/advert.hbs': '{{#if}}', 'own/vacancies/own.yaml': bare['bare.yaml'] });
    const args = ['check', 'own/vacancies/own.yaml', '--catalogue', 'own', '--templates', 't'];
    const { status, stderr } = await rolekit(folder, args);
    expect(status).toBe(1);
    expect(stderr).toContain('t/advert.hbs:1:');
  });

  test('of what is hostile prints no control or direction characters', async () => {
    const folder = folderWith({ 'own/skills/a.yaml': 'name: "\u202ename"\nx: 1\n' });
    const { stderr } = await rolekit(folder, ['check', '--catalogue', 'own']);
    expect(stderr).toContain('error unknown-key');
    expect(stderr).not.toMatch(/[\u202a-\u202e\u001b]/u);
  });
});

describe('list and show', () => {
  test('list finds by words, for people and for programs', async () => {
    const folder = temporaryFolder();
    const { stdout } = await rolekit(folder, ['list', 'levels', 'lead', 'devops']);
    expect(stdout.split('\n')[0]).toMatch(/^ID +NAME/u);
    expect(stdout).not.toContain('junior');
    const { stdout: json } = await rolekit(folder, ['list', 'levels', 'lead', 'devops', '--json']);
    expect(JSON.parse(json)).toHaveLength(2);
    expect(await rolekit(folder, ['list', 'skills', 'no-such-skill'])).toMatchObject({
      status: 0,
      stdout: '',
    });
  });

  test.each(['roles', 'levels', 'skills', 'scales', 'organisations', 'vacancies'])(
    'list %s',
    async (kind) => {
      const { status, stdout, stderr } = await rolekit(temporaryFolder(), ['list', kind, '--json']);
      expect([status, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)[0]).toHaveProperty('id');
    },
  );

  test('errors go to stderr, beside the data', async () => {
    const folder = folderWith(faulty);
    const args = ['list', 'scales', '--catalogue', 'own', '--json'];
    const { status, stdout, stderr } = await rolekit(folder, args);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toHaveLength(3);
    expect(stderr).toContain('own/skills/juggling.yaml:2:1 error unknown-key');
  });

  test('show tells what grows from one level to the next', async () => {
    const { stdout } = await rolekit(temporaryFolder(), ['show', 'lead-devops-engineer']);
    expect(stdout).toMatch(/Systems integration +practitioner +expert \*/u);
    const skill = await rolekit(temporaryFolder(), ['show', 'user-focus', '--json']);
    expect(JSON.parse(skill.stdout)).toMatchObject({ skill: 'user-focus', name: 'User focus' });
  });
});

describe('schema', () => {
  test('prints names, or one schema', async () => {
    const { stdout } = await rolekit(temporaryFolder(), ['schema']);
    expect(stdout.trimEnd().split('\n')).toContain('vacancy');
    const vacancy = JSON.parse((await rolekit(temporaryFolder(), ['schema', 'vacancy'])).stdout);
    expect(vacancy).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      additionalProperties: false,
      required: ['level', 'organisation'],
    });
  });

  test('--write puts all of them into a folder', async () => {
    const folder = temporaryFolder();
    const { status } = await rolekit(folder, ['schema', '--write', '--into', 'schemas']);
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'schemas'))).toEqual(readdirSync(join(builtInCatalogue, 'schema')));
    const text = (path: string) => readFileSync(path, 'utf8');
    expect(text(join(folder, 'schemas/role.schema.json'))).toBe(
      text(join(builtInCatalogue, 'schema/role.schema.json')),
    );
  });
});

describe('import', () => {
  test('of what is no page is an error', async () => {
    const folder = folderWith({ 'page.txt': 'Hello.\n' });
    for (const file of ['page.txt', 'none.txt', 'none.csv']) {
      const { status, stderr } = await rolekit(folder, ['import', file]);
      expect([file, status]).toEqual([file, 1]);
      expect(stderr).toMatch(/ error |^error /u);
    }
    expect(readdirSync(folder)).toEqual(['page.txt']);
  });

  test('with a catalogue that is not there says so, also as data', async () => {
    const folder = folderWith({ 'page.txt': 'Hello.\n' });
    const { status, stdout } = await rolekit(folder, ['import', 'page.txt', '--catalogue', 'none', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ files: [], problems: [{ code: 'unreadable-file' }] });
  });

  test.skipIf(!hasFramework)('of a page writes catalogue files, and in a dry run none', async () => {
    const folder = temporaryFolder();
    const page = join(framework, 'pages/lead-devops-engineer.txt');
    const args = ['import', page, '--skills', join(framework, 'skills.csv'), '--into', 'own'];
    const dry = await rolekit(folder, [...args, '--dry-run']);
    expect(dry.status).toBe(0);
    expect(dry.stderr).toContain('Would write');
    expect(readdirSync(folder)).toEqual([]);
    const done = await rolekit(folder, args);
    expect(done.status).toBe(0);
    expect(done.stdout).toContain('own/roles/development-operations-devops-engineer.yaml');
    expect((await rolekit(folder, ['check', '--catalogue', 'own'])).status).toBe(0);
  });

  test.skipIf(!hasFramework)('under --strict nothing is written while there are warnings', async () => {
    const folder = temporaryFolder();
    const page = join(framework, 'pages/data-data-analyst-principal-data-analyst.txt');
    const args = ['import', page, '--skills', join(framework, 'skills.csv'), '--into', 'own', '--strict'];
    const { status, stderr } = await rolekit(folder, args);
    expect(status).toBe(1);
    expect(stderr).toContain('Nothing to write');
    expect(readdirSync(folder)).toEqual([]);
  });
});
