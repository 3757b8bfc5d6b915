import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordName } from '../../src/manifest/kit-record.ts';
import { builtInTemplates, type Files, folderWith } from '../support/folders.ts';
import { sound } from '../support/small-catalogue.ts';
import { build, openRun, outcomes, verify as verified } from './batch.ts';

const files: Files = {
  ...Object.fromEntries(Object.entries(sound).map(([path, text]) => [`catalogue/${path}`, text])),
  'catalogue/vacancies/other.yaml': 'level: junior-baker\norganisation: corner-bakery\n',
  'catalogue/vacancies/post.yaml': sound['vacancies/post.yaml'].replace('[selling]', '[selling, calm]'),
  'catalogue/criteria/calm.yaml': 'name: Calm\nkind: strength\nladder: moods\nlevels: { any: {} }\n',
  'catalogue/ladders/moods.yaml': 'name: Moods\nlevels: [{ id: some, name: Some }]\n',
};

const verify = async (folder: string) =>
  (await verified(folder)).map(({ code, message, file }) => [code, file ?? message]);

const bothUnchanged = ['other unchanged', 'post unchanged'];

async function builtOnce(): Promise<string> {
  const folder = folderWith(files);
  expect(outcomes(await build(folder))).toEqual(['other built', 'post built']);
  return folder;
}

describe('a second build', () => {
  test('leaves alone what has not changed, and tells its warnings again', async () => {
    const folder = folderWith(files);
    const first = await build(folder);
    const second = await build(folder);
    expect(outcomes(second)).toEqual(bothUnchanged);
    expect(second.map(({ problems }) => problems)).toEqual(first.map(({ problems }) => problems));
    expect(second.map((report) => report.files)).toEqual(first.map((report) => report.files));
    expect(first[0]?.problems).toMatchObject([{ code: 'advert-incomplete' }]);
  });

  test('tells again which questions nobody wrote', async () => {
    const [head = ''] = sound['skills/cleaning.yaml'].split('    questions:');
    const folder = folderWith({ ...files, 'catalogue/skills/cleaning.yaml': head });
    const derived = [{ code: 'derived-question', message: expect.stringContaining('Cleaning') }];
    expect((await build(folder))[1]).toMatchObject({ outcome: 'built', problems: derived });
    expect((await build(folder))[1]).toMatchObject({ outcome: 'unchanged', problems: derived });
    // Under --strict it is no kit to leave alone.
    expect((await build(folder, { strict: true }))[1]).toMatchObject({
      outcome: 'failed',
      problems: derived,
    });
    writeFileSync(join(folder, 'catalogue/skills/cleaning.yaml'), sound['skills/cleaning.yaml']);
    expect((await build(folder))[1]).toMatchObject({ outcome: 'built', problems: [] });
  });

  test('clears away what a forced build left that was killed before its record said so', async () => {
    const folder = await builtOnce();
    const left = join(folder, 'out/post/.rolekit-00000000-0000-4000-8000-000000000000.tmp');
    writeFileSync(left, 'half');
    expect(outcomes(await build(folder))).toEqual(bothUnchanged);
    expect(existsSync(left)).toBe(false);
  });

  test('builds again what a forced build had begun to write, whole as the files are', async () => {
    const folder = await builtOnce();
    const record = join(folder, 'out/post/.rolekit.json');
    const before = readFileSync(record, 'utf8');
    const { sets, ...kit } = JSON.parse(before);
    const { madeFrom: _, ...begun } = sets[0];
    writeFileSync(record, JSON.stringify({ ...kit, sets: [...sets, begun] }));
    expect(outcomes(await build(folder))).toEqual(['other unchanged', 'post built']);
    expect(readFileSync(record, 'utf8')).toBe(before);
  });

  test('builds all when it is told to', async () => {
    expect(outcomes(await build(await builtOnce(), { force: true }))).toEqual(['other built', 'post built']);
  });

  test.each([
    ['its vacancy', 'catalogue/vacancies/other.yaml', ['other built', 'post unchanged']],
    ['a criterion of another kind', 'catalogue/criteria/calm.yaml', ['other unchanged', 'post built']],
    ['what grades it', 'catalogue/ladders/moods.yaml', ['other unchanged', 'post built']],
    ['a skill that both need', 'catalogue/skills/baking.yaml', ['other built', 'post built']],
    ['the employer', 'catalogue/organisations/corner-bakery.yaml', ['other built', 'post built']],
    ['the skill levels', 'catalogue/skill-levels.yaml', ['other built', 'post built']],
  ])('builds what depends on %s', async (_, file, expected) => {
    const folder = await builtOnce();
    appendFileSync(join(folder, file), '\n# changed\n');
    expect(outcomes(await build(folder))).toEqual(expected);
    expect(outcomes(await build(folder))).toEqual(bothUnchanged);
  });

  test('builds again when a layer, a template, the formats or the form is another', async () => {
    const folder = await builtOnce();
    const upper = folderWith({ 'skills/baking.yaml': 'name: Baking\nabout: Of bread.\n' });
    const own = folderWith({ 'partials/fact.hbs': '<dt>{{term}}</dt><dd>{{value}}</dd>' });
    const catalogues = [join(folder, 'catalogue'), upper];
    for (const changes of [
      { templates: [builtInTemplates, own] },
      { formats: ['docx', 'html'] as const },
      { form: 'B' as const },
    ]) {
      expect(outcomes(await build(folder, { changes }))).toEqual(['other built', 'post built']);
      expect(outcomes(await build(folder, { changes }))).toEqual(bothUnchanged);
    }
    const { builder } = openRun(folder, { changes: { catalogues } });
    expect(builder.unchanged({ id: 'post', file: join(folder, 'catalogue/vacancies/post.yaml') })).toBe(
      undefined,
    );
  });

  test('makes whole again what was deleted, cut or changed', async () => {
    const folder = await builtOnce();
    const advert = join(folder, 'out/post/advert.html');
    const good = readFileSync(advert);
    const changed = Buffer.from(good);
    changed.write('X', 2000);
    const later = new Date(Date.now() + 60_000);
    for (const harm of [
      () => rmSync(advert),
      () => writeFileSync(advert, good.subarray(1)),
      () => writeFileSync(advert, changed),
    ]) {
      harm();
      if (existsSync(advert)) utimesSync(advert, later, later);
      expect(outcomes(await build(folder))).toEqual(['other unchanged', 'post built']);
      expect(readFileSync(advert).equals(good)).toBe(true);
    }
  });

  test('that copied files are younger than their record does not matter', async () => {
    const folder = await builtOnce();
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, 'out/post/advert.html'), later, later);
    expect(outcomes(await build(folder))).toEqual(bothUnchanged);
  });

  test.each(['', '{', '{"id":"post","forms":{"A":{}}}', '[]'])(
    'a record that says %j is no record',
    async (text) => {
      const folder = await builtOnce();
      writeFileSync(join(folder, 'out/post', recordName), text);
      expect(outcomes(await build(folder))).toEqual(['other unchanged', 'post built']);
    },
  );
});

describe('the manifest', () => {
  test('lists every file with what an auditor asks for, and is the same each time', async () => {
    const folder = await builtOnce();
    const text = readFileSync(join(folder, 'out/manifest.json'), 'utf8');
    const { kits } = JSON.parse(text);
    expect(kits).toMatchObject([
      { id: 'other', form: 'A', vacancy: 'catalogue:0:vacancies/other.yaml' },
      { id: 'post', form: 'A', vacancy: 'catalogue:0:vacancies/post.yaml' },
    ]);
    for (const kit of kits) {
      const names = readdirSync(join(folder, 'out', kit.id)).filter((name) => !name.startsWith('.'));
      expect(kit.files.map((file: { name: string }) => file.name).sort()).toEqual(names.sort());
      expect(kit.files[0]).toMatchObject({
        kind: 'advert',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      });
      expect([kit.madeFrom, kit.catalogue]).toEqual([
        expect.stringMatching(/^[0-9a-f]{64}$/u),
        expect.stringMatching(/^[0-9a-f]{64}$/u),
      ]);
    }
    const elsewhere = await builtOnce();
    expect(readFileSync(join(elsewhere, 'out/manifest.json'), 'utf8')).toBe(text);
  });
});

describe('verifying', () => {
  test('finds nothing in what was just built', async () => {
    expect(await verify(await builtOnce())).toEqual([]);
  });

  test('names what was changed, is missing or stale', async () => {
    const folder = await builtOnce();
    const path = (name: string) => join(folder, 'out', name);
    appendFileSync(path('post/advert.html'), ' ');
    rmSync(path('post/interview-scoring-sheet.html'));
    appendFileSync(join(folder, 'catalogue/vacancies/other.yaml'), '# changed\n');
    expect(await verify(folder)).toEqual([
      ['kit-stale', expect.stringMatching(/^the kit other is stale: changed since are vacancy$/u)],
      ['file-changed', 'post/advert.html is not as it was built'],
      ['file-missing', 'post/interview-scoring-sheet.html is missing'],
    ]);
    await build(folder);
    expect(await verify(folder)).toEqual([]);
    rmSync(join(folder, 'catalogue/vacancies/other.yaml'));
    expect(await verify(folder)).toMatchObject([
      ['vacancy-gone', join(folder, 'catalogue/vacancies/other.yaml')],
    ]);
  });

  test('without a manifest, or with one that is no manifest, says so', async () => {
    const folder = await builtOnce();
    writeFileSync(join(folder, 'out/manifest.json'), '{"kits":7}');
    expect(await verify(folder)).toMatchObject([['manifest-unreadable', join(folder, 'out/manifest.json')]]);
    rmSync(join(folder, 'out'), { recursive: true });
    expect(await verify(folder)).toMatchObject([['manifest-unreadable', expect.any(String)]]);
  });
});
