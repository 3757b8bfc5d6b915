import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordName } from '../../src/manifest/index.ts';
import type { KitReport } from '../../src/pipeline/index.ts';
import { type Files, folderWith } from '../support/folders.ts';
import { sound, vacancyWith } from '../support/small-catalogue.ts';
import { build, outcomes, type Run, verify } from './batch.ts';

const inCatalogue = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`catalogue/${path}`, text]));

const all: Run = { changes: { formats: ['docx', 'html'] } };
const html: Run = { changes: { formats: ['html'] } };

const codes = (reports: readonly KitReport[]) =>
  reports.flatMap(({ problems }) => problems.map(({ code }) => code));

const isOfFiles = (code: string) => code.endsWith('-files');

/** A folder with a kit in two formats, and how to change its vacancy. */
async function builtOnce(files: Files = sound, run = all) {
  const folder = folderWith(inCatalogue(files));
  expect(codes(await build(folder, run))).toEqual([]);
  const vacancy = join(folder, 'catalogue/vacancies/post.yaml');
  const change = (from: string, to: string) => {
    const text = readFileSync(vacancy, 'utf8');
    expect(text).toContain(from);
    writeFileSync(vacancy, text.replaceAll(from, to));
  };
  const kit = join(folder, 'out/post');
  const names = () => readdirSync(kit).filter((name) => name !== recordName);
  return { folder, kit, vacancy, change, names };
}

describe('fewer formats', () => {
  test('leave the others, which the record lists too, and are unchanged after a whole build', async () => {
    const { folder, names } = await builtOnce();
    const before = names();
    expect(outcomes(await build(folder, html))).toEqual(['post unchanged']);
    expect(outcomes(await build(folder, { ...html, force: true }))).toEqual(['post built']);
    expect(outcomes(await build(folder, all))).toEqual(['post unchanged']);
    expect(names()).toEqual(before);
    expect(await verify(folder)).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
    expect(manifest.kits).toMatchObject([{ id: 'post', form: 'A' }]);
    expect(manifest.kits[0].files.map(({ name }: { name: string }) => name)).toEqual(before.sort());
  });

  test('made one after the other give the record of a build of both', async () => {
    const { kit } = await builtOnce();
    const { folder, kit: other } = await builtOnce(sound, html);
    await build(folder, { changes: { formats: ['docx'] } });
    expect(readFileSync(join(other, recordName), 'utf8')).toBe(readFileSync(join(kit, recordName), 'utf8'));
  });

  test('of a vacancy that has changed: the others are known to be older, by a build and a verification', async () => {
    const { folder, change } = await builtOnce();
    change('Leeds', 'York');
    const reports = await build(folder, html);
    expect(reports[0]?.problems).toMatchObject([
      {
        code: 'outdated-files',
        severity: 'warning',
        message: expect.stringMatching(
          /^6 files of the kit post are older than what it is made from now: advert.docx, /u,
        ),
        hint: 'build it with --formats docx to make them anew',
      },
    ]);
    expect(await verify(folder)).toMatchObject([
      { code: 'kit-stale', message: expect.stringMatching(/^6 files of/u) },
    ]);
    expect(codes(await build(folder, html))).toEqual(['outdated-files']);
    expect(codes(await build(folder, all))).toEqual([]);
    expect(await verify(folder)).toEqual([]);
  });

  test('prune nothing of the others, be they current or not', async () => {
    const { folder, change, names } = await builtOnce();
    const before = names();
    await build(folder, { ...html, prune: true });
    change('Leeds', 'York');
    expect((await build(folder, { ...html, prune: true }))[0]?.removed).toEqual([]);
    expect(names()).toEqual(before);
  });

  test('that were deleted are forgotten with --prune, and missed without', async () => {
    const { folder, kit } = await builtOnce();
    for (const name of readdirSync(kit)) if (name.endsWith('.docx')) rmSync(join(kit, name));
    await build(folder, html);
    expect(await verify(folder)).toMatchObject([
      {
        code: 'file-missing',
        message: expect.stringMatching(/^6 of the 12 files of the kit post are missing: /u),
      },
    ]);
    await build(folder, { ...html, prune: true });
    expect(await verify(folder)).toEqual([]);
  });
});

test('fewer documents and other copies leave the rest, and each is unchanged again', async () => {
  const { folder } = await builtOnce(
    vacancyWith(['stages:', 'panel: [Chair]\ncandidates: [C-1, C-2]\nstages:']),
  );
  const documents = ['advert'];
  const runs: Run[] = [
    all,
    { changes: { ...all.changes, documents } },
    { changes: { ...all.changes, each: ['candidate'] as const } },
    { changes: { ...all.changes, each: ['candidate'] as const, bundle: true } },
    { changes: { ...all.changes, form: 'B' as const } },
  ];
  for (const run of runs) expect(codes(await build(folder, run)).filter(isOfFiles)).toEqual([]);
  for (const run of runs) expect(outcomes(await build(folder, run))).toEqual(['post unchanged']);
  expect(await verify(folder)).toEqual([]);
});

describe('what nothing makes any more', () => {
  test.each([
    ['a stage that was renamed', 'id: sift', 'id: paper-sift', {}, 4],
    ['a stage that is another now', 'kind: sift', 'kind: interview', {}, 0],
    ['a candidate who has withdrawn', ', C-2', '', { each: ['candidate'] as const }, 8],
    [
      'the bundles of a dropped panel',
      'panel: [Chair]\n',
      '',
      { each: ['panel-member'] as const, bundle: true },
      4,
    ],
  ])('%s', async (_, from, to, copies, count) => {
    const files = vacancyWith(['stages:', 'panel: [Chair]\ncandidates: [C-1, C-2]\nstages:']);
    const run = { changes: { ...all.changes, ...copies } };
    const { folder, change, names } = await builtOnce(files, run);
    const before = names().length;
    change(from, to);
    const reports = await build(folder, html);
    expect(codes(reports).includes('dropped-files')).toBe(count > 0);
    await build(folder, run);
    expect((await verify(folder)).map(({ code }) => code)).toEqual(count > 0 ? ['file-dropped'] : []);
    const there = names();
    const listed = (await build(folder, { ...run, prune: true, dryRun: true }))[0]?.removed ?? [];
    expect([listed.length, names()]).toEqual([count, there]);
    const [pruned] = await build(folder, { ...run, prune: true });
    expect([pruned?.outcome, pruned?.removed]).toEqual(['unchanged', listed]);
    expect(pruned?.problems.map(({ code }) => code).filter(isOfFiles)).toEqual([]);
    expect(names()).toHaveLength(there.length - count);
    expect(there.length).toBeGreaterThanOrEqual(before);
    expect(await verify(folder)).toEqual([]);
  });

  test('stays when somebody has changed it, whatever is asked, and is said each time', async () => {
    const { folder, kit, change } = await builtOnce();
    change('id: sift', 'id: paper-sift');
    appendFileSync(join(kit, 'sift-scoring-sheet.docx'), 'edited');
    const [pruned] = await build(folder, { ...all, prune: true });
    expect(pruned?.removed).toHaveLength(3);
    expect(pruned?.problems).toMatchObject([
      { code: 'dropped-files', message: expect.stringContaining('changed by hand: sift-scoring-sheet.docx') },
    ]);
    expect(existsSync(join(kit, 'sift-scoring-sheet.docx'))).toBe(true);
    expect(await verify(folder)).toMatchObject([{ code: 'file-dropped' }]);
    rmSync(join(kit, 'sift-scoring-sheet.docx'));
    expect(codes(await build(folder, { ...all, prune: true }))).toEqual([]);
    expect(await verify(folder)).toEqual([]);
  });

  test('is not known while the vacancy has errors: nothing goes', async () => {
    const { folder, change, names } = await builtOnce();
    const before = names();
    change('level: head-baker', 'level: head');
    expect(outcomes(await build(folder, { ...all, prune: true }))).toEqual(['post failed']);
    expect(names()).toEqual(before);
  });
});

describe('a record that was changed by hand', () => {
  const tampered = async (change: (file: Record<string, unknown>) => void) => {
    const built = await builtOnce();
    built.change('id: sift', 'id: paper-sift');
    const path = join(built.kit, recordName);
    const record = JSON.parse(readFileSync(path, 'utf8'));
    for (const set of record.sets) for (const file of set.files) change(file);
    writeFileSync(path, JSON.stringify(record));
    return built;
  };

  test('removes nothing whose bytes are not what it says', async () => {
    const { folder, names } = await tampered((file) => {
      file['sha256'] = '0'.repeat(64);
    });
    const before = names();
    const [report] = await build(folder, { ...all, prune: true });
    expect(report?.removed).toEqual([]);
    for (const name of before) expect(names()).toContain(name);
  });

  test('leads nowhere else', async () => {
    const { folder } = await tampered((file) => {
      file['name'] = '../../outside.pdf';
    });
    writeFileSync(join(folder, 'outside.pdf'), 'outside');
    await build(folder, { ...all, prune: true });
    expect(readFileSync(join(folder, 'outside.pdf'), 'utf8')).toBe('outside');
  });

  test('is told by a verification as what it is', async () => {
    const { folder, kit } = await builtOnce();
    const path = join(kit, recordName);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/"vacancy":"[0-9a-f]{64}"/u, `"vacancy":"${'0'.repeat(64)}"`),
    );
    expect(await verify(folder)).toMatchObject([
      {
        code: 'kit-stale',
        message: 'the kit post is not whole: somebody has changed its record (.rolekit.json)',
      },
    ]);
  });
});
