import { describe, expect, test } from 'vitest';
import { styled, workbookOf } from '../../support/xlsx.ts';
import { rowsIn } from './support.ts';

const found = async (...args: Parameters<typeof rowsIn>) =>
  (await rowsIn(...args)).problems.map(({ code, place, hint }) => [
    code,
    `${place?.cell?.column}${place?.cell?.row}`,
    hint,
  ]);
const idsIn = async (...args: Parameters<typeof rowsIn>) =>
  (await rowsIn(...args)).rows.map(({ id }) => id.text);

describe('headings', () => {
  test('may stand below a title, in any case, beside notes of the user', async () => {
    const text = 'Campaign of 2027,,,\n,,,\n#Status,ID,Level,# for us\ngo,one,head-baker,x\nstop,,,\n';
    const { rows, problems } = await rowsIn(text);
    expect(problems).toEqual([]);
    expect(rows.map((row) => [row.number, row.id.text, row.cells.map((cell) => cell.text)])).toEqual([
      [4, 'one', ['head-baker']],
    ]);
  });

  test.each([
    ['id,levle', 'B1', 'did you mean "level"?'],
    ['id,from', 'B1', 'did you mean "salary.from"?'],
    ['id,date', 'B1', 'did you mean "stages.interview.date"?'],
    [
      'id,contact',
      'B1',
      'give its parts a column each, such as contact.name, contact.role, contact.email, contact.phone, contact.for',
    ],
    ['id,facts', 'B1', 'give its parts a column each, such as facts.1.term, facts.1.text'],
    [
      'id,Apply URL',
      'B1',
      'write how-to-apply: { link: https://… }; parts have a column each, such as how-to-apply.link, facts.1.term',
    ],
    ['id,line manager', 'B1', 'begin the heading of a column of your own notes with "#"'],
    ['id,__proto__', 'B1', 'begin the heading of a column of your own notes with "#"'],
  ])('%s', async (heading, cell, hint) => {
    const text = `${heading}\none,x\n`;
    expect(await found(text)).toEqual([['unknown-key', cell, hint]]);
    expect(await idsIn(text)).toEqual([]);
  });

  test('stand once, and over every column in which something stands', async () => {
    expect(await found('id,level,Level\none,x,y\n')).toMatchObject([
      ['duplicate-key', 'C1', expect.any(String)],
    ]);
    expect(await found('id,,\none,,x\ntwo,,y\n')).toMatchObject([['unknown-key', 'C2', expect.any(String)]]);
  });

  test('that are merged are refused', async () => {
    const bytes = workbookOf({
      S: {
        rows: [
          ['id', 'level'],
          ['one', 'x'],
        ],
        merged: ['B1:C1'],
      },
    });
    expect(await found(bytes, 't.xlsx')).toMatchObject([['cell-unreadable', 'B1', expect.any(String)]]);
  });

  test('without an id are none, and it is said how to begin', async () => {
    expect(await found('name,level\none,x\n')).toEqual([
      ['missing-key', 'undefinedundefined', expect.stringContaining('rolekit new --csv')],
    ]);
    expect((await rowsIn('')).problems).toMatchObject([
      { code: 'missing-key', message: 'this table is empty' },
    ]);
    const sheets = workbookOf({ One: {}, Two: { rows: [['x']] } });
    expect((await rowsIn(sheets, 't.xlsx')).problems).toMatchObject([
      { code: 'missing-key', place: { cell: { sheet: 'One' } } },
    ]);
    expect((await rowsIn(workbookOf({}), 't.xlsx')).problems).toMatchObject([{ code: 'table-unreadable' }]);
  });
});

describe('rows of a CSV file', () => {
  test('may end at their last text, be padded, or be parted by blank ones', async () => {
    const text = 'id,level,,\none,x\n\n,,,,,\ntwo\n"three",x,,,,,\n';
    expect(await found(text)).toEqual([]);
    expect(await idsIn(text)).toEqual(['one', 'two', 'three']);
  });

  test('with text beyond the headings are faults, and the others are read', async () => {
    const text = 'id,title\none,Baker\ntwo,Baker, first class\nthree,Baker\n';
    expect(await found(text)).toEqual([['cell-unreadable', 'C3', expect.stringContaining('in quotes')]]);
    expect(await idsIn(text)).toEqual(['one', 'three']);
  });

  test('that all have text beyond the headings lack a heading', async () => {
    expect(await found('id,title\none,Baker,x\ntwo,Baker,y\n')).toMatchObject([
      ['unknown-key', 'C2', expect.any(String)],
    ]);
  });

  test('that are notes or sums are passed over, or it is said how', async () => {
    expect(await idsIn('id,level\n# approved so far,\none,x\n"#2, waiting",y\n')).toEqual(['one']);
    expect(await idsIn('id,level\none,x\nID,Level\ntwo,y\n')).toEqual(['one', 'two']);
    expect(await found('id,level\n#REF!,x\n')).toMatchObject([['cell-unreadable', 'A2', expect.any(String)]]);
    expect(await found('id,level,salary.from\none,x,5\nTotal,,5\n,,5\n')).toEqual([
      ['wrong-value', 'A3', 'write "total"; begin a row that is no vacancy with "#"'],
      ['missing-key', 'C4', expect.stringContaining('begin a row that is no vacancy with "#"')],
    ]);
  });

  test('of which there is none are missed', async () => {
    expect(await found('id,level\n# none so far,\n')).toEqual([
      ['missing-key', 'A1', 'give each vacancy a row'],
    ]);
  });

  test('of another encoding are told once, and the others are read', async () => {
    const text = 'id,title,# note\none,B\u00e4cker,\ntwo,Baker,f\u00fcr uns\nthree,K\u00f6chin,\n';
    const bytes = Buffer.from(text, 'latin1');
    expect(await found(bytes)).toEqual([['not-utf8', 'B2', expect.stringContaining('CSV UTF-8')]]);
    expect((await rowsIn(bytes)).problems[0]?.message).toMatch(/nor in 1 further row$/u);
    expect(await idsIn(bytes)).toEqual(['two']);
  });
});

describe('what cannot be seen', () => {
  test('changes no heading and no id', async () => {
    const text = '\u200bid,\u00a0Le\u00advel\u00a0,working\u2011pattern\n\u200e\u200bone,x\u00a0,y\n';
    const { rows, problems } = await rowsIn(text);
    expect(problems).toEqual([]);
    expect(
      rows.map(({ id, headings, cells }) => [id.text, headings, cells.map((cell) => cell.text)]),
    ).toEqual([['one', ['id', 'level', 'working-pattern'], ['x', 'y']]]);
  });

  test('curly quotes in place of straight ones are told', async () => {
    expect(await found('“id”,“level”\n“one”,“x”\n')).toEqual([
      ['table-unreadable', 'A1', expect.stringContaining('straight')],
    ]);
  });
});

describe('sheets', () => {
  test('with a column "id" are read, others are not', async () => {
    const bytes = workbookOf({
      'Read me': { rows: [['Fill in the other sheets']] },
      Leeds: { rows: [['id'], ['one']] },
      York: { rows: [['id'], ['two']] },
    });
    const { rows, problems } = await rowsIn(bytes, 't.xlsx');
    expect(problems).toEqual([]);
    expect(rows.map(({ sheet, id }) => [sheet, id.text])).toEqual([
      ['Leeds', 'one'],
      ['York', 'two'],
    ]);
  });

  test('with a fault in their headings stop no other', async () => {
    const bytes = workbookOf({ Leeds: { rows: [['id', 'x'], ['one']] }, York: { rows: [['id'], ['two']] } });
    const { rows, problems } = await rowsIn(bytes, 't.xlsx');
    expect(rows.map(({ id }) => id.text)).toEqual(['two']);
    expect(problems).toMatchObject([{ place: { cell: { sheet: 'Leeds', column: 'B', row: 1 } } }]);
  });
});

describe('ids', () => {
  test.each([
    [',head-baker', 'missing-key', 'B2', expect.stringContaining('lower-case')],
    ['Head Baker (Leeds),x', 'wrong-value', 'A2', 'write "head-baker-leeds"'],
    ['level-one,x', 'wrong-value', 'A2', expect.stringContaining('do not begin with')],
    ['../up,x', 'wrong-value', 'A2', 'write "up"'],
    ['=A1,x', 'cell-unreadable', 'A2', expect.any(String)],
  ])('%s', async (row, code, cell, hint) => {
    const text = `id,level\n${row}\ngood,x\n`;
    expect(await found(text)).toEqual([[code, cell, hint]]);
    expect(await idsIn(text)).toEqual(['good']);
  });

  test('that a spreadsheet took for dates are none', async () => {
    const bytes = workbookOf({ S: { rows: [['id'], [styled(46404, 'dd/mm/yyyy')]] } });
    expect(await found(bytes, 't.xlsx')).toEqual([
      ['cell-unreadable', 'A2', expect.stringContaining('format the cell as text')],
    ]);
  });

  test('may be numbers', async () => {
    expect(await idsIn(workbookOf({ S: { rows: [['id'], [4711]] } }), 't.xlsx')).toEqual(['4711']);
  });
});
