import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { selectVacancies } from '../../src/pipeline/index.ts';
import { folderWith } from '../support/folders.ts';
import { workbookOf } from '../support/xlsx.ts';

const yaml = 'level: head-baker\norganisation: corner-bakery\n';
const files = {
  'vacancies/2027-a/leeds/one.yaml': yaml,
  'vacancies/2027-b/two.yml': yaml,
  'vacancies/2027-b/notes.md': '',
  'vacancies/2028/three.yaml': yaml,
  'mixed/four.yaml': yaml,
  'mixed/table.csv': 'id,level\nfive,head-baker\nsix,head-baker\n',
  'mixed/book.xlsx': workbookOf({ 'New posts': { rows: [['id'], ['seven']] } }),
  'mixed/.~lock.book.xlsx': '',
  'mixed/~$book.xlsx': '',
};
const catalogue = (folder: string, ...ids: readonly string[]) => ({
  layers: [folder],
  vacancies: new Map(ids.map((id) => [id, join(folder, 'vacancies', `${id}.yaml`)])),
});

async function select(names: readonly string[], ...ids: readonly string[]) {
  const folder = folderWith(files);
  const known = catalogue(folder, ...ids);
  const { value = [], problems } = await selectVacancies(
    names.map((name) => (ids.includes(name) || /^[a-z*-]+$/u.test(name) ? name : join(folder, name))),
    known,
  );
  return { folder, value, problems, ids: value.map(({ id }) => id) };
}

describe('names', () => {
  test('of a folder give its files and tables, and no lock files', async () => {
    const { ids, problems, value } = await select(['mixed/.']);
    expect(problems).toEqual([]);
    expect(ids).toEqual(['seven', 'four', 'five', 'six']);
    expect(value[0]).toMatchObject({ row: { sheet: 'New posts', number: 2 } });
  });

  test.each([
    ['vacancies/2027-*/**/*.yaml', ['one']],
    ['vacancies/2027-*/**/*', ['one', 'two']],
    ['vacancies/**/{one,three}.yaml', ['one', 'three']],
    ['mixed/*.csv', ['five', 'six']],
  ])('that are a pattern of files: %s', async (pattern, expected) => {
    const { ids, problems } = await select([pattern]);
    expect([ids, problems]).toEqual([expected, []]);
  });

  test('that are a pattern of ids', async () => {
    expect((await select(['lead-*'], 'lead-baker', 'lead-miller', 'junior-baker')).ids).toEqual([
      'lead-baker',
      'lead-miller',
    ]);
  });

  test('that fit nothing are said', async () => {
    for (const name of ['lead-*', 'vacancies/2029-*/*.yaml', 'vacancies']) {
      expect((await select([name])).problems).toMatchObject([{ code: 'unknown-vacancy' }]);
    }
  });

  test('that name a thing twice give it once', async () => {
    expect((await select(['mixed/table.csv', 'mixed/.', 'mixed/four.yaml'])).ids).toEqual([
      'five',
      'six',
      'seven',
      'four',
    ]);
  });
});

test('two vacancies of one name, in tables or files: neither is given', async () => {
  const folder = folderWith({
    'a.csv': 'id,level\none,x\ntwo,x\none,y\n',
    'two.yaml': yaml,
    'b.csv': 'id,level\nthree,x\n',
  });
  const { value, problems } = await selectVacancies([folder], catalogue(folder));
  expect(value?.map(({ id }) => id)).toEqual(['three']);
  expect(problems).toMatchObject([
    {
      code: 'duplicate-id',
      place: { cell: { column: 'A', row: 4 } },
      related: [{ place: { cell: { column: 'A', row: 2 } } }],
    },
    {
      code: 'duplicate-id',
      place: { file: join(folder, 'two.yaml') },
      related: [{ place: { cell: { row: 3 } } }],
    },
  ]);
});

test('a row is plain data, which a thread can be sent', async () => {
  const { value } = await select(['mixed/.']);
  expect(structuredClone(value)).toEqual(value);
});

test('ten thousand rows', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `v-${index},head-baker,Leeds,67000,2027-01-17`);
  const folder = folderWith({ 'big.csv': `id,level,location,salary.from,closes\n${rows.join('\n')}\n` });
  const { value, problems } = await selectVacancies([join(folder, 'big.csv')], catalogue(folder));
  expect([value?.length, problems]).toEqual([10_000, []]);
});
