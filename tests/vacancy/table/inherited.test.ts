import { describe, expect, test } from 'vitest';
import { sound } from '../../support/small-catalogue.ts';
import { vacanciesIn } from './support.ts';

/** A campaign in which everything is said that a row may say otherwise. */
const post = `level: head-baker
organisation: corner-bakery
title: Chief of the ovens
location: Leeds
salary: { from: 30000, to: 35000, currency: EUR, per: month, note: Rises each year. }
closes: 2027-01-17T23:55
contact: { name: The shop, email: shop@example.org, phone: 0161 496 0999 }
about: We bake in Leeds.
pass: { each: 3, percentage: 40 }
stages:
  - id: sift
    kind: sift
    date: 2027-01-21
    assess: [selling]
  - id: interview
    kind: interview
    date: 2027-02-02
    time: "10:00"
    pass: { each: 4 }
    exercise: { title: Dough, brief: Knead it., minutes: 10 }
    assess: [{ skill: baking, minimum: 4 }, cleaning]
`;
const files = {
  ...sound,
  'vacancies/post.yaml': post,
  'organisations/mill.yaml': 'name: The mill\nabout: We grind.\ncontact: { email: mill@example.org }\n',
};

/** What a row that is like the campaign says, and what is wrong with it. */
async function rowWith(cells: Readonly<Record<string, string>>) {
  const headings = ['id', 'like', ...Object.keys(cells)];
  const texts = ['one', 'post', ...Object.values(cells)].map((text) => `"${text}"`);
  const [vacancy] = await vacanciesIn(`${headings.join()}\n${texts.join()}\n`, 't.csv', files);
  const value = vacancy?.value?.value;
  const problems = (vacancy?.problems ?? []).map(({ code, message, place, hint }) => ({
    code,
    text: `${message}; ${hint}`,
    heading: place?.cell?.heading,
  }));
  return {
    value,
    stages: value?.stages,
    problems,
    errors: problems.filter(({ code }) => code !== 'derived-question'),
  };
}

describe('pay is inherited whole or not at all', () => {
  test('whole, where a row says nothing of it, or only what it depends on', async () => {
    const whole = { from: 30000, to: 35000, currency: 'EUR', per: 'month', note: 'Rises each year.' };
    expect((await rowWith({})).value?.salary).toEqual(whole);
    const { value } = await rowWith({ 'salary.note': 'Fixed.' });
    expect(value?.salary).toEqual({ ...whole, note: 'Fixed.' });
  });

  test('not at all, where a row says an amount with currency and period', async () => {
    const said = { 'salary.from': '12000.5', 'salary.currency': 'PLN', 'salary.per': 'hour' };
    const { value } = await rowWith(said);
    expect(value?.salary).toEqual({ from: 12000.5, currency: 'PLN', per: 'hour' });
  });

  test('a row that says a part is told to say the rest', async () => {
    for (const [heading, text] of [
      ['salary.to', '€40,000 per month'],
      ['salary.currency', 'EUR'],
      ['salary.per', 'month'],
    ] as const) {
      expect((await rowWith({ [heading]: text })).problems).toMatchObject([
        { code: 'missing-key', heading, text: expect.stringContaining('say all of it here') },
      ]);
    }
  });

  test.each([
    [{ 'salary.from': '40000' }, 'salary.from', 'stands for GBP', 'says EUR'],
    [{ 'salary.from': '£40,000' }, 'salary.from', '"£40,000" is GBP', 'says EUR'],
    [{ 'salary.from': '$40,000' }, 'salary.from', 'is USD or CAD', 'says EUR'],
    [{ 'salary.from': '€40,000 a year' }, 'salary.from', 'is year', 'says month'],
    [{ 'salary.from': '40000', 'salary.currency': 'EUR' }, 'salary.from', 'stands for year', 'says month'],
    [
      { 'salary.from': '£40,000', 'salary.currency': 'EUR', 'salary.per': 'month' },
      'salary.from',
      'is GBP',
      'the column "salary.currency" says EUR',
    ],
    [{ 'salary.from': '€4 a month', 'salary.to': '£5' }, 'salary.from', 'do not agree', '"salary.currency"'],
  ])('what does not agree is refused: %j', async (cells, heading, one, other) => {
    const { problems } = await rowWith(cells);
    expect(problems.length).toBeGreaterThan(0);
    for (const each of problems) expect(each).toMatchObject({ code: 'wrong-value', heading });
    expect(problems[0]?.text).toContain(one);
    expect(problems[0]?.text).toContain(other);
  });

  test('signs and words say it as well as columns', async () => {
    const { value, errors } = await rowWith({ 'salary.from': '€40,000 per month', 'salary.to': '45k' });
    expect(errors).toEqual([]);
    expect(value?.salary).toEqual({ from: 40000, to: 45000, currency: 'EUR', per: 'month' });
  });
});

describe('so is everything that says one thing in several fields', () => {
  test('the contact', async () => {
    const { value } = await rowWith({ 'contact.email': 'york@example.org' });
    expect(value?.contact).toEqual({ email: 'york@example.org' });
  });

  test('a pass rule, of the vacancy or of a stage', async () => {
    const { value, stages } = await rowWith({ 'pass.percentage': '60', 'stages.interview.pass.total': '7' });
    expect(value?.pass).toEqual({ percentage: 60 });
    expect(stages?.[1]?.pass).toEqual({ total: 7 });
  });

  test('ratings that pass, where the scale is another', async () => {
    const { value, stages, errors } = await rowWith({ scale: 'tens' });
    expect(errors).toEqual([]);
    expect(value?.pass).toBeUndefined();
    expect(stages?.[1]).toMatchObject({ assess: [{ skill: 'baking', essential: true }, 'cleaning'] });
    expect(stages?.[1]?.assess[0]).not.toHaveProperty('minimum');
    expect(stages?.[1]?.pass).toBeUndefined();
    const one = await rowWith({ 'stages.interview.scale': 'tens', 'stages.interview.pass.each': '20' });
    expect(one.errors).toEqual([]);
    expect(one.value?.pass).toEqual({ each: 3, percentage: 40 });
    expect(one.stages?.[1]?.pass).toEqual({ each: 20 });
  });

  test('an exercise, but for its minutes', async () => {
    const { stages } = await rowWith({ 'stages.interview.exercise.minutes': '15 min' });
    expect(stages?.[1]?.exercise).toEqual({ title: 'Dough', brief: 'Knead it.', minutes: 15 });
    const { problems } = await rowWith({ 'stages.interview.exercise.title': 'Icing' });
    expect(problems).toMatchObject([
      { code: 'missing-key', text: expect.stringContaining('brief') },
      { code: 'missing-key', text: expect.stringContaining('minutes') },
    ]);
  });

  test('what an employer says, where it is another', async () => {
    const { value } = await rowWith({ organisation: 'mill' });
    expect([value?.about, value?.contact]).toEqual([undefined, undefined]);
    expect((await rowWith({ organisation: 'corner-bakery' })).value?.about).toBe('We bake in Leeds.');
  });

  test('the title, where the level is another', async () => {
    const stages = { 'stages.interview.assess': 'baking' };
    expect((await rowWith({ level: 'junior-baker', ...stages })).value?.title).toBeUndefined();
    expect((await rowWith({ level: 'head-baker' })).value?.title).toBe('Chief of the ovens');
  });
});

describe('the dates of a campaign are inherited together', () => {
  test('where the row says none, or the same days', async () => {
    const { value, stages, problems } = await rowWith({
      closes: '17/01/2027',
      'stages.sift.date': '2027-01-21',
    });
    expect(problems).toEqual([]);
    expect(value?.closes).toBe('2027-01-17');
    expect(stages?.map(({ date, time }) => [date, time])).toEqual([
      ['2027-01-21', undefined],
      ['2027-02-02', '10:00'],
    ]);
  });

  test('a row with another day has the dates that it says, and is told which are missing', async () => {
    const { value, stages, problems } = await rowWith({
      closes: '2027-06-01',
      'stages.sift.date': '2027-06-08',
    });
    expect(value?.closes).toBe('2027-06-01');
    expect(stages?.map(({ date, time }) => [date, time])).toEqual([
      ['2027-06-08', undefined],
      [undefined, undefined],
    ]);
    expect(problems).toMatchObject([
      { code: 'dates-not-inherited', heading: 'id', text: expect.stringContaining('stages.interview.date') },
    ]);
    const other = await rowWith({ 'stages.1.date': '2027-06-08', 'stages.2.date': '2027-06-09' });
    expect(other.value?.closes).toBeUndefined();
    expect(other.problems).toMatchObject([{ code: 'advert-incomplete' }]);
  });
});

describe('a time that a spreadsheet keeps with a date', () => {
  test('is read where the date is that of its stage, or none', async () => {
    for (const text of ['2027-02-02 10:30', '1899-12-30 10:30']) {
      const { stages, errors } = await rowWith({ 'stages.interview.time': text });
      expect(errors).toEqual([]);
      expect(stages?.[1]).toMatchObject({ date: '2027-02-02', time: '10:30' });
    }
    expect((await rowWith({ 'stages.interview.date': '2027-02-02 00:00' })).errors).toEqual([]);
  });

  test('is refused where they do not agree', async () => {
    const wrong = await rowWith({ 'stages.interview.time': '2027-02-03 10:30' });
    expect(wrong.problems).toMatchObject([
      {
        code: 'wrong-value',
        heading: 'stages.interview.time',
        text: expect.stringContaining('says 2027-02-02'),
      },
    ]);
    const late = await rowWith({ 'stages.sift.date': '2027-01-21 09:00' });
    expect(late.problems).toMatchObject([
      { code: 'wrong-value', heading: 'stages.sift.date', text: expect.stringContaining('stages.sift.time') },
    ]);
  });
});
