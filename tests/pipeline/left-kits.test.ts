import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordName } from '../../src/manifest/index.ts';
import { type Files, folderWith } from '../support/folders.ts';
import { sound } from '../support/small-catalogue.ts';
import { buildAll, openRun, outcomes, type Run, verify } from './batch.ts';

const bare = 'level: junior-baker\norganisation: corner-bakery\n';
const heading = 'id,level,organisation,location\n';
const row = (id: string, location = id) => `${id},junior-baker,corner-bakery,${location}\n`;
const files: Files = {
  ...Object.fromEntries(Object.entries(sound).map(([path, text]) => [`catalogue/${path}`, text])),
  'in/one.yaml': bare,
  'in/two.yaml': `${bare}location: York\n`,
  'tables/posts.csv': heading + row('a') + row('b') + row('c'),
};

const advert: Run = { changes: { documents: ['advert'] } };
const built = async (names: string, run: Run = {}) => {
  const folder = folderWith(files);
  const at = (path: string) => join(folder, path);
  const all = (more: Run = {}) => buildAll(folder, { ...advert, ...run, names: [at(names)], ...more });
  await all();
  const kits = () => readdirSync(at('out')).filter((name) => name !== 'manifest.json');
  return { folder, at, all, kits };
};
const said = ({ problems }: { readonly problems: readonly { readonly message: string }[] }) =>
  problems.map(({ message }) => message);

describe('a kit whose vacancy is gone', () => {
  test.each(['in', 'in/one.yaml', 'in/*.yaml', 'catalogue/vacancies'])(
    'is named by a build of %s, by a verification, and goes with --prune, its folder too',
    async (names) => {
      const { folder, at, all, kits } = await built('in');
      rmSync(at('in/two.yaml'));
      const gone = ['there is no such file any more, and the kit two was made from it'];
      const run = { names: [at(names)] };
      expect(said(await all(run))).toEqual(gone);
      expect(
        (await verify(folder, advert.changes)).filter(({ code }) => code === 'vacancy-gone'),
      ).toMatchObject([{ message: gone[0], file: at('in/two.yaml') }]);
      const removed = [at('out/two/advert.html'), at('out/two')];
      expect((await all({ ...run, prune: true, dryRun: true })).removed).toEqual(removed);
      expect(kits()).toContain('two');
      const pruned = await all({ ...run, prune: true });
      expect([pruned.removed, said(pruned)]).toEqual([removed, []]);
      expect(kits()).not.toContain('two');
      expect(readFileSync(at('out/manifest.json'), 'utf8')).not.toContain('"two"');
      expect((await verify(folder, advert.changes)).map(({ code }) => code)).toEqual([]);
    },
  );

  test('leaves what others put there, or changed, and says so', async () => {
    const { folder, at, all } = await built('in');
    rmSync(at('in/two.yaml'));
    writeFileSync(at('out/two/notes.txt'), 'mine');
    writeFileSync(at('out/two/advert.html'), 'edited');
    expect(said(await all({ prune: true }))).toEqual([
      'the folder of the kit two, which nothing makes any more, stays: it holds advert.html, notes.txt',
    ]);
    expect(readdirSync(at('out/two')).sort()).toEqual(['advert.html', 'notes.txt']);
    expect([said(await all({ prune: true })), await verify(folder)]).toEqual([[], []]);
  });

  test('is not followed through a link, nor taken for another kit whose record it holds', async () => {
    const { at, all } = await built('in');
    rmSync(at('in/two.yaml'));
    renameSync(at('out/two'), at('elsewhere'));
    symlinkSync(at('elsewhere'), at('out/two'));
    mkdirSync(at('out/copy'));
    writeFileSync(at(`out/copy/${recordName}`), readFileSync(at(`elsewhere/${recordName}`)));
    expect(await all({ prune: true })).toMatchObject({ removed: [], problems: [] });
    expect(readdirSync(at('elsewhere')).sort()).toEqual([recordName, 'advert.html']);
    expect(existsSync(at(`out/copy/${recordName}`))).toBe(true);
  });

  test('names what says the same, and is unchanged when it is built from there', async () => {
    const { folder, at, all } = await built('in');
    mkdirSync(at('done'));
    renameSync(at('in/one.yaml'), at('done/one.yaml'));
    const { problems } = await all();
    expect(problems).toMatchObject([{ related: [{ place: { file: at('done/one.yaml') } }] }]);
    const moved = await all({ names: [at('done')] });
    expect([outcomes(moved.reports), said(moved)]).toEqual([['one built'], []]);
    expect(await verify(folder)).toEqual([]);
  });

  test('stays when its whole folder is gone, which was rather moved', async () => {
    const { folder, at, all, kits } = await built('in');
    renameSync(at('in'), at('vacancies'));
    const gone = ['there is no such folder, and 2 kits were made from what was in it: one, two'];
    expect(said(await all({ names: [at('tables/posts.csv')], prune: true }))).toEqual(gone);
    expect(kits()).toContain('one');
    expect((await verify(folder)).map(({ message }) => message)).toEqual(gone);
  });

  test('stays where a run has fewer catalogue folders than it was made with', async () => {
    const upper = folderWith({ 'vacancies/upper.yaml': bare });
    const { folder, at, all, kits } = await built('in');
    const catalogues = [at('catalogue'), upper];
    await all({ names: ['upper'], changes: { ...advert.changes, catalogues } });
    expect(await all({ prune: true })).toMatchObject({ removed: [], problems: [] });
    expect(kits()).toContain('upper');
    expect((await verify(folder)).filter(({ code }) => code !== 'other-layers')).toEqual([]);
    expect(await verify(folder)).toMatchObject([
      { message: expect.stringMatching(/^1 kit was made with other folders/u) },
    ]);
  });
});

describe('a row that is gone', () => {
  test('is not the table: true words for one that is gone and one that has another name', async () => {
    const { folder, at, all, kits } = await built('tables/posts.csv');
    writeFileSync(at('tables/posts.csv'), heading + row('a') + row('sea', 'c'));
    const words = [
      'no row here is called "b" any more, and the kit b was made from one',
      'no row here is called "c" any more, and the kit c was made from one; the row that says the same is called "sea" now',
    ];
    expect((await verify(folder)).map(({ message }) => message)).toEqual(words);
    expect(said(await all())).toEqual(words);
    await all({ prune: true });
    expect(kits()).toEqual(['a', 'sea']);
    expect(await verify(folder)).toEqual([]);
  });

  test('cannot be told of a table that has faults, and is not looked for in one that is not read', async () => {
    const { folder, at, all } = await built('tables/posts.csv');
    writeFileSync(at('tables/posts.csv'), heading + row('a') + row('B 2', 'b'));
    expect(await all({ prune: true })).toMatchObject({ removed: [], problems: [] });
    expect(await verify(folder)).toMatchObject([{ code: 'wrong-value' }]);
    writeFileSync(at('tables/posts.csv'), heading + row('a'));
    expect(await all({ names: [at('in')], prune: true })).toMatchObject({ removed: [], problems: [] });
    expect(said(await all())).toEqual([
      'no rows here are called so any more, and 2 kits were made from them: b, c',
    ]);
  });

  test('of a table that is gone is told once for all', async () => {
    const { folder, at, all } = await built('tables/posts.csv');
    renameSync(at('tables/posts.csv'), at('tables/posts-2027.csv'));
    expect(await verify(folder)).toMatchObject([
      {
        message: 'there is no such file any more, and 3 kits were made from it: a, b, c',
        file: at('tables/posts.csv'),
      },
    ]);
    expect(said(await all({ names: [at('in')] }))).toHaveLength(1);
    const moved = await all({ names: [at('tables')] });
    expect([outcomes(moved.reports).length, said(moved)]).toEqual([3, []]);
    expect(await verify(folder)).toEqual([]);
  });
});

test('a level that is gone: its kit is named and goes, but not while the roles have errors', async () => {
  const folder = folderWith(files);
  const at = (path: string) => join(folder, path);
  const { builder } = openRun(folder, advert);
  await builder.build({ id: 'level-junior-baker', level: 'junior-baker' });
  const [role = ''] = readdirSync(at('catalogue/roles'));
  const path = at(`catalogue/roles/${role}`);
  const text = readFileSync(path, 'utf8');
  const run: Run = { ...advert, names: ['post'], prune: true };
  writeFileSync(path, 'name: [\n');
  expect((await buildAll(folder, run)).removed).toEqual([]);
  writeFileSync(path, text.replaceAll('junior-baker', 'trainee-baker'));
  rmSync(at('catalogue/vacancies'), { recursive: true });
  expect(said(await buildAll(folder, { ...run, prune: false }))).toContain(
    'there is no role level "junior-baker" any more, and the kit level-junior-baker was made for it',
  );
  expect((await buildAll(folder, run)).removed).toContain(at('out/level-junior-baker'));
});

test('a manifest.json that is none of rolekit’s is kept under another name', async () => {
  const { at, all } = await built('in');
  writeFileSync(at('out/manifest.json'), '{"name":"a web page"}');
  const { manifest } = await all();
  expect(manifest).toMatchObject([
    {
      code: 'edited-file-kept',
      message: expect.stringMatching(/is kept as "manifest \(edited 1\)\.json"$/u),
    },
  ]);
  expect(readFileSync(at('out/manifest (edited 1).json'), 'utf8')).toBe('{"name":"a web page"}');
  writeFileSync(at('out/manifest.json'), readFileSync(at('out/manifest.json'), 'utf8').slice(0, 100));
  expect((await all()).manifest).toEqual([]);
});
