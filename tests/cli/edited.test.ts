import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, folderWith, root, temporaryFolder } from '../support/folders.ts';
import { rolekit } from './support.ts';

const vacancy = 'level: devops-engineer\norganisation: example-department\nlocation: Leeds\n';
const kits = ['post-1', 'post-2', 'post-3', 'post-4', 'post-5'];
const files: Files = Object.fromEntries(kits.map((id) => [`in/${id}.yaml`, vacancy]));
const build = (folder: string, ...options: readonly string[]) =>
  rolekit(folder, ['build', 'in', '--documents', 'advert', ...options]);
const html = ['--formats', 'html'];

describe('a file that somebody has edited', () => {
  test('is named in a batch too, and verify says that it is kept', async () => {
    const folder = folderWith(files);
    await build(folder, ...html);
    appendFileSync(join(folder, 'output/post-4/advert.html'), '<!-- mine -->');
    const { status, stderr } = await build(folder, ...html);
    expect(status).toBe(0);
    expect(stderr).toContain(
      'warning edited-file-kept: post-4/advert.html was changed since it was built: it is kept as "advert (edited 1).html"',
    );
    expect(stderr).toContain('Built 1 of 5 kits (1 file), 4 unchanged');
    const verified = await rolekit(folder, ['verify']);
    expect([verified.status, verified.stderr]).toEqual([
      0,
      'Verified 5 kits, 5 files: all as built, none stale.\nKept beside them, since somebody had changed them: post-4/advert (edited 1).html.\n',
    ]);
  });

  test.each([
    ['by worker threads', ['--workers', '2', '--force'], kits.length],
    ['by one share of two', ['--shard', '1/2', '--force'], undefined],
    ['though all is pruned', ['--prune'], kits.length],
  ])('is kept %s', async (_, options, count) => {
    const folder = folderWith(files);
    await build(folder, ...html);
    for (const id of kits) appendFileSync(join(folder, 'output', id, 'advert.html'), id);
    // Threads run what is bundled.
    const args = ['build', 'in', '--documents', 'advert', ...html, ...options, '--json'];
    const main = join(root, 'dist/bin/main.js');
    const { stdout } = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8' });
    const told = kits.filter((id) => stdout.includes(`${id}/advert.html was changed since it was built`));
    expect(told.length).toBe(count ?? told.length);
    expect(told).not.toEqual([]);
    const kept = kits.filter((id) => existsSync(join(folder, 'output', id, 'advert (edited 1).html')));
    expect(kept).toEqual(told);
    for (const id of kept) {
      const text = readFileSync(join(folder, 'output', id, 'advert (edited 1).html'), 'utf8');
      expect(text.endsWith(id)).toBe(true);
    }
  });

  test('keeps a kit from being built where warnings count', async () => {
    const folder = temporaryFolder();
    await rolekit(folder, ['build', 'lead-devops-engineer', '--documents', 'advert', ...html]);
    const advert = join(folder, 'output/lead-devops-engineer/advert.html');
    appendFileSync(advert, 'mine');
    const { status } = await rolekit(folder, [
      ...['build', 'lead-devops-engineer', '--documents', 'advert', '--strict', ...html],
    ]);
    expect([status, readFileSync(advert, 'utf8').endsWith('mine')]).toEqual([1, true]);
  });
});

describe('what is left from earlier builds', () => {
  test('is summed up for a batch, with what to do', async () => {
    const folder = folderWith(files);
    await build(folder, '--formats', 'html,docx');
    for (const id of kits) writeFileSync(join(folder, `in/${id}.yaml`), vacancy.replace('Leeds', 'York'));
    const { status, stderr } = await build(folder, ...html);
    expect(status).toBe(0);
    expect(stderr).toContain('Left from earlier builds:\n  1 file of the kit post-1 is older than');
    expect(
      stderr.match(/hint: build it with --formats docx --documents advert to make them anew/gu),
    ).toHaveLength(1);
    expect((await rolekit(folder, ['verify'])).status).toBe(1);
  });

  test('is listed by --prune --dry-run, and gone after --prune', async () => {
    const folder = folderWith(files);
    await build(folder, ...html);
    rmSync(join(folder, 'in/post-2.yaml'));
    const kept = await build(folder, ...html);
    expect(kept.stderr).toContain('in/post-2.yaml warning kit-left-over: there is no such file any more');
    const list = 'since nothing makes it any more:\n  output/post-2/advert.html\n  output/post-2\n';
    const dry = await build(folder, ...html, '--prune', '--dry-run');
    expect(dry.stderr).toContain(`Would be removed, ${list}`);
    expect(existsSync(join(folder, 'output/post-2/advert.html'))).toBe(true);
    const { stdout } = await build(folder, ...html, '--prune', '--dry-run', '--json');
    expect(stdout).toContain('{"kind":"removed","files":["');
    expect((await build(folder, ...html, '--prune')).stderr).toContain(`Removed, ${list}`);
    expect(readdirSync(join(folder, 'output')).filter((name) => name.startsWith('post'))).toEqual(
      kits.filter((id) => id !== 'post-2'),
    );
    expect((await rolekit(folder, ['verify'])).status).toBe(0);
  });

  test('goes though no vacancy is left', async () => {
    const folder = folderWith({ 'in/one.yaml': vacancy });
    await build(folder, ...html);
    rmSync(join(folder, 'in/one.yaml'));
    const told = 'in/one.yaml warning kit-left-over: there is no such file any more';
    expect((await build(folder, ...html)).stderr).toContain(told);
    await build(folder, ...html, '--prune');
    expect(readdirSync(join(folder, 'output'))).toEqual(['manifest.json']);
    expect(readFileSync(join(folder, 'output/manifest.json'), 'utf8')).toContain('"kits":[\n]');
  });
});

test('verify with templates or a catalogue that are not there says so', async () => {
  const folder = folderWith(files);
  await build(folder, ...html);
  for (const option of ['--templates', '--catalogue']) {
    const { status, stderr } = await rolekit(folder, ['verify', option, 'nosuch']);
    expect([status, stderr.match(/error/gu)]).toEqual([1, ['error']]);
    expect(stderr).toContain('unreadable-file');
  }
});
