import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, root, temporaryFolder } from '../support/folders.ts';
import { rolekit } from './support.ts';

const html = ['--formats', 'html'];
const good = 'level: devops-engineer\norganisation: example-department\n';
const bad = good.replace('devops-engineer', 'devop-engineer');
const documentsIn = (...path: string[]) =>
  readdirSync(join(...path))
    .filter((name) => !name.startsWith('.'))
    .sort();
/** The folders of kits, but not what tells of all of them. */
const kitsIn = (...path: string[]) => documentsIn(...path).filter((name) => name !== 'manifest.json');

test('the same bytes in another time zone and language', () => {
  const folder = temporaryFolder();
  const build = (out: string, environment: Readonly<Record<string, string>>) => {
    const args = [join(root, 'dist/bin/main.js'), 'build', '--quiet', '--out', out, 'lead-devops-engineer'];
    const env = { PATH: process.env['PATH'], ...environment };
    return execFileSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  };
  expect(build('one', { TZ: 'UTC', LANG: 'C' })).toBe('');
  build('other', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  const names = readdirSync(join(folder, 'one/lead-devops-engineer'));
  expect(names.length).toBeGreaterThan(18);
  for (const name of names) {
    const bytes = (run: string) => readFileSync(join(folder, run, 'lead-devops-engineer', name));
    expect([name, bytes('one').equals(bytes('other'))]).toEqual([name, true]);
  }
});

describe('vacancies', () => {
  test('one with errors builds nothing and does not stop the others', async () => {
    const folder = folderWith({ 'mixed/a-bad.yaml': bad, 'mixed/b-good.yaml': good });
    const { status, stdout, stderr } = await rolekit(folder, ['build', 'mixed', '--out', 'out', ...html]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('mixed/a-bad.yaml:1:8 error unknown-role-level');
    expect(stderr).toContain('did you mean "devops-engineer"?');
    expect(stderr).toContain('a-bad: not built');
    expect(kitsIn(folder, 'out')).toEqual(['b-good']);
  });

  test('a faulty template stops all, and is told once', async () => {
    const folder = folderWith({ 'own/advert.hbs': '<document title="{{titel}}" lang="en-GB"></document>' });
    const { status, stderr } = await rolekit(folder, ['build', '--templates', 'own', ...html]);
    expect(status).toBe(1);
    expect(stderr).toContain('own/advert.hbs:1:20 error unknown-field');
    expect(stderr.match(/ error /gu)).toHaveLength(1);
    expect(existsSync(join(folder, 'output'))).toBe(false);
  });

  test('a faulty scale stops those that use it', async () => {
    const scale = readFileSync(join(root, 'catalogue/scales/five-point.yaml'), 'utf8');
    const folder = folderWith({
      'own/scales/five-point.yaml': scale.replace('outstanding: 5', 'outstanding: 6'),
      'own/vacancies/five.yaml': `${good}scale: five-point\n`,
      'own/vacancies/seven.yaml': good,
    });
    const { status, stderr } = await rolekit(folder, ['build', '--catalogue', 'own', ...html]);
    expect(status).toBe(1);
    expect(stderr).toContain('own/scales/five-point.yaml:');
    expect(stderr).toContain('the file of the scale "five-point" has errors');
    expect(kitsIn(folder, 'output')).toEqual(['seven']);
  });

  test('two files of one name: neither is built', async () => {
    const folder = folderWith({ 'a/post.yaml': good, 'b/post.yaml': good });
    const args = ['build', 'a/post.yaml', 'b/post.yaml', ...html];
    const { status, stderr } = await rolekit(folder, args);
    expect(status).toBe(1);
    expect(stderr).toContain('error duplicate-id');
    expect(existsSync(join(folder, 'output'))).toBe(false);
  });

  test('without names, those of the topmost catalogue', async () => {
    const folder = folderWith({ 'own/vacancies/own.yaml': good });
    await rolekit(folder, ['build', '--catalogue', 'own', '--documents', 'advert', ...html]);
    expect(kitsIn(folder, 'output')).toEqual(['own']);
    const empty = folderWith({ 'own/skills/.keep': '' });
    const { status, stderr } = await rolekit(empty, ['build', '--catalogue', 'own']);
    expect(status).toBe(1);
    expect(stderr).toContain('error unknown-vacancy');
  });

  test.each([
    ['Not A Slug.yaml', []],
    ['..yaml', []],
    ['level-up.yaml', []],
    ['constructor.yaml', ['constructor']],
  ])('nothing is written outside of the output folder: %j', async (name, kits) => {
    const folder = folderWith({ [`in/${name}`]: good });
    const { status } = await rolekit(folder, ['build', `in/${name}`, '--out', 'out', ...html]);
    expect(status).toBe(kits.length > 0 ? 0 : 1);
    expect(existsSync(join(folder, 'out')) ? kitsIn(folder, 'out') : []).toEqual(kits);
    expect(readdirSync(folder).filter((each) => each !== 'out')).toEqual(['in']);
  });
});

describe('role levels', () => {
  test('what the employer has yet to fill in is marked', async () => {
    const folder = temporaryFolder();
    const { status } = await rolekit(folder, ['build', '--level', 'lead-devops-eng*r', ...html]);
    expect(status).toBe(0);
    const page = readFileSync(join(folder, 'output/level-lead-devops-engineer/advert.html'), 'utf8');
    expect(page).toContain('To be filled in: the pay');
  });

  test.each(['lead devops', 'Lead-*', '(', 'constructor', '../*'])('%j fits none', async (pattern) => {
    const { status, stderr } = await rolekit(temporaryFolder(), ['build', '--level', pattern]);
    expect(status).toBe(1);
    expect(stderr).toContain('error unknown-role-level');
  });
});

describe('output', () => {
  test('--dry-run writes nothing, --json gives a line a kit', async () => {
    const folder = temporaryFolder();
    const { status, stdout, stderr } = await rolekit(folder, ['build', '--dry-run', '--json', ...html]);
    expect([status, stderr]).toEqual([0, '']);
    const kits = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(kits).toMatchObject([{ kind: 'kit', id: 'lead-devops-engineer', problems: [] }]);
    expect(kits[0].files).toContain(join(folder, 'output/lead-devops-engineer/advert.html'));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that cannot be written is an error', async () => {
    const folder = folderWith({ taken: '', 'out/lead-devops-engineer': '' });
    for (const out of ['taken', 'out']) {
      const { status, stderr } = await rolekit(folder, ['build', '--out', out, ...html]);
      expect(status).toBe(1);
      expect(stderr).toContain('error output-unwritable');
    }
  });

  test('a kit folder that is a link is refused', async () => {
    const folder = folderWith({ 'elsewhere/kept.txt': '' });
    mkdirSync(join(folder, 'output'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'output/lead-devops-engineer'));
    const { status, stderr } = await rolekit(folder, ['build', ...html]);
    expect(status).toBe(1);
    expect(stderr).toContain('error output-outside');
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['kept.txt']);
  });

  test('fewer formats leave the others, and what people put there', async () => {
    const folder = temporaryFolder();
    const build = (...args: string[]) => rolekit(folder, ['build', '--documents', 'advert', ...args]);
    await build('--formats', 'html,docx');
    writeFileSync(join(folder, 'output/lead-devops-engineer/notes.docx'), 'of somebody');
    await build('--formats', 'html');
    expect(documentsIn(folder, 'output/lead-devops-engineer')).toEqual([
      'advert.docx',
      'advert.html',
      'notes.docx',
    ]);
  });

  test('--quiet says only what is wrong; --strict lets warnings stop a kit', async () => {
    const folder = folderWith({ 'post.yaml': good });
    const quiet = await rolekit(folder, ['build', 'post.yaml', '--quiet', ...html]);
    expect(quiet).toEqual({ status: 0, stdout: '', stderr: '' });
    const strict = await rolekit(folder, [
      'build',
      'post.yaml',
      '--quiet',
      '--strict',
      '--out',
      'x',
      ...html,
    ]);
    expect([strict.status, existsSync(join(folder, 'x'))]).toEqual([1, false]);
    expect(strict.stderr).toContain('warning advert-incomplete');
  });
});
