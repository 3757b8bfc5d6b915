import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { type DataCell, type DataTable, readTables } from '../../src/tables/index.ts';
import { folderWith, root } from '../support/folders.ts';
import { type MadeCell, type MadeSheet, styled, workbookOf } from '../support/xlsx.ts';
import { zipOf } from '../support/zip.ts';

async function read(bytes: Uint8Array, name = 'table.xlsx') {
  return readTables(join(folderWith({ [name]: bytes }), name), nodeSystem);
}

async function tablesOf(...made: Parameters<typeof workbookOf>): Promise<readonly DataTable[]> {
  const { value, problems } = await read(workbookOf(...made));
  expect(problems).toEqual([]);
  return value ?? [];
}

/** The cells of the one row of a sheet. */
async function cellsOf(cells: readonly MadeCell[], from1904 = false): Promise<readonly DataCell[]> {
  const [table] = await tablesOf({ Sheet: { rows: [cells] } }, { from1904 });
  return table?.rows[0]?.cells ?? [];
}

const texts = (cells: readonly DataCell[]) => cells.map(({ text }) => text);
const xml = (content: string): MadeCell => ({ xml: content });

describe('what cells say', () => {
  test('texts, trimmed, with their line breaks; blank ones are none', async () => {
    const cells = await cellsOf(['  a & <b> ', undefined, 'one\r\ntwo', '   ', 'x_x000D__x0041_']);
    expect(cells).toEqual([
      { column: 0, text: 'a & <b>' },
      { column: 2, text: 'one\ntwo' },
      { column: 4, text: 'x\nA' },
    ]);
  });

  test('numbers, with the text that is shown', async () => {
    const cells = await cellsOf([
      67000,
      73700.00000000001,
      styled(4711, '000000'),
      styled(41, '"DDX-"0000'),
      styled(0.6, '0%'),
    ]);
    expect(cells.map(({ text, number }) => [text, number])).toEqual([
      ['67000', 67000],
      ['73700', 73700],
      ['004711', 4711],
      ['DDX-0041', 41],
      ['60%', 60],
    ]);
  });

  test('dates and times, whatever way they are shown', async () => {
    const cells = await cellsOf([
      styled(46404, 'dd/mm/yyyy'),
      styled(46404.9965277778, 'dd/mm/yyyy\\ hh:mm'),
      styled(46404.9965277778, 'dd/mm/yyyy'),
      styled(46404, 'dd/mm/yyyy\\ hh:mm'),
      styled(0.416666666666667, 'hh:mm'),
      styled(46404.99999, 'dd/mm/yyyy\\ hh:mm'),
      xml('<c r="$" t="d"><v>2027-01-17T23:55:00</v></c>'),
    ]);
    expect(texts(cells)).toEqual([
      '2027-01-17',
      '2027-01-17T23:55',
      '2027-01-17T23:55',
      '2027-01-17T00:00',
      '10:00',
      '2027-01-17T23:59',
      '2027-01-17T23:55',
    ]);
    expect(cells.every(({ moment }) => moment)).toBe(true);
  });

  test('days are counted from 1904 in workbooks that say so', async () => {
    expect(texts(await cellsOf([styled(46404 - 1462, 'dd/mm/yyyy')], true))).toEqual(['2027-01-17']);
  });

  test('what is no date is a fault', async () => {
    const cells = await cellsOf([styled(-1, 'dd/mm/yyyy'), styled(4e6, 'dd/mm/yyyy')]);
    expect(cells.map(({ fault }) => fault?.message)).toEqual([
      'there is no such date',
      'there is no such date',
    ]);
  });

  test('formulas by the value that they had; without one, and errors, are faults', async () => {
    const cells = await cellsOf([
      xml('<c r="$"><f>1+2</f><v>3</v></c>'),
      xml('<c r="$" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'),
      xml('<c r="$" t="b"><f>1=1</f><v>1</v></c>'),
      xml('<c r="$" t="str"><f>""</f><v></v></c>'),
      xml('<c r="$"><f>SUM(A1)</f></c>'),
      xml('<c r="$" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
      xml('<c r="$"><v>1e400</v></c>'),
    ]);
    expect(texts(cells.filter(({ fault }) => !fault))).toEqual(['3', 'ab', 'TRUE']);
    expect(cells.flatMap(({ fault, column }) => (fault ? [[column, fault.message]] : []))).toEqual([
      [4, 'the formula here has not been calculated'],
      [5, 'the value here is the error #DIV/0!'],
      [6, 'the value here is the error 1e400'],
    ]);
  });

  test('shared texts with their runs joined and without readings', async () => {
    const shared =
      '<sst><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r></si><si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si></sst>';
    const cells = [xml('<c r="$" t="s"><v>0</v></c>'), xml('<c r="$" t="s"><v>1</v></c>')];
    const [table] = await tablesOf(
      { Sheet: { rows: [cells] } },
      { parts: { 'xl/sharedStrings.xml': shared } },
    );
    expect(texts(table?.rows[0]?.cells ?? [])).toEqual(['rich', '漢字']);
  });

  test('a control character is a fault', async () => {
    const [cell] = await cellsOf(['a_x0007_b']);
    expect(cell?.fault?.message).toContain('U+0007');
  });

  test('each cell of merged ones is a fault, in the rows that there are', async () => {
    const rows = [
      ['a', 'b', 'c'],
      ['d', undefined, 'f'],
      [undefined, 'h'],
    ];
    const [table] = await tablesOf({ Sheet: { rows, merged: ['A2:B3', 'C90:C99'] } });
    const faulty = table?.rows.flatMap(({ number, cells }) =>
      cells.flatMap(({ column, fault }) => (fault ? [[number, column]] : [])),
    );
    expect(faulty).toEqual([
      [2, 0],
      [2, 1],
      [3, 0],
      [3, 1],
    ]);
  });
});

describe('rows', () => {
  test('fifty thousand empty ones are none', async () => {
    const empty = Array.from(
      { length: 50_000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="1"/></row>`,
    );
    const sheet = {
      xml: `<row r="1"><c r="A1"><v>1</v></c></row>${empty.join('')}<row r="60000"><c r="B60000"><v>2</v></c></row>`,
    };
    const [table] = await tablesOf({ Sheet: sheet });
    expect(table?.rows).toEqual([
      { number: 1, cells: [{ column: 0, text: '1', number: 1 }] },
      { number: 60_000, cells: [{ column: 1, text: '2', number: 2 }] },
    ]);
  });

  test('without references count on', async () => {
    const [table] = await tablesOf({
      S: { xml: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' },
    });
    expect(table?.rows.map(({ number, cells }) => [number, cells.map(({ column }) => column)])).toEqual([
      [1, [0, 1]],
      [2, [0]],
    ]);
  });

  test('of several sheets, in their order', async () => {
    const tables = await tablesOf({ 'Read me': { rows: [['x']] }, 'R&D "2027"': { rows: [['y']] } });
    expect(tables.map(({ sheet }) => sheet)).toEqual(['Read me', 'R&D "2027"']);
  });

  test('of a workbook with prefixes and of the strict kind', async () => {
    const prefixed =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const [table] = await tablesOf({ S: {} }, { parts: { 'xl/worksheets/sheet1.xml': prefixed } });
    expect(texts(table?.rows[0]?.cells ?? [])).toEqual(['7']);
  });
});

describe('files that cannot be read', () => {
  const good = workbookOf({ Sheet: { rows: [['id']] } });
  const sheet = (content: MadeSheet) => workbookOf({ Sheet: content });
  const part = (name: string, content: string) => workbookOf({ Sheet: {} }, { parts: { [name]: content } });

  test.each([
    ['an older workbook or one with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'older kind'],
    ['no workbook', Buffer.from('hello'), 'no .xlsx workbook'],
    ['an empty file', Buffer.alloc(0), 'no .xlsx workbook'],
    ['a text document', zipOf({ 'content.xml': '<a/>' }), 'no .xlsx workbook'],
    ['one that is cut short', good.subarray(0, good.length - 30), 'damaged or cut short'],
    [
      'one with overwritten data',
      Buffer.concat([good.subarray(0, 40), Buffer.alloc(60), good.subarray(100)]),
      'damaged',
    ],
    ['broken XML', sheet({ xml: '<row r="1"><c r="A1"><v>1</v></row>' }), 'damaged'],
    ['an entity', sheet({ xml: '<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>' }), 'damaged'],
    [
      'a DOCTYPE',
      part('xl/worksheets/sheet1.xml', '<!DOCTYPE x [<!ENTITY x "y">]><worksheet/>'),
      'no spreadsheet program',
    ],
    ['a missing text', sheet({ xml: '<row r="1"><c r="A1" t="s"><v>9</v></c></row>' }), 'a text is missing'],
    ['no such cell', sheet({ xml: '<row r="1"><c r="A-1"><v>9</v></c></row>' }), '"A-1" is no cell'],
    ['no such row', sheet({ xml: '<row r="x"><c><v>9</v></c></row>' }), 'is no cell'],
    ['an unknown kind of cell', sheet({ xml: '<row r="1"><c r="A1" t="z"><v>9</v></c></row>' }), 'kind "z"'],
    [
      'a thousand and one merged cells',
      sheet({ merged: Array.from({ length: 1001 }, () => 'A1:B1') }),
      'merged',
    ],
  ])('%s', async (_, bytes, words) => {
    const { value, problems } = await read(bytes);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'table-unreadable', hint: expect.any(String) }]);
    expect(problems[0]?.message).toContain(words);
  });

  test('one that unpacks to more than memory is for', async () => {
    const bomb = part('xl/worksheets/sheet1.xml', ' '.repeat(110_000_000));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await read(bomb)).toMatchObject({ problems: [{ code: 'table-unreadable' }] });
  });

  test('whatever byte of a workbook is wrong, there is a Problem or a value', async () => {
    const folder = folderWith({});
    const file = join(folder, 'table.xlsx');
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(good);
        bytes[at] = byte;
        writeFileSync(file, bytes);
        const { value, problems } = await readTables(file, nodeSystem);
        expect(value !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('one that is not there', async () => {
    expect(await readTables('/nowhere/table.xlsx', nodeSystem)).toMatchObject({
      problems: [{ code: 'unreadable-file' }],
    });
  });
});

test('a workbook that LibreOffice wrote', async () => {
  const { value, problems } = await readTables(
    join(root, 'tests/samples/tables/libreoffice.xlsx'),
    nodeSystem,
  );
  expect(problems).toEqual([]);
  const rows = value?.[1]?.rows.map(({ cells }) => cells.map(({ text, fault }) => (fault ? 'fault' : text)));
  expect(value?.map(({ sheet }) => sheet)).toEqual(['Notes', 'Vacancies']);
  expect(rows?.[1]).toEqual([
    'one',
    '2027-01-17T23:55',
    '2027-02-02',
    '10:00',
    '30002',
    'fault',
    '1',
    'line 1\nline & 2',
  ]);
  expect(rows?.slice(2)).toEqual([
    ['fault', '4711'],
    ['fault', '2027-01-17'],
  ]);
});
