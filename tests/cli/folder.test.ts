import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, temporaryFolder } from '../support/folders.ts';
import { rolekit } from './support.ts';

describe('init', () => {
  test('makes a folder whose kit is built, and leaves what is there', async () => {
    const folder = folderWith({ 'hiring/README.md': 'mine' });
    const made = await rolekit(folder, ['init', 'hiring']);
    expect(made.status).toBe(0);
    expect(made.stdout).toContain('hiring/catalogue/vacancies/lead-devops-engineer.yaml\n');
    expect(made.stderr).toContain('hiring/README.md exists already');
    expect(readFileSync(join(folder, 'hiring/README.md'), 'utf8')).toBe('mine');
    const hiring = join(folder, 'hiring');
    expect(await rolekit(hiring, ['check', '--strict', '--quiet'])).toMatchObject({ status: 0, stderr: '' });
    expect((await rolekit(hiring, ['build', '--formats', 'html'])).status).toBe(0);
    expect(readdirSync(join(hiring, 'output'))).toEqual(['lead-devops-engineer', 'manifest.json']);
  });

  test('says what it cannot write', async () => {
    const { status, stderr } = await rolekit(folderWith({ taken: '' }), ['init', 'taken']);
    expect(status).toBe(1);
    expect(stderr).toContain('error output-unwritable');
  });
});

describe('new', () => {
  const level = 'devops-engineer';

  test('makes a vacancy of the facts that are given, which passes check', async () => {
    const folder = temporaryFolder();
    const location = 'Leeds: by the river # 1';
    const facts = ['--location', location, '--closes', '2027-03-01', '--salary-from', '40000'];
    const made = await rolekit(folder, ['new', level, ...facts]);
    expect([made.status, made.stdout]).toEqual([0, `catalogue/vacancies/${level}.yaml\n`]);
    const file = readFileSync(join(folder, 'catalogue/vacancies', `${level}.yaml`), 'utf8');
    expect(file).toContain('\nsalary: { from: 40000 }\n');
    const checked = await rolekit(folder, ['check', '--catalogue', 'catalogue', '--strict']);
    expect(checked).toMatchObject({ status: 0 });
    await rolekit(folder, ['build', '--catalogue', 'catalogue', '--formats', 'html']);
    const page = readFileSync(join(folder, 'output', level, 'advert.html'), 'utf8');
    for (const fact of [location, 'Monday 1 March 2027', '£40,000 a year']) expect(page).toContain(fact);
  });

  test('every role level has a vacancy without errors', async () => {
    const folder = temporaryFolder();
    const levels: { id: string }[] = JSON.parse((await rolekit(folder, ['list', 'levels', '--json'])).stdout);
    expect(levels.length).toBeGreaterThan(20);
    for (const { id } of levels) expect((await rolekit(folder, ['new', id])).status).toBe(0);
    const { status, stderr } = await rolekit(folder, ['check', '--catalogue', 'catalogue']);
    expect(status).toBe(0);
    expect(new Set(stderr.match(/warning [a-z-]+/gu))).toEqual(new Set(['warning advert-incomplete']));
  });

  test('writes over nothing, unless it is told to', async () => {
    const folder = folderWith({ [`catalogue/vacancies/${level}.yaml`]: 'mine' });
    const again = await rolekit(folder, ['new', level]);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('--force');
    expect(readFileSync(join(folder, `catalogue/vacancies/${level}.yaml`), 'utf8')).toBe('mine');
    expect((await rolekit(folder, ['new', level, '--id', 'other'])).status).toBe(0);
    expect((await rolekit(folder, ['new', level, '--force'])).status).toBe(0);
  });

  test.each([
    ['--closes', '2027-02-30'],
    ['--id', '../escape'],
    ['--id', 'level-up'],
    ['--id', 'a'.repeat(121)],
    ['--salary-from', 'much'],
    ['--salary-from', '5', '--salary-to', '3'],
    ['--reference', 'a\u0007b'],
  ])('%s %s makes no vacancy', async (...args) => {
    const folder = temporaryFolder();
    expect((await rolekit(folder, ['new', level, ...args])).status).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('facts are text, whatever they look like', async () => {
    const folder = temporaryFolder();
    const reference = '{{x}} | <b> "\'\\ : - # & *';
    await rolekit(folder, ['new', level, '--reference', reference, '--summary', 'One\n\nlevel: other']);
    await rolekit(folder, [
      'build',
      '--catalogue',
      'catalogue',
      '--formats',
      'html',
      '--documents',
      'advert',
    ]);
    const page = readFileSync(join(folder, 'output', level, 'advert.html'), 'utf8');
    expect(page).toContain('{{x}} | &lt;b&gt;');
    expect(page).toContain('level: other');
  });
});

describe('settings', () => {
  test('flags go before variables, and variables before rolekit.yaml', async () => {
    const folder = folderWith({ 'rolekit.yaml': 'formats: [html]\nout: from-file\n' });
    const build = (args: string[], environment = {}) =>
      rolekit(folder, ['build', '--quiet', '--documents', 'advert', ...args], environment);
    const built = (out: string) =>
      readdirSync(join(folder, out, 'lead-devops-engineer')).filter((name) => !name.startsWith('.'));
    await build([]);
    expect(built('from-file')).toEqual(['advert.html']);
    await build([], { ROLEKIT_OUT: 'from-variable', ROLEKIT_FORMATS: 'docx,html' });
    expect(built('from-variable')).toEqual(['advert.docx', 'advert.html']);
    await build(['--out', 'from-flag', '--formats', 'docx'], { ROLEKIT_OUT: 'from-variable' });
    expect(built('from-flag')).toEqual(['advert.docx']);
  });

  test('paths in rolekit.yaml are relative to it', async () => {
    const folder = folderWith({
      'rolekit.yaml': 'catalogue: own\n',
      'own/vacancies/own.yaml': 'level: devops-engineer\norganisation: example-department\n',
    });
    const { stdout } = await rolekit(folder, ['list', 'vacancies', '--json']);
    expect(JSON.parse(stdout)).toContainEqual({ id: 'own', file: join(folder, 'own/vacancies/own.yaml') });
  });

  test.each([
    ['format: [pdf]', 'rolekit.yaml:1:1 error unknown-key'],
    ['formats: [odt]', 'rolekit.yaml:1:11 error wrong-value'],
    ['documents: [adverts]', 'rolekit.yaml:1:13 error wrong-value'],
    ['out: [', 'error yaml-syntax'],
    ['- out', 'rolekit.yaml:1:1 error wrong-type'],
    ['catalogue: { a: b }', 'this should be text or a list, not a group of keys'],
  ])('%j is an error with its place', async (text, words) => {
    const { status, stdout, stderr } = await rolekit(folderWith({ 'rolekit.yaml': text }), ['list', 'roles']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(words);
  });

  test('a comment that cuts off a folder is told, and stops nothing', async () => {
    const folder = folderWith({ 'rolekit.yaml': 'out: built #1\n' });
    const { status, stderr } = await rolekit(folder, ['check']);
    expect(status).toBe(0);
    expect(stderr).toContain('rolekit.yaml:1:12 warning text-cut-by-comment');
    expect(stderr).toContain('out: "built #1"');
  });

  test('an empty rolekit.yaml says nothing', async () => {
    const folder = folderWith({ 'rolekit.yaml': '# nothing yet\n' });
    expect((await rolekit(folder, ['list', 'scales'])).status).toBe(0);
  });

  test('a variable that is none of the choices is used wrongly', async () => {
    const { status } = await rolekit(temporaryFolder(), ['build'], { ROLEKIT_FORMATS: 'odt' });
    expect(status).toBe(2);
    expect(existsSync('output-of-nobody')).toBe(false);
  });

  test.each([
    ['ROLEKIT_WORKERS', 'two', 'not a whole number from 1 to 999'],
    ['SOURCE_DATE_EPOCH', '2027-01-01', 'not a number of seconds since 1970'],
  ])('%s as %j says what it can be', async (name, value, words) => {
    const { status, stderr } = await rolekit(temporaryFolder(), ['check'], { [name]: value });
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining(`error wrong-value: ${name} is "${value}", which is ${words}`),
    ]);
  });

  test('ROLEKIT_STRICT and ROLEKIT_QUIET are switches', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bare.yaml'), 'level: devops-engineer\norganisation: example-department\n');
    const check = (environment: Record<string, string>) =>
      rolekit(folder, ['check', 'bare.yaml'], environment);
    expect((await check({ ROLEKIT_STRICT: '1' })).status).toBe(1);
    expect((await check({ ROLEKIT_STRICT: '0' })).status).toBe(0);
    expect((await check({ ROLEKIT_QUIET: 'true' })).stderr).toBe('');
  });
});
