import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { readTables } from '../../src/tables/index.ts';
import { folderWith } from '../support/folders.ts';

async function read(content: string | Uint8Array, name = 'table.csv') {
  return readTables(join(folderWith({ [name]: content }), name), nodeSystem);
}

/** The texts of the cells of a table, by row number. */
async function rowsOf(content: string | Uint8Array, name?: string) {
  const { value, problems } = await read(content, name);
  expect(problems).toEqual([]);
  return value?.flatMap(({ rows }) =>
    rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)]),
  );
}

describe('cells', () => {
  test.each([
    ['commas', 'id,level\none,"a, b"\n', ['one', 'a, b']],
    ['semicolons', 'id;level\r\none;a, b\r\n', ['one', 'a, b']],
    ['tabs', 'id\tlevel\none\t"a; b"', ['one', 'a; b']],
    ['what the first line says', 'sep=|\r\nid|level\none|a,b;c', ['one', 'a,b;c']],
  ])('parted by %s', async (_, text, cells) => {
    expect((await rowsOf(text))?.at(-1)?.slice(1)).toEqual(cells);
  });

  test('with quotes and line breaks, at their places in the text', async () => {
    const text = 'id,note\n"one"," say ""é"",\r\nplease "\n';
    const { value } = await read(text);
    const cells = value?.[0]?.rows[1]?.cells ?? [];
    expect(cells.map((cell) => cell.text)).toEqual(['one', 'say "é",\r\nplease']);
    expect(cells.map(({ start, end }) => text.slice(start, end))).toEqual([
      '"one"',
      '" say ""é"",\r\nplease "',
    ]);
  });

  test('that are formulas are faults; text that begins with = is not', async () => {
    const { value } = await read('a,b,c\n=SUM(A1),=1+1,= of old\n');
    expect(value?.[0]?.rows[1]?.cells.map(({ fault }) => fault !== undefined)).toEqual([true, true, false]);
  });
});

describe('rows', () => {
  test('count as in a spreadsheet, blank ones too', async () => {
    expect(await rowsOf('id,a\n,\n\n"one\ntwo",x\nthree,y')).toEqual([
      [1, 'id', 'a'],
      [4, 'one\ntwo', 'x'],
      [5, 'three', 'y'],
    ]);
  });

  test('that are cut short or too long are left out', async () => {
    const { value, problems } = await read('id,a\none\ntwo,b\nthree,c,d\n');
    expect(value?.[0]?.rows.map(({ number }) => number)).toEqual([1, 3]);
    expect(problems).toMatchObject([
      { code: 'table-unreadable', place: { start: 5, end: 8 }, hint: 'the row is cut short' },
      { code: 'table-unreadable', place: { start: 15 } },
    ]);
  });

  test('of an empty file are none', async () => {
    expect(await rowsOf('')).toEqual([]);
  });
});

describe('files', () => {
  test('of another encoding are refused, and it is said how to save them', async () => {
    for (const bytes of [Buffer.from('id\nM\u00fcnchen', 'latin1'), Buffer.from('\ufeffid\n', 'utf16le')]) {
      expect(await read(bytes)).toMatchObject({
        problems: [{ code: 'not-utf8', hint: expect.stringContaining('CSV UTF-8') }],
      });
    }
  });

  test('with a byte order mark are read', async () => {
    expect(await rowsOf('\ufeffid\none')).toEqual([
      [1, 'id'],
      [2, 'one'],
    ]);
  });

  test('with a quote that is never closed are refused', async () => {
    expect(await read('id\none\n"two\n')).toMatchObject({
      problems: [{ code: 'table-unreadable', place: { start: 7 } }],
    });
  });

  test.each(['x.xls', 'x.ods', 'x.xlsb', 'x.numbers', 'x.xlsx'])(
    'of text are no workbook: %s',
    async (name) => {
      expect(await read('id\none', name)).toMatchObject({
        problems: [{ code: 'table-unreadable', hint: expect.stringContaining('.xlsx') }],
      });
    },
  );
});
