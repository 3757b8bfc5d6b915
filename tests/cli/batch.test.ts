import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, folderWith } from '../support/folders.ts';
import { rolekit } from './support.ts';

const vacancy = 'level: devops-engineer\norganisation: example-department\n';
const kits = ['post-1', 'post-2', 'post-3', 'post-4', 'post-5'];
const files: Files = Object.fromEntries(kits.map((id) => [`in/${id}.yaml`, vacancy]));
const build = (folder: string, ...options: readonly string[]) =>
  rolekit(folder, ['build', 'in', '--formats', 'html', '--documents', 'advert', ...options]);

describe('a batch', () => {
  test('is summed up with what each advert lacks, and is left alone the second time', async () => {
    const folder = folderWith(files);
    const first = await build(folder);
    expect([first.status, first.stdout]).toEqual([0, '']);
    expect(first.stderr).toContain('To look at before publishing, 5 of 5 kits:');
    expect(first.stderr).toMatch(/^ {2}the advert lacks .*\n {4}post-1, post-2, post-3, post-4, post-5$/mu);
    expect(first.stderr).toContain('Built 5 of 5 kits (5 files) in output; 0 errors, 10 warnings.');
    // Warnings with their lines are for few kits.
    expect(first.stderr).not.toContain('post-1.yaml:');
    const second = await build(folder);
    expect(second.stderr).toContain(
      'Built 0 of 5 kits (0 files), 5 unchanged in output; 0 errors, 10 warnings.',
    );
    expect(second.stderr).toMatch(/^ {2}the advert lacks .*\n {4}post-1, .*post-5$/mu);
    expect((await build(folder, '--force')).stderr).toContain('Built 5 of 5 kits');
  });

  test('of many kits tells each sentence once, and to a program each kit its own', async () => {
    const ids = Array.from({ length: 15 }, (_, index) => `v-${index + 1}`);
    const rows = ids.map((id) => `${id},devops-engineer,example-department\n`);
    const folder = folderWith({ 'v.csv': ['id,level,organisation\n', ...rows].join('') });
    const args = ['build', 'v.csv', '--formats', 'html', '--documents', 'advert', '--dry-run'];
    const { stderr } = await rolekit(folder, args);
    expect(stderr.match(/the advert lacks/gu)).toHaveLength(1);
    expect(stderr).toContain('    15 kits: v-1, v-2, v-3 and 12 more\n');
    const { stdout } = await rolekit(folder, [...args, '--json']);
    expect(stdout.match(/the advert lacks/gu)).toHaveLength(15);
    const checked = await rolekit(folder, ['check', 'v.csv', '--documents', 'advert']);
    expect(checked.stderr.match(/^v\.csv:.*the advert lacks/gmu)).toHaveLength(3);
    expect(checked.stderr).toContain('and 12 more: warning advert-incomplete: the advert lacks');
    expect(checked.stderr).toContain('30 warnings.');
  });

  test('shows every error where it stands, and builds the others', async () => {
    const folder = folderWith({ ...files, 'in/post-3.yaml': vacancy.replace('devops-', 'devop-') });
    const { status, stderr } = await build(folder);
    expect(status).toBe(1);
    expect(stderr).toContain('in/post-3.yaml:1:8 error unknown-role-level');
    expect(stderr).toContain('post-3: not built');
    expect(stderr).toContain('Built 4 of 5 kits');
  });

  test('gives a line a kit to a program, unchanged ones too', async () => {
    const folder = folderWith(files);
    await build(folder);
    rmSync(join(folder, 'output/post-2/advert.html'));
    const { stdout } = await build(folder, '--json');
    const said = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(new Map(said.map(({ id, outcome }) => [id, outcome]))).toEqual(
      new Map(kits.map((id) => [id, id === 'post-2' ? 'built' : 'unchanged'])),
    );
  });

  test.each([
    ['--shard', '3/2'],
    ['--shard', 'half'],
    ['--workers', '0'],
    ['--workers', 'many'],
  ])('%s %s is a wrong use', async (option, value) => {
    const { status, stderr } = await build(folderWith(files), option, value);
    expect(status).toBe(2);
    expect(stderr).toContain(`${option}: "${value}"`);
  });
});

test('shards build each kit once, with a manifest each, and are verified together', async () => {
  const folder = folderWith(files);
  const told: string[] = [];
  for (const shard of ['1/2', '2/2']) {
    const { stdout } = await build(folder, '--shard', shard, '--json');
    told.push(...stdout.trimEnd().split('\n'));
  }
  expect(told.map((line) => JSON.parse(line).id).sort()).toEqual(kits);
  const listed = ['manifest-1-of-2.json', 'manifest-2-of-2.json'].flatMap(
    (name) => JSON.parse(readFileSync(join(folder, 'output', name), 'utf8')).kits,
  );
  expect(listed.map(({ id }) => id).sort()).toEqual(kits);
  const { status, stderr } = await rolekit(folder, ['verify']);
  expect([status, stderr]).toEqual([0, 'Verified 5 kits, 5 files: all as built, none stale.\n']);
});

test('a page that lies in the output folder stays, and is no part of a manifest', async () => {
  const folder = folderWith({ ...files, 'output/README.md': 'What is built' });
  await build(folder);
  const { status, stderr } = await rolekit(folder, ['verify']);
  expect([status, stderr]).toEqual([0, 'Verified 5 kits, 5 files: all as built, none stale.\n']);
  expect(readFileSync(join(folder, 'output/README.md'), 'utf8')).toBe('What is built');
});

test('verify names what is wrong, and exits 1', async () => {
  const folder = folderWith(files);
  await build(folder);
  appendFileSync(join(folder, 'output/post-1/advert.html'), '<!-- changed -->');
  appendFileSync(join(folder, 'in/post-2.yaml'), 'posts: 2\n');
  const { status, stderr } = await rolekit(folder, ['verify', 'output']);
  expect(status).toBe(1);
  expect(stderr).toContain('error file-changed: post-1/advert.html is not as it was built');
  expect(stderr).toContain('error kit-stale: the kit post-2 is stale: changed since are vacancy');
  const { stdout } = await rolekit(folder, ['verify', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    kits: 5,
    files: 5,
    problems: [{ code: 'kit-stale' }, { code: 'file-changed' }],
  });
  expect((await rolekit(folder, ['verify', 'in'])).stderr).toContain('error manifest-unreadable');
});
