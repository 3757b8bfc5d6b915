import { describe, expect, test } from 'vitest';
import { stylesXml } from '../../support/xlsx.ts';
import { cellsOf, texts, xml } from './support.ts';

/** A cell in a format: its number, or what stands in it as XML. */
async function cellIn(code: string, value: number | string) {
  const parts = { 'xl/styles.xml': stylesXml([code]) };
  const cell = typeof value === 'number' ? `<c r="$" s="0"><v>${value}</v></c>` : value;
  return (await cellsOf([xml(cell)], { parts }))[0];
}

/** A cell in a format that needs no definition. */
async function cellOfId(id: number, value: number) {
  const parts = { 'xl/styles.xml': stylesXml([]).replace('<cellXfs>', `<cellXfs><xf numFmtId="${id}"/>`) };
  return (await cellsOf([xml(`<c r="$" s="0"><v>${value}</v></c>`)], { parts }))[0];
}

describe('numbers as they are shown', () => {
  test.each([
    ['General', 67000.000000001, '67000', 67000],
    ['General', 0.1 + 0.2, '0.3', 0.3],
    ['General', 2.0000000001, '2', 2],
    ['General', 441632960999, '441632960999', 441632960999],
    ['General', -12.5, '-12.5', -12.5],
    ['@', 4711, '4711', 4711],
    ['General" d"', 30, '30 d', 30],
    ['"No. "0', 7, 'No. 7', 7],
    ['\\D\\D\\X\\-0000', 41, 'DDX-0041', 41],
    ['0000', 41, '0041', 41],
    ['00000\\ 000000', 1632960999, '01632 960999', 1632960999],
    ['#,##0', 67000, '67,000', 67000],
    ['0.00', 12.5, '12.50', 12.5],
    ['[$£-809]#,##0', 67000, '£67,000', 67000],
    ['#,##0.00\\ [$€-407]', 67000.5, '67,000.50 €', 67000.5],
    ['_-"£"* #,##0_-;-"£"* #,##0_-', 67000, '£67,000', 67000],
    ['[Red]0;[Blue]-0', 5, '5', 5],
    ['[<100]0.0;0', 12.34, '12.3', 12.34],
    ['0;(0)', -5, '(5)', -5],
    ['0.0,"k"', 67000, '67.0k', 67000],
    ['0.00E+00', 300000, '3.00E+05', 300000],
    ['# ?/?', 0.5, '1/2', 0.5],
    ['0%', 0.07, '7%', 7],
    ['0.0%', 0.605, '60.5%', 60.5],
    ['0\\%', 60, '60%', 60],
    ['"%"0', 60, '%60', 60],
    ['"Yes";;"No"', 1, 'Yes', 1],
    [';;;', 5, '5', 5],
    ['"day "0', 3, 'day 3', 3],
    ['0"hours"', 37.5, '38hours', 37.5],
    ['[$-409]0', 5, '5', 5],
    ['[', 5, '5', 5],
    ['0'.repeat(300), 5, '5', 5],
  ])('%s: %d', async (code, value, text, number) => {
    expect(await cellIn(code, value)).toEqual({ column: 0, text, number });
  });

  test.each([
    [0, '46404'],
    [1, '46404'],
    [3, '46,404'],
    [4, '46,404.00'],
    [9, '4640400%'],
    [37, '46,404'],
    [44, '46,404.00'],
    [49, '46404'],
    [61, '46,404'],
  ])('format %d, which needs no definition', async (id, text) => {
    expect((await cellOfId(id, 46404))?.text).toBe(text);
  });

  test.each(['12,5', '0x10', 'Infinity', 'abc'])(
    'what is kept as a number and is none: %s',
    async (written) => {
      const [cell] = await cellsOf([xml(`<c r="$"><v>${written}</v></c>`)]);
      expect(cell?.fault?.message).toBe(`the value here is kept as a number, but "${written}" is none`);
    },
  );

  test('white space around values, as in XML made for reading', async () => {
    const cells = [
      xml('<c r="$"><v>\n 5\n </v></c>'),
      xml('<c r="$" t="b"><v> 1 </v></c>'),
      xml('<c r="$"><v> </v></c>'),
    ];
    expect(texts(await cellsOf(cells))).toEqual(['5', 'TRUE']);
  });
});

describe('dates and times in all their formats', () => {
  test.each([
    ['dd/mm/yyyy', '2027-01-17T10:00', 'day'],
    ['d. mmmm yyyy;@', '2027-01-17T10:00', 'day'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2027-01-17T10:00', 'day'],
    ['yyyy"年"m"月"d"日"', '2027-01-17T10:00', 'day'],
    ['[$-411]ggge"年"', '2027-01-17T10:00', 'day'],
    ['mmm-yy', '2027-01-17T10:00', 'day'],
    ['"due "dd/mm', '2027-01-17T10:00', 'day'],
    ['[=0]"";dd/mm/yyyy', '2027-01-17T10:00', 'day'],
    ['TT.MM.JJJJ', '2027-01-17T10:00', 'day'],
    ['dd/mm/yyyy hh:mm', '2027-01-17T10:00', 'day-and-time'],
    ['yyyy\\-mm\\-dd\\Thh:mm:ss', '2027-01-17T10:00', 'day-and-time'],
    ['hh:mm', '2027-01-17T10:00', 'time'],
    ['h:mm AM/PM', '2027-01-17T10:00', 'time'],
    ['mm:ss.0', '2027-01-17T10:00', 'time'],
    ['[h]:mm', '1113706:00', 'time'],
    ['[mm]:ss', '1113706:00', 'time'],
  ])('%s', async (code, text, moment) => {
    expect(await cellIn(code, 46404 + 10 / 24)).toEqual({ column: 0, text, moment });
  });

  test.each([
    'General" d"',
    '"day" 0',
    '\\d0',
    '0.00E+00',
    '[Red]0',
    '[$USD] 0',
    '[DBNum1]0',
    '"TRUE";"TRUE";"FALSE"',
  ])('%s shows a number', async (code) => {
    expect(await cellIn(code, 5)).not.toHaveProperty('moment');
  });

  test.each([
    [14, 'day'],
    [22, 'day-and-time'],
    [27, 'day'],
    [31, 'day'],
    [33, 'time'],
    [36, 'day'],
    [45, 'time'],
    [46, 'time'],
    [50, 'day'],
    [58, 'day'],
  ])('format %d, which needs no definition', async (id, moment) => {
    expect((await cellOfId(id, 46404))?.moment).toBe(moment);
  });

  test.each([
    ['dd/mm/yyyy', 46404, '2027-01-17'],
    ['dd/mm/yyyy hh:mm', 46404, '2027-01-17T00:00'],
    ['hh:mm', 0.416666666666667, '10:00'],
    ['dd/mm/yyyy hh:mm', 0.416666666666667, '10:00'],
    ['hh:mm', 0, '00:00'],
    ['[h]:mm', 1, '24:00'],
    ['[h]:mm', 1.5, '36:00'],
    ['hh:mm', 0.416666, '10:00'],
    ['hh:mm:ss', 0.999999988426, '23:59'],
    ['dd/mm/yyyy hh:mm', 46404.99999998842, '2027-01-17T23:59'],
    ['dd/mm/yyyy hh:mm', 46404.99999999999, '2027-01-18T00:00'],
    ['dd/mm/yyyy', 1, '1900-01-01'],
    ['dd/mm/yyyy', 59, '1900-02-28'],
    ['dd/mm/yyyy', 61, '1900-03-01'],
  ])('%s: %d', async (code, value, text) => {
    expect((await cellIn(code, value))?.text).toBe(text);
  });

  test.each([
    ['dd/mm/yyyy', 0],
    ['dd/mm/yyyy', 60],
    ['dd/mm/yyyy', -1],
    ['hh:mm', -0.5],
  ])('%s: %d is none', async (code, value) => {
    expect((await cellIn(code, value))?.fault?.message).toBe('there is no such date');
  });

  test.each([
    ['dd/mm/yyyy', '2027-01-17T00:00:00', '2027-01-17', 'day'],
    ['dd/mm/yyyy', '2027-01-17T00:00:00.000Z', '2027-01-17', 'day'],
    ['dd/mm/yyyy', '2027-01-17', '2027-01-17', 'day'],
    ['dd/mm/yyyy', '2027-01-17T23:55:00', '2027-01-17T23:55', 'day'],
    ['dd/mm/yyyy hh:mm', '2027-01-17T00:00:00', '2027-01-17T00:00', 'day-and-time'],
    ['dd/mm/yyyy hh:mm', '2027-01-17T23:55:00+02:00', '2027-01-17T23:55', 'day-and-time'],
    ['hh:mm', '10:00:00', '10:00', 'time'],
    ['hh:mm', 'T10:00', '10:00', 'time'],
    ['hh:mm', '1899-12-31T10:00:00', '10:00', 'time'],
    ['hh:mm', '1899-12-30T10:00:00.000', '10:00', 'time'],
    ['hh:mm', '1904-01-01T10:00:00', '10:00', 'time'],
    ['General', '1899-12-31T10:00:00', '10:00', 'time'],
    ['General', '2027-01-17T00:00:00', '2027-01-17', 'day'],
    ['General', '2027-01-17T10:00:00Z', '2027-01-17T10:00', 'day-and-time'],
    ['[h]:mm', 'PT10H30M0.000S', '10:30', 'time'],
  ])('%s: %s as ISO 8601 has it', async (code, written, text, moment) => {
    expect(await cellIn(code, `<c r="$" s="0" t="d"><v>${written}</v></c>`)).toEqual({
      column: 0,
      text,
      moment,
    });
  });

  test.each(['17/01/2027', '2027-01-17T', '20270117', 'invalid::date'])('%s is none', async (written) => {
    const cell = await cellIn('dd/mm/yyyy', `<c r="$" s="0" t="d"><v>${written}</v></c>`);
    expect(cell?.fault?.message).toBe('there is no such date');
  });
});

describe('texts', () => {
  test('with more blanks within than anybody can count are as they are', async () => {
    const text = `a${' '.repeat(500_000)}b`;
    expect(texts(await cellsOf([text]))).toEqual([text]);
  });

  test.each([
    ['_x000D_', 'a_x000D_\nb', 'a\nb'],
    ['an escaped escape', 'a_x005F_x0041_b', 'a_x0041_b'],
    ['what only looks like one', 'a_X0041_b', 'a_X0041_b'],
    ['white space that is kept', '  a  b  ', 'a  b'],
  ])('%s', async (_, written, text) => {
    const cell = xml(`<c r="$" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`);
    expect(texts(await cellsOf([cell]))).toEqual([text]);
  });

  test('a shared text that is blank keeps its number', async () => {
    const parts = { 'xl/sharedStrings.xml': '<sst><si/><si><t/></si><si><t>third</t></si></sst>' };
    const cells = [0, 1, 2].map((index) => xml(`<c r="$" t="s"><v>${index}</v></c>`));
    expect(await cellsOf(cells, { parts })).toEqual([{ column: 2, text: 'third' }]);
  });
});

describe('formulas', () => {
  test('shared ones, by the values of each', async () => {
    const cells = [
      xml('<c r="$"><f t="shared" ref="A1:B1" si="0">1+1</f><v>2</v></c>'),
      xml('<c r="$"><f t="shared" si="0"/><v>3</v></c>'),
      xml('<c r="$"><f t="shared" si="0"/></c>'),
    ];
    const read = await cellsOf(cells);
    expect(read.map(({ text, fault }) => fault?.message ?? text)).toEqual([
      '2',
      '3',
      'the formula here has not been calculated',
    ]);
  });

  test('a nought that stands for what is to be calculated on opening is no value', async () => {
    const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationships}"><sheets><sheet name="S" r:id="r1"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>`;
    const cells = [
      '<c r="$"><f>B1*2</f><v>0</v></c>',
      '<c r="$"><f>1+2</f><v>3</v></c>',
      '<c r="$"><v>0</v></c>',
    ];
    const read = await cellsOf(cells.map(xml), { parts: { 'xl/workbook.xml': workbook } });
    expect(read.map(({ text, fault }) => fault?.message ?? text)).toEqual([
      'the formula here has not been calculated',
      '3',
      '0',
    ]);
  });
});
