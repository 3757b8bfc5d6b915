import { describe, expect, test } from 'vitest';
import { sound, vacancyWith } from '../../support/small-catalogue.ts';
import { type MadeCell, styled, workbookOf } from '../../support/xlsx.ts';
import { vacanciesIn } from './support.ts';

const known = { level: 'head-baker', organisation: 'corner-bakery' };

/** The vacancy of a row with a level, an organisation and further cells. */
async function vacancyWithCells(cells: Readonly<Record<string, string>>) {
  const all: Record<string, string> = { id: 'one', ...known, ...cells };
  const quoted = (texts: readonly string[]) =>
    texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
  const [vacancy] = await vacanciesIn(`${quoted(Object.keys(all))}\n${quoted(Object.values(all))}\n`);
  return vacancy;
}

async function readCells(cells: Readonly<Record<string, string>>) {
  const vacancy = await vacancyWithCells(cells);
  expect(vacancy?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return vacancy?.value?.value;
}

/** The errors of a row: code and column. */
async function faultsOf(cells: Readonly<Record<string, string>>) {
  const vacancy = await vacancyWithCells(cells);
  const errors = (vacancy?.problems ?? []).filter(({ severity }) => severity === 'error');
  return errors.map(({ code, place }) => [code, place?.cell?.heading]);
}

const fromSheet = async (heading: string, cell: MadeCell) => {
  const rows = [
    ['id', 'level', 'organisation', heading],
    ['one', known.level, known.organisation, cell],
  ];
  const [vacancy] = await vacanciesIn(workbookOf({ S: { rows } }), 't.xlsx');
  return vacancy;
};

describe('what a cell becomes', () => {
  test.each([
    ['salary.from', '67000', { salary: { from: 67000 } }],
    ['salary.from', '67,000', { salary: { from: 67000 } }],
    ['salary.from', '1 067 000.5', { salary: { from: 1067000.5 } }],
    ['salary.from', "'67000", { salary: { from: 67000 } }],
    ['salary.from', '£67k', { salary: { from: 67000 } }],
    ['salary.from', 'USD 90,000', { salary: { from: 90000, currency: 'USD' } }],
    ['salary.from', '€12.50 per hour', { salary: { from: 12.5, currency: 'EUR', per: 'hour' } }],
    ['pass.percentage', '62.5 %', { pass: { percentage: 62.5 } }],
    ['pass.each', '4', { pass: { each: 4 } }],
    ['posts', '2', { posts: 2 }],
    ['reference', '007', { reference: '007' }],
    ['closes', '2027-01-17 23:55:00', { closes: '2027-01-17T23:55' }],
    ['closes', '2027-01-17', { closes: '2027-01-17' }],
    ['closes', '17/01/2027, 11:55 pm', { closes: '2027-01-17T23:55' }],
    ['level', 'head-\u200bbaker\u00a0', { level: 'head-baker' }],
    ['benefits', 'Bread; cakes ;', { benefits: ['Bread', 'cakes'] }],
    ['benefits', '- Bread; and butter\n- Cakes', { benefits: ['Bread; and butter', 'Cakes'] }],
    ['benefits.1', 'Bread; and butter', { benefits: ['Bread; and butter'] }],
    ['contact.email', ' a@example.org ', { contact: { email: 'a@example.org' } }],
    ['about', 'One.\n\nTwo.', { about: 'One.\n\nTwo.' }],
    ['pass.one-below.if-total', '', {}],
  ])('%s: %j', async (heading, text, value) => {
    expect(await readCells({ [heading]: text })).toMatchObject(value);
  });

  test.each([
    ['salary.from', '67.000', 'wrong-type'],
    ['salary.from', '€67,000', 'wrong-value'],
    ['salary.from', '£67,000 - £70,000', 'wrong-type'],
    ['salary.currency', '$', 'wrong-value'],
    ['posts', 'n/a', 'wrong-type'],
    ['stages.1.assess.1.essential', 'x', 'wrong-type'],
    ['salary.from', '67,00', 'wrong-type'],
    ['posts', '1.5', 'wrong-type'],
    ['closes', '01/02/2027', 'wrong-value'],
    ['closes', '46404', 'wrong-value'],
    ['closes', '10:00', 'wrong-value'],
    ['stages.1.time', '2027-01-17', 'wrong-value'],
    ['stages.1.date', '2027-01-17 10:00', 'wrong-value'],
    ['closes', '2027-02-30', 'wrong-value'],
    ['contact.email', 'office', 'wrong-value'],
    ['salary.per', 'fortnight', 'wrong-value'],
    ['reference', 'a\nb', 'wrong-value'],
    ['scale', 'ten', 'unknown-scale'],
    ['reference', '=A1', 'cell-unreadable'],
  ])('%s: %j is refused at its cell', async (heading, text, code) => {
    expect(await faultsOf({ 'salary.from': '1', 'salary.currency': 'GBP', [heading]: text })).toMatchObject([
      [code, heading],
    ]);
  });

  test('dates of a spreadsheet, as the field wants them', async () => {
    const closes = await fromSheet('closes', styled(46404.9965277778, 'dd/mm/yyyy\\ hh:mm'));
    expect(closes?.value?.value.closes).toBe('2027-01-17T23:55');
  });

  test.each([
    ['a number', 0.4166666667, '10:00'],
    ['a time', styled(0.4166666667, 'h:mm AM/PM'), '10:00'],
    ['a time kept with a date that is not shown', styled(46404.4166666667, 'hh:mm'), '10:00'],
    ['a text', '10:00 AM', '10:00'],
  ])('times of a spreadsheet: %s', async (_, cell, time) => {
    const rows = [
      ['id', 'like', 'stages.interview.time'],
      ['one', 'post', cell],
    ];
    const [vacancy] = await vacanciesIn(workbookOf({ S: { rows } }), 't.xlsx');
    expect(vacancy?.value?.value.stages?.[1]?.time).toBe(time);
  });

  test('the currency that a spreadsheet shows counts', async () => {
    const pounds = await fromSheet('salary.from', styled(67000, '"£"#,##0'));
    expect(pounds?.value?.value.salary).toMatchObject({ from: 67000, currency: 'GBP' });
    const euros = await fromSheet('salary.from', styled(67000, '[$€-407] #,##0'));
    expect(euros?.value?.value.salary).toMatchObject({ from: 67000, currency: 'EUR' });
    const dollars = await fromSheet('salary.from', styled(67000, '"$"#,##0'));
    expect(dollars?.problems).toMatchObject([{ code: 'wrong-value', hint: expect.stringContaining('USD') }]);
  });

  test.each([
    ['reference', styled(46404, 'dd/mm/yyyy'), 'cell-unreadable', '2027-01-17'],
    ['hours', styled(1.5416666667, '[h]:mm'), 'cell-unreadable', 'format the cell as text'],
    ['closes', 46404, 'cell-unreadable', 'format the cell as a date'],
    ['reference', styled(300000, '0.00E+00'), 'cell-unreadable', 'shortened a number to "3.00E+05"'],
    ['benefits', styled(300000, '0.00E+00'), 'cell-unreadable', 'format the cell as text'],
    ['reference', '3.00E+05', 'cell-unreadable', 'shortened a number to "3.00E+05"'],
    ['pass.percentage', 0.6, 'wrong-type', 'write 60 for 60%'],
    ['pass.percentage', '0.6', 'wrong-type', 'write 60 for 60%'],
    ['salary.from', { xml: '<c r="$" t="e"><f>A9</f><v>#REF!</v></c>' }, 'cell-unreadable', '#REF!'],
  ] as const)('%s with what it cannot take', async (heading, cell, code, words) => {
    const { problems = [] } = (await fromSheet(heading, cell)) ?? {};
    const [fault] = problems;
    expect(fault).toMatchObject({ code, place: { cell: { sheet: 'S', row: 2, column: 'D', heading } } });
    expect(`${fault?.message} ${fault?.hint}`).toContain(words);
  });
});

describe('what is wrong with a whole row', () => {
  test('stands at its id', async () => {
    const [vacancy] = await vacanciesIn('#,id,level\n,one,head-baker\n');
    expect(vacancy?.problems).toMatchObject([
      { code: 'missing-key', place: { cell: { column: 'B', row: 2, heading: 'id' } } },
    ]);
  });

  test('stands where a group of fields begins', async () => {
    expect(await faultsOf({ 'salary.to': '5' })).toMatchObject([['missing-key', 'salary.to']]);
  });
});

describe('stages', () => {
  const stages = {
    'stages.sift.kind': 'sift',
    'stages.sift.assess': 'selling',
    'stages.talk.kind': 'interview',
    'stages.talk.time': '9:30',
    'stages.talk.assess': 'baking; cleaning',
    'stages.talk.assess.baking.weight': '2',
    'stages.talk.assess.cleaning.essential': 'no',
  };

  test('are named by their ids', async () => {
    expect((await readCells(stages))?.stages).toMatchObject([
      { id: 'sift', kind: 'sift', assess: ['selling'] },
      {
        id: 'talk',
        kind: 'interview',
        time: '09:30',
        assess: [
          { skill: 'baking', weight: 2 },
          { skill: 'cleaning', essential: false },
        ],
      },
    ]);
  });

  test('assess what the vacancy that the row is like makes or names otherwise', async () => {
    const named = '[baking, { criterion: selling }, { name: Good taste, kind: ability }]';
    const text = sound['vacancies/post.yaml'].replace('assess: [selling]', `assess: ${named}`);
    const headings = 'id,like,stages.sift.assess.selling.weight,stages.sift.assess.good-taste.weight';
    const files = { ...sound, 'vacancies/post.yaml': text };
    const [vacancy] = await vacanciesIn(`${headings}\none,post,2,3\n`, 't.csv', files);
    expect(vacancy?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(vacancy?.value?.stages[0]?.criteria).toMatchObject([
      { entry: { id: 'baking' }, weight: 1 },
      { entry: { id: 'selling' }, weight: 2 },
      { entry: { id: 'good-taste', kind: 'ability' }, weight: 3 },
    ]);
  });

  test('of which a row fills no cell are none of its stages', async () => {
    const without = Object.entries(stages).map(([heading, text]) => [
      heading,
      heading.startsWith('stages.sift') ? '' : text,
    ]);
    const value = await readCells({
      ...Object.fromEntries(without),
      'stages.talk.assess': 'baking; cleaning; selling',
    });
    expect(value?.stages?.map(({ id }) => id)).toEqual(['talk']);
  });

  test('may be counted, and their faults are placed', async () => {
    expect(
      (
        await readCells({
          'stages.1.id': 'talk',
          'stages.1.kind': 'interview',
          'stages.1.assess': 'baking; cleaning; selling',
        })
      )?.stages,
    ).toHaveLength(1);
    expect(await faultsOf({ ...stages, 'stages.talk.kind': 'chat' })).toMatchObject([
      ['wrong-value', 'stages.talk.kind'],
    ]);
    expect(await faultsOf({ ...stages, 'stages.sift.assess': 'sellin' })).toMatchObject([
      ['unknown-skill', 'stages.sift.assess'],
    ]);
  });
});

describe('like a vacancy of the catalogue', () => {
  const text = 'id,like,location,salary.from,stages.sift.date\none,post,York,36000,2027-02-01\ntwo,post,,,\n';

  test('a row says what differs', async () => {
    const [one, two] = await vacanciesIn(text);
    expect(one?.value).toMatchObject({
      id: 'one',
      like: 'post',
      value: {
        level: 'head-baker',
        location: 'York',
        salary: { from: 36000, currency: 'GBP', per: 'year' },
        stages: [
          { id: 'sift', date: '2027-02-01', assess: ['selling'] },
          { id: 'interview', minutes: 60 },
        ],
      },
    });
    expect(two?.value?.value).toMatchObject({ location: 'Leeds', salary: { to: 35000 } });
    expect(two?.value?.value.stages?.[0]?.date).toBeUndefined();
  });

  test('faults point to the cell, or else into the file and to the row', async () => {
    const files = vacancyWith(['location: Leeds', 'pass: { each: 9 }']);
    const [one] = await vacanciesIn(text.replace('2027-02-01', '2027-2-30'), 'table.csv', files);
    expect(one?.problems).toMatchObject([
      { code: 'wrong-value', place: { cell: { heading: 'stages.sift.date' } } },
    ]);
    const [, two] = await vacanciesIn(text, 'table.csv', files);
    const fault = two?.problems.find(({ code }) => code === 'pass-mark-out-of-scale');
    expect(fault).toMatchObject({
      place: { file: expect.stringMatching(/post\.yaml$/u) },
      related: [{ message: 'the row that is like it', place: { cell: { row: 3, heading: 'id' } } }],
    });
  });

  test('that does not exist, or is faulty itself', async () => {
    const [missing] = await vacanciesIn('id,like\none,pots\n');
    expect(missing?.problems).toMatchObject([
      { code: 'unknown-vacancy', hint: 'did you mean "post"?', place: { cell: { column: 'B', row: 2 } } },
    ]);
    const faulty = { ...sound, 'vacancies/post.yaml': 'level: head-baker\nposts: two\n' };
    const [like] = await vacanciesIn('id,like\none,post\n', 'table.csv', faulty);
    expect(like?.problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['missing-key', 'add e.g. organisation: example-department'],
      ['wrong-type', 'write a whole number, e.g. 2'],
    ]);
  });

  test('has its numbers as they are written there, where text belongs', async () => {
    const files = vacancyWith(['reference: B-1', 'reference: 0070']);
    const [like] = await vacanciesIn('id,like\none,post\n', 'table.csv', files);
    expect(like?.value?.value.reference).toBe('0070');
  });

  test('the catalogue’s own stays as it is', async () => {
    const vacancies = await vacanciesIn('id,like,stages.sift.assess\none,post,baking; selling\ntwo,post,\n');
    expect(vacancies.map(({ value }) => value?.value.stages?.[0]?.assess)).toEqual([
      ['baking', 'selling'],
      ['selling'],
    ]);
  });
});

test('a row that is like another vacancy has its panel, and none of its candidates', async () => {
  const people = 'panel: [chair, second]\ncandidates: [C-1, C-2]\n';
  const stages = sound['vacancies/post.yaml'].replace(
    '  - id: interview\n',
    '  - id: interview\n    candidates: [C-2]\n',
  );
  expect(stages).toContain('candidates');
  const files = { ...sound, 'vacancies/post.yaml': `${stages}\n${people}` };
  const [alike, own] = await vacanciesIn('id,like,candidates\none,post,\ntwo,post,C-9\n', 't.csv', files);
  expect(alike?.problems).toEqual([]);
  expect(alike?.value?.value.panel).toEqual(['chair', 'second']);
  expect(alike?.value?.stages.map(({ candidates }) => candidates)).toEqual(
    alike?.value?.stages.map(() => []),
  );
  expect(own?.value?.stages.map(({ candidates }) => candidates)).toEqual(
    own?.value?.stages.map(() => ['C-9']),
  );
});
