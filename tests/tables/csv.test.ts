import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { csvRecords } from '../../src/tables/csv/index.ts';
import { readTables } from '../../src/tables/index.ts';
import { folderWith } from '../support/folders.ts';

async function read(content: string | Uint8Array, name = 'table.csv') {
  return readTables(join(folderWith({ [name]: content }), name), nodeSystem, 'id');
}

/** The cells of a table that are faults: row, column and what is said. */
async function faultsOf(content: string | Uint8Array) {
  const { value, problems } = await read(content);
  expect(problems).toEqual([]);
  return value?.flatMap(({ rows }) =>
    rows.flatMap(({ number, cells }) =>
      cells.flatMap(({ column, fault }) => (fault ? [[number, column, fault.message]] : [])),
    ),
  );
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

describe('what programs write for cells', () => {
  test('a text kept from being taken for a number is that text', async () => {
    expect(await rowsOf('id,a,b\none,="0041","=""00"""\n')).toEqual([
      [1, 'id', 'a', 'b'],
      [2, 'one', '0041', '00'],
    ]);
  });

  test.each([
    ['#REF!', 'the value here is the error #REF!'],
    ['#N/A', 'the value here is the error #N/A'],
    ['#DIV/0!', 'the value here is the error #DIV/0!'],
    ['########', expect.stringContaining('too narrow')],
    ['JosÃ©', expect.stringContaining('seems to be "José"')],
    ['Â£67,000', expect.stringContaining('seems to be "£67,000"')],
    ['voilÃ\u00a0', expect.stringContaining('seems to be "voilà"')],
    ['donâ€™t', expect.stringContaining('seems to be "don’t"')],
  ])('%j is a fault', async (text, message) => {
    expect(await faultsOf(`id,a\none,"${text}"\n`)).toEqual([[2, 1, message]]);
  });

  test.each(['#1', 'São Paulo', 'naïve – “café”', 'AMANHÃ — hoje', 'Łódź', '£5 – 6'])(
    '%j is none',
    async (text) => {
      expect(await faultsOf(`id,a\none,"${text}"\n`)).toEqual([]);
    },
  );
});

describe('what parts the cells', () => {
  test.each([
    ['sep=;\r\nid;a\r\none;b,c'],
    ['\ufeffsep=;\nid;a\none;b,c'],
    ['"sep=;"\nid;a\none;b,c'],
    ['SEP=;\rid;a\rone;b,c'],
    ['sep=;;;;\nid;a\none;b,c'],
    ['sep=^\nid^a\none^b,c'],
    ['sep=\t\nid\ta\none\tb,c'],
    ['sep=\\t\nid\ta\none\tb,c'],
    ['"sep=;"\nid,a\none,"b,c"'],
    ['id|a\none|b,c'],
    ['"id";"a"\n"one";"b,c"'],
    ['\ufeff\ufeff"id","a"\n"one","b,c"'],
    ['Vacancies, spring 2027, all of them\n\nid;a\none;b,c'],
    ['Vacancies; spring 2027,,,\nid,a,,\none,"b,c",,'],
  ])('%j', async (text) => {
    expect((await rowsOf(text))?.slice(-2).map((row) => row.slice(1))).toEqual([
      ['id', 'a'],
      ['one', 'b,c'],
    ]);
  });
});

describe('quotes', () => {
  test.each([
    ['id,a,b\none,5" pipe,"x"\n', ['one', '5" pipe', 'x']],
    ['id,a,b\none, "x, y" ,z\n', ['one', 'x, y', 'z']],
    ['id,a\none,“of old”\n', ['one', '“of old”']],
  ])('that can mean one thing: %j', async (text, cells) => {
    expect((await rowsOf(text))?.at(-1)?.slice(1)).toEqual(cells);
  });

  const unclosed = 'a quote opens this cell, and none closes it';
  const curly = 'a curly quote opens this cell, and none closes it';

  test.each([
    ['id,a\none,"x\ntwo,y\n', [2, 1, unclosed], ['two', 'y']],
    ['id,a\none,"x\ntwo,"y"\n', [2, 1, unclosed], ['two', 'y']],
    ['id,a\none,"x" y\ntwo,y\n', [2, 1, unclosed], ['two', 'y']],
    ['id,a\none,“x, y”\ntwo,y\n', [2, 1, curly], ['two', 'y']],
  ])('that are left open stop their row: %j', async (text, fault, next) => {
    expect(await faultsOf(text)).toEqual([fault]);
    expect((await rowsOf(text))?.at(-1)?.slice(1)).toEqual(next);
  });
});

test('is what a kept library reads', () => {
  const cell = fc.stringMatching(/^[a"\n\r ,;é]{0,6}$/u);
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
      const text = quoted.join(end);
      const records = csvRecords({ file: '/t.csv', text: `"x",y${end}${text}` }).records.slice(1);
      const read: string[][] = parse(text, { relax_column_count: true, record_delimiter: end });
      expect(records.map(({ cells }) => cells.map((each) => each.text))).toEqual(
        read.filter((row) => row.some((each) => each.trim() !== '')),
      );
    }),
  );
});

describe('rows', () => {
  test('count as in a spreadsheet, blank ones too', async () => {
    expect(await rowsOf('id,a\n,\n\n"one\ntwo",x\nthree,y')).toEqual([
      [1, 'id', 'a'],
      [4, 'one\ntwo', 'x'],
      [5, 'three', 'y'],
    ]);
  });

  test('may be shorter than the headings, or longer', async () => {
    const { value } = await read('id,a\none\ntwo,b\nthree,c,d\nfour,,,\n');
    expect(value?.[0]?.rows.map(({ width, cells }) => [width, cells.length])).toEqual([
      [2, 2],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 1],
    ]);
  });

  test.each([
    ['Windows', '\r\n'],
    ['Unix', '\n'],
    ['old Macs', '\r'],
  ])('end as on %s', async (_, end) => {
    expect(await rowsOf(`id,a${end}one,"b${end}c"${end}two,d`)).toEqual([
      [1, 'id', 'a'],
      [2, 'one', `b${end}c`],
      [3, 'two', 'd'],
    ]);
  });

  test('of an empty file are none', async () => {
    expect(await rowsOf('')).toEqual([]);
  });
});

describe('files', () => {
  test('of another encoding: cells whose letters cannot be known are faults, which are the file’s', async () => {
    for (const text of ['id,a\none,M\u00fcnchen\ntwo,York', 'id,a\none,\u00a367,000\ntwo,York']) {
      const bytes = Buffer.from(text, 'latin1');
      expect(await faultsOf(bytes)).toEqual([[2, 1, expect.stringContaining('this file is not UTF-8')]]);
      const { value } = await read(bytes);
      expect(value?.[0]?.rows[1]?.cells[1]?.fault).toMatchObject({
        isOfFile: true,
        hint: expect.stringContaining('CSV UTF-8'),
      });
    }
  });

  test('with one letter that is lost or wrong: its cell is a fault', async () => {
    const bytes = Buffer.concat([Buffer.from('id,a\none,é'), Buffer.from([0xe9]), Buffer.from('\ntwo,é\n')]);
    expect(await faultsOf(bytes)).toEqual([[2, 1, expect.stringContaining('a letter here is not in')]]);
    const surrogate = Buffer.from('\ufeffid,a\none,x\ud800y\n', 'utf16le');
    expect(await faultsOf(surrogate)).toEqual([[2, 1, expect.stringContaining('a letter here is not in')]]);
    expect(await faultsOf('id,a\none,Jos\ufffd\n')).toEqual([[2, 1, expect.stringContaining('lost')]]);
  });

  test.each(['\u0000', '\u0001', '\u001b', '\u0099'])(
    'with the control character %j: its cell is a fault',
    async (character) => {
      expect(await faultsOf(`id,a\none,x${character}y\ntwo,z\n`)).toEqual([
        [2, 1, expect.stringContaining('the control character U+00')],
      ]);
    },
  );

  test.each([
    ['UTF-16', Buffer.from('\ufeffid\tä\none\t"é\tü"\n', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\ufeffid\tä\none\t"é\tü"\n', 'utf16le').swap16()],
    ['UTF-16 without its mark', Buffer.from('id\tä\none\t"é\tü"\n', 'utf16le')],
  ])('of %s are read', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual([
      [1, 'id', 'ä'],
      [2, 'one', 'é\tü'],
    ]);
  });

  test.each(['\u001a', '\u0000\u0000'])('may be filled up with %j', async (end) => {
    expect(await rowsOf(`id\none\n${end}`)).toHaveLength(2);
  });

  test('of UTF-32 are refused', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0]);
    expect(await read(bytes)).toMatchObject({ problems: [{ code: 'not-utf8' }] });
  });

  test('with a byte order mark are read', async () => {
    expect(await rowsOf('\ufeffid\none')).toEqual([
      [1, 'id'],
      [2, 'one'],
    ]);
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
