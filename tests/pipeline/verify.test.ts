import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordName } from '../../src/manifest/index.ts';
import { verifyOutput } from '../../src/pipeline/index.ts';
import { builtInTemplates, type Files, folderWith } from '../support/folders.ts';
import { sound } from '../support/small-catalogue.ts';
import { build, openRun, verify } from './batch.ts';

const files: Files = {
  ...Object.fromEntries(Object.entries(sound).map(([path, text]) => [`catalogue/${path}`, text])),
  'catalogue/vacancies/other.yaml': 'level: junior-baker\norganisation: corner-bakery\n',
};

async function built() {
  const folder = folderWith(files);
  await build(folder);
  const at = (path: string) => join(folder, 'out', path);
  const said = async () => (await verify(folder)).map(({ code, message }) => `${code}: ${message}`);
  expect(await said()).toEqual([]);
  return { folder, at, said };
}

describe('one Problem for one fault, in true words, where', () => {
  test.each<[string, (at: (path: string) => string) => void, string]>([
    [
      'a kit’s folder was deleted',
      (at) => rmSync(at('post'), { recursive: true }),
      'kit-missing: the folder of the kit post is not there any more',
    ],
    [
      'all were',
      (at) => {
        for (const id of ['other', 'post']) rmSync(at(id), { recursive: true });
      },
      'kit-missing: the folders of 2 kits are not there any more: other, post',
    ],
    [
      'it was renamed',
      (at) => renameSync(at('post'), at('Post 2026')),
      'kit-misplaced: the folder of the kit post is called "Post 2026" now',
    ],
    [
      'it was copied',
      (at) => cpSync(at('post'), at('post-copy'), { recursive: true }),
      'kit-copied: the folder "post-copy" is a copy of the kit post, and no build renews it',
    ],
    [
      'a file was renamed',
      (at) => renameSync(at('post/advert.html'), at('post/Final.html')),
      'file-missing: post/advert.html is called "Final.html" now',
    ],
    [
      'several were deleted',
      (at) => {
        for (const name of ['advert', 'sift-scoring-sheet']) rmSync(at(`post/${name}.html`));
      },
      'file-missing: 2 of the 6 files of the kit post are missing: advert.html, sift-scoring-sheet.html',
    ],
    [
      'one was edited',
      (at) => appendFileSync(at('post/advert.html'), ' '),
      'file-changed: post/advert.html is not as it was built',
    ],
    [
      'one was copied over another',
      (at) => cpSync(at('post/advert.html'), at('post/sift-scoring-sheet.html')),
      'file-changed: post/sift-scoring-sheet.html is not as it was built: it holds what was built as advert.html',
    ],
    [
      'the record was deleted',
      (at) => rmSync(at(`post/${recordName}`)),
      'record-missing: the kit post has lost its record (.rolekit.json): nobody can tell whether it is stale',
    ],
    [
      'all records were',
      (at) => {
        for (const id of ['other', 'post']) rmSync(at(`${id}/${recordName}`));
      },
      'record-missing: 2 kits have lost their records (.rolekit.json): nobody can tell whether they are stale: other, post',
    ],
    [
      'the manifest is of another build',
      (at) =>
        writeFileSync(
          at('manifest.json'),
          readFileSync(at('manifest.json'), 'utf8').replace(/(?<="sha256":")\w/u, (digit) =>
            digit === '0' ? '1' : '0',
          ),
        ),
      'manifest-outdated: manifest.json does not say what the records say of 1 kit here: other',
    ],
  ])('%s', async (_, harm, expected) => {
    const { folder, at, said } = await built();
    harm(at);
    expect(await said()).toEqual([expected]);
    await build(folder);
    const left = (await said()).filter((each) => !each.startsWith('kit-copied'));
    expect(left).toEqual([]);
  });

  test('the manifest was deleted', async () => {
    const { folder, at, said } = await built();
    rmSync(at('manifest.json'));
    expect(await said()).toEqual([
      `manifest-unreadable: there is no manifest.json in ${join(folder, 'out')}, though there are 2 kits`,
    ]);
  });

  test('the folder has another name, or nothing is in it', async () => {
    const { folder, at, said } = await built();
    renameSync(at(''), join(folder, 'kits'));
    expect(await said()).toEqual([`manifest-unreadable: there is no folder ${join(folder, 'out')}`]);
    mkdirSync(at(''));
    expect(await said()).toEqual([
      `manifest-unreadable: there is no kit in ${join(folder, 'out')}, and no manifest.json`,
    ]);
  });

  test('a skill has changed that many need, and the vacancy of one', async () => {
    const { folder, said } = await built();
    appendFileSync(join(folder, 'catalogue/skills/baking.yaml'), '# changed\n');
    expect(await said()).toEqual([
      'kit-stale: 2 kits are stale: changed since are skills/baking: other, post',
    ]);
    appendFileSync(join(folder, 'catalogue/vacancies/post.yaml'), '# changed\n');
    expect(await said()).toEqual([
      'kit-stale: the kit other is stale: changed since are skills/baking',
      'kit-stale: the kit post is stale: changed since are skills/baking, vacancy',
    ]);
  });

  test('other folders are looked at than were built with', async () => {
    const { folder } = await built();
    const changes = { templates: [builtInTemplates, folderWith({ 'partials/.keep': '' })] };
    expect(await verify(folder, changes)).toMatchObject([
      {
        code: 'other-layers',
        message: expect.stringMatching(
          /^2 kits were made with other folders than these \(1 catalogue folder and 2 folders of templates/u,
        ),
      },
    ]);
  });

  test('a build was cut short', async () => {
    const { at, said } = await built();
    const record = JSON.parse(readFileSync(at(`post/${recordName}`), 'utf8'));
    const [{ madeFrom: _, ...begun }] = record.sets;
    writeFileSync(at(`post/${recordName}`), JSON.stringify({ ...record, sets: [...record.sets, begun] }));
    rmSync(at('post/advert.html'));
    expect(await said()).toEqual(['kit-stale: the kit post is not whole: a build of it was cut short']);
  });
});

test('what builds kept of people’s is no fault, but named', async () => {
  const { folder, at } = await built();
  appendFileSync(at('post/advert.html'), 'edited');
  const [, post] = await build(folder);
  expect(post?.problems).toMatchObject([{ code: 'edited-file-kept' }]);
  const { parts } = openRun(folder);
  expect(await verifyOutput(at(''), parts.configuration, parts.catalogue, parts.known)).toMatchObject({
    kept: ['post/advert (edited 1).html'],
    stale: [],
    problems: [],
  });
  expect(readdirSync(at('post'))).toContain('advert.html');
});

test('the day in the files’ metadata, and where a row stands, make nothing stale', async () => {
  const { folder } = await built();
  expect(await verify(folder, { date: new Date('2030-01-01') })).toEqual([]);
  const rows = (first: string) => `${first}id,level,organisation\nrow,junior-baker,corner-bakery\n`;
  const table = join(folder, 'posts.csv');
  writeFileSync(table, rows(''));
  await build(folder, { names: [table] });
  writeFileSync(table, rows('A title,,\n'));
  expect(await verify(folder)).toEqual([]);
});
