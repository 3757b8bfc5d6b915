import { describe, expect, test } from 'vitest';
import { main, styled, stylesXml, workbookOf } from '../../support/xlsx.ts';
import { cellsOf, read, tablesOf, texts, xml } from './support.ts';

/** Elements that are not what they are called like: of another namespace, or in another place. */
const x15 = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const sheet = (content: string) => ({
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}" xmlns:mc="${compatibility}" xmlns:x15="${x15}">${content}</worksheet>`,
});
const workbook = (content: string) => ({
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}" xmlns:mc="${compatibility}" xmlns:x15="${x15}">${content}</workbook>`,
});
const sheets = '<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>';

describe('an element is taken for itself alone', () => {
  test.each([
    [
      'of an extension',
      `<workbookPr date1904="1"/>${sheets}<extLst><ext><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>`,
    ],
    [
      'of an extension that has its name and namespace',
      `<workbookPr date1904="1"/>${sheets}<extLst><ext><workbookPr/></ext></extLst>`,
    ],
    [
      'of a choice that needs an extension',
      `<workbookPr date1904="true"/>${sheets}<mc:AlternateContent><mc:Choice Requires="x15"><workbookPr/></mc:Choice></mc:AlternateContent>`,
    ],
    ['under a prefix', `<m:workbookPr xmlns:m="${main}" date1904="1"/>${sheets}`],
    [
      'in an alternative',
      `<mc:AlternateContent><mc:Choice Requires="x15"><workbookPr date1904="0"/></mc:Choice><mc:Fallback><workbookPr date1904="1"/></mc:Fallback></mc:AlternateContent>${sheets}`,
    ],
  ])('a workbook property %s', async (_, content) => {
    const [cell] = await cellsOf([styled(46404 - 1462, 'dd/mm/yyyy')], { parts: workbook(content) });
    expect(cell?.text).toBe('2027-01-17');
  });

  test('a sheet is one of the list, with the id of a relationship', async () => {
    const content = `<workbookPr/><sheets xmlns:x="urn:x"><sheet name="S" x:id="r9" r:id="r1" sheetId="1"/><x15:sheet name="T" r:id="r1"/></sheets><extLst><ext><sheet name="U" r:id="r1"/></ext></extLst>`;
    const tables = await tablesOf({ S: { rows: [['a']] } }, { parts: workbook(content) });
    expect(tables.map((table) => table.sheet)).toEqual(['S']);
  });

  test.each([
    ['a value beside a text', '<c r="A1" t="inlineStr"><v>1.0</v><is><t>DDX-3001</t></is></c>', 'DDX-3001'],
    ['a text beside a value', '<c r="A1"><is><t>no</t></is><v>7</v></c>', '7'],
    ['a text that stands as a value', '<c r="A1" t="inlineStr"><v>DDX-3001</v></c>', 'DDX-3001'],
    [
      'the reading of a word',
      '<c r="A1" t="inlineStr"><is><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></is></c>',
      '漢字',
    ],
    [
      'runs',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>DDX</t></r><r><t>-1</t></r></is></c>',
      'DDX-1',
    ],
    ['a formula', '<c r="A1" t="str"><f>"a"</f><v>b</v></c>', 'b'],
    [
      'a cell of an extension',
      `<c r="A1"><v>7</v><extLst><ext><v>8</v><x15:v>9</x15:v></ext></extLst></c>`,
      '7',
    ],
    [
      'alternatives',
      `<mc:AlternateContent><mc:Choice Requires="x15"><c r="A1"><v>1</v></c></mc:Choice><mc:Choice Requires=""><c r="A1"><v>2</v></c></mc:Choice><mc:Fallback><c r="A1"><v>3</v></c></mc:Fallback></mc:AlternateContent>`,
      '2',
    ],
  ])('%s', async (_, cell, text) => {
    const parts = sheet(`<sheetData><row r="1">${cell}</row></sheetData>`);
    const [table] = await tablesOf({ S: {} }, { parts });
    expect(texts(table?.rows[0]?.cells ?? [])).toEqual([text]);
  });

  test('rows, texts and merged cells outside of their lists are none', async () => {
    const parts = sheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCell ref="A1:B1"/><extLst><ext><row r="2"><c r="A2"><v>2</v></c></row><mergeCells><mergeCell ref="A1:B1"/></mergeCells></ext></extLst>',
    );
    const [table] = await tablesOf({ S: {} }, { parts });
    expect(table?.rows).toEqual([{ number: 1, cells: [{ column: 0, text: '1', number: 1 }] }]);
  });

  test('formats of cells are neither those of named styles nor those of conditions', async () => {
    const conditions =
      '<dxfs><dxf><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><xf numFmtId="14"/></dxf></dxfs>';
    const parts = { 'xl/styles.xml': stylesXml(['000000'], conditions) };
    expect(texts(await cellsOf([xml('<c r="$" s="0"><v>4711</v></c>')], { parts }))).toEqual(['004711']);
  });
});

describe('parts', () => {
  test('that are of another vocabulary are refused', async () => {
    const parts = { 'xl/worksheets/sheet1.xml': '<worksheet xmlns="urn:x"><sheetData/></worksheet>' };
    const { problems } = await read(workbookOf({ S: {} }, { parts }));
    expect(problems).toMatchObject([
      { code: 'table-unreadable', message: 'this file is damaged: one of its parts is a "worksheet"' },
    ]);
  });

  test('of the strict kind', async () => {
    const cells = [
      styled(46404, 'dd/mm/yyyy'),
      'text',
      xml('<c r="$" s="7" t="d"><v>PT34H30M0.000S</v></c>'),
    ];
    expect(texts(await cellsOf(cells, { isStrict: true }))).toEqual(['2027-01-17', 'text', '34:30']);
  });

  test.each([
    ['UTF-16 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without one', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16, the higher byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    [
      'Latin 1',
      (text: string) => Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'latin1'),
    ],
  ])('in %s', async (_, encoded) => {
    const content = sheet('<sheetData><row><c t="str"><v>Zoë</v></c></row></sheetData>');
    const parts = { 'xl/worksheets/sheet1.xml': encoded(content['xl/worksheets/sheet1.xml']) };
    const [table] = await tablesOf({ S: {} }, { parts });
    expect(texts(table?.rows[0]?.cells ?? [])).toEqual(['Zoë']);
  });

  test('that are no text in their encoding are refused', async () => {
    const parts = {
      'xl/worksheets/sheet1.xml': Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]),
    };
    const { problems } = await read(workbookOf({ S: {} }, { parts }));
    expect(problems).toMatchObject([{ message: 'this file is damaged: a part of it is no text' }]);
  });
});

describe('parts that no spreadsheet program writes', () => {
  test.each([
    [
      'elements in elements without end',
      sheet(`${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`),
      'no spreadsheet program writes',
    ],
    [
      'more formats than there can be',
      { 'xl/styles.xml': stylesXml(Array(65_491).fill('0')) },
      'more than 65490 formats',
    ],
  ])('%s', async (_, parts, words) => {
    const { problems } = await read(workbookOf({ S: {} }, { parts }));
    expect(problems).toMatchObject([{ message: expect.stringContaining(words) }]);
  });

  test('one long text that every cell shows is looked at once', async () => {
    const parts = { 'xl/sharedStrings.xml': `<sst><si><t>${'é'.repeat(1_000_000)}</t></si></sst>` };
    const cells = '<c t="s"><v>0</v></c>'.repeat(10_000);
    const [table] = await tablesOf({ S: { xml: `<row>${cells}</row>` } }, { parts });
    expect(table?.rows[0]?.cells).toHaveLength(10_000);
  });
});

describe('sheets', () => {
  const related = (target: string) => ({
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/worksheet" Target="${target}"/><Relationship Id="r2" Type="${relationships}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
  });

  test.each([
    '/xl/worksheets/sheet1.xml',
    'worksheets/sheet1.xml',
    '..\\xl\\worksheets\\SHEET1.xml',
    './worksheets/sheet%31.xml',
  ])('are found at %s', async (target) => {
    const [table] = await tablesOf({ S: { rows: [['a']] } }, { parts: related(target) });
    expect(table?.rows).toHaveLength(1);
  });

  test('of charts and of old macros are passed over, hidden ones are read', async () => {
    const content = `<sheets><sheet name="Chart" r:id="r2"/><sheet name="Module" state="veryHidden" r:id=""/><sheet name="S" state="veryHidden" r:id="r1"/></sheets>`;
    const parts = { ...workbook(content), ...related('worksheets/sheet1.xml') };
    expect((await tablesOf({ S: { rows: [['a']] } }, { parts })).map((table) => table.sheet)).toEqual(['S']);
  });

  test('that are missing are told of', async () => {
    const content = `<sheets><sheet name="S" r:id="r1"/><sheet name="Lost" r:id="r9"/></sheets>`;
    const { problems } = await read(workbookOf({ S: {} }, { parts: workbook(content) }));
    expect(problems).toMatchObject([{ message: 'this file is damaged: the sheet "Lost" is missing' }]);
  });
});

describe('rows and cells', () => {
  const rowsOf = async (rows: string) => {
    const [table] = await tablesOf({ S: { xml: rows } });
    return table?.rows.map(({ number, cells }) => [
      number,
      ...cells.map(({ column, text }) => [column, text]),
    ]);
  };
  const cell = (reference: string, value: number) => `<c r="${reference}"><v>${value}</v></c>`;

  test('out of order', async () => {
    expect(
      await rowsOf(`<row r="3">${cell('B3', 1)}${cell('A3', 2)}</row><row r="1">${cell('a1', 3)}</row>`),
    ).toEqual([
      [1, [0, '3']],
      [3, [0, '2'], [1, '1']],
    ]);
  });

  test('with a place at some of them', async () => {
    expect(
      await rowsOf(
        `<row>${cell('B5', 1)}<c><v>2</v></c></row><row><c><v>3</v></c></row><row r="9"><c/><c><v>4</v></c></row>`,
      ),
    ).toEqual([
      [5, [1, '1'], [2, '2']],
      [6, [0, '3']],
      [9, [1, '4']],
    ]);
  });

  test.each([
    [
      'a cell that stands twice',
      `<row r="1">${cell('A1', 1)}${cell('A1', 2)}</row>`,
      'row 1 has a cell twice',
    ],
    ['a column that is none', `<row r="1">${cell('XFE1', 1)}</row>`, '"XFE1" is no cell'],
    ['a row that is none', `<row r="1048577">${cell('A1', 1)}</row>`, '"1048577" is no cell'],
  ])('%s is refused', async (_, rows, words) => {
    const { problems } = await read(workbookOf({ S: { xml: rows } }));
    expect(problems).toMatchObject([{ message: `this file is damaged: ${words}` }]);
  });

  test.each([
    ['whole columns beside the table', 'K:L', []],
    ['whole rows below it', '9:1048576', []],
    ['blank cells', 'C1:D2', []],
    ['a whole column of it', 'A:A', ['A1', 'A2']],
    ['a whole row of it', '2:2', ['A2', 'B2']],
  ])('merged: %s', async (_, range, faulty) => {
    const rows = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    const [table] = await tablesOf({ S: { rows, merged: [range] } });
    const found = table?.rows.flatMap(({ number, cells }) =>
      cells.flatMap(({ column, fault }) => (fault ? [`${'AB'.charAt(column)}${number}`] : [])),
    );
    expect(found).toEqual(faulty);
  });
});
