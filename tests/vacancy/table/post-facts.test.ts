import { describe, expect, test } from 'vitest';
import { sound } from '../../support/small-catalogue.ts';
import { vacanciesIn } from './support.ts';

/** A campaign that says all that a row may say otherwise. */
const post = `level: head-baker
organisation: corner-bakery
locations: [{ town: Leeds, postcode: LS1 1AA }, York]
contract: { type: fixed-term, length: 2 years }
hours: { per-week: 37, note: by rota }
remote: { allowed: some, note: two days a week }
salary: [{ for: Leeds, from: 2500, per: month }, { for: London, from: 2800, per: month }]
additional-pay: [{ name: Allowance, to: 50, per: month }]
on-target-earnings: { from: 3000 }
opens: 2026-12-20
closes: 2027-01-17T23:55
starts: 2027-03-01
duties: [bake]
contacts: [{ name: Jo, email: jo@example.org }]
how-to-apply: { link: https://example.org/apply, send: [a CV] }
stages:
  - id: interview
    kind: interview
    dates: { from: 2027-02-01, to: 2027-02-05 }
    assess: [baking, cleaning, selling]
`;
const files = { ...sound, 'vacancies/post.yaml': post };

/** What a row says, by itself or like the campaign. */
async function rowWith(cells: Readonly<Record<string, string>>, like = 'post') {
  const all =
    like === '' ? { level: 'head-baker', organisation: 'corner-bakery', ...cells } : { like, ...cells };
  const quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join();
  const table = `id,${quoted(Object.keys(all))}\none,${quoted(Object.values(all))}\n`;
  const [vacancy] = await vacanciesIn(table, 't.csv', files);
  const errors = (vacancy?.problems ?? []).filter(({ severity }) => severity === 'error');
  return { value: vacancy?.value?.value, errors, problems: vacancy?.problems ?? [] };
}

describe('a cell says', () => {
  test.each([
    [{ remote: 'Yes' }, { remote: 'yes' }],
    [
      { 'remote.allowed': 'some', 'remote.from': 'Wales; England' },
      { remote: { allowed: 'some', from: ['Wales', 'England'] } },
    ],
    [{ starts: '1 March 2027' }, { starts: '2027-03-01' }],
    [{ starts: 'as soon as possible' }, { starts: 'as soon as possible' }],
    [{ locations: 'Leeds; York' }, { locations: ['Leeds', 'York'] }],
    [
      { 'locations.1.town': 'Leeds', 'locations.1.postcode': 'LS1 1AA' },
      { locations: [{ town: 'Leeds', postcode: 'LS1 1AA' }] },
    ],
    [
      { 'contract.type': 'fixed-term', 'contract.length': '24 months' },
      { contract: { type: 'fixed-term', length: '24 months' } },
    ],
    [{ contract: 'Fixed term' }, { contract: 'Fixed term' }],
    [{ 'facts.1.term': 'Team', 'facts.1.text': 'Ovens' }, { facts: [{ term: 'Team', text: 'Ovens' }] }],
    [{ 'person-specification': 'can bake; can sell' }, { 'person-specification': ['can bake', 'can sell'] }],
    [
      {
        'salary.1.for': 'Leeds',
        'salary.1.from': '£12.50 an hour',
        'salary.2.for': 'York',
        'salary.2.from': '€14 an hour',
      },
      {
        salary: [
          { for: 'Leeds', from: 12.5, currency: 'GBP', per: 'hour' },
          { for: 'York', from: 14, currency: 'EUR', per: 'hour' },
        ],
      },
    ],
    [
      {
        'salary.from': '£30,000',
        'additional-pay.1.name': 'Allowance',
        'additional-pay.1.to': '£50 a month',
      },
      { 'additional-pay': [{ name: 'Allowance', to: 50, per: 'month' }] },
    ],
    [{ 'hours.per-week': '37.5' }, { hours: { 'per-week': 37.5 } }],
  ])('%j', async (cells, value) => {
    const found = await rowWith(cells, '');
    expect(found.errors).toEqual([]);
    expect(found.value).toMatchObject(value);
  });

  test.each([
    [{ starts: '01/02/2027' }, 'starts'],
    [{ contract: 'Permanent', 'contract.length': '2 years' }, 'contract'],
    [{ 'salary.from': '£30,000', 'on-target-earnings.from': '€40,000' }, 'salary.from'],
    [{ remote: 'perhaps' }, 'remote'],
  ])('nothing certain: %j', async (cells, heading) => {
    const { errors } = await rowWith(cells, '');
    expect(errors.map(({ code, place }) => [code, place?.cell?.heading])).toEqual([['wrong-value', heading]]);
  });

  test('other pay in the currency of the salary that is inherited', async () => {
    const dollars = {
      ...files,
      'vacancies/post.yaml': post.replace(/^salary: .*$/mu, 'salary: { from: 2500, per: month }'),
    };
    const [vacancy] = await vacanciesIn(
      'id,like,on-target-earnings.from\none,post,"€4,000"\n',
      't.csv',
      dollars,
    );
    expect(vacancy?.problems).toMatchObject([
      { code: 'wrong-value', message: expect.stringContaining('GBP') },
    ]);
  });
});

describe('inherited whole or not at all', () => {
  test('all, where a row says nothing of it', async () => {
    const { value } = await rowWith({ reference: 'B-2' });
    expect(value).toMatchObject({
      starts: '2027-03-01',
      duties: ['bake'],
      'on-target-earnings': { from: 3000 },
    });
    expect(value?.locations).toHaveLength(2);
  });

  test.each([
    [{ location: 'Hull' }, ['locations']],
    [{ 'locations.1.town': 'Hull' }, []],
    [{ 'contact.email': 'al@example.org' }, ['contacts']],
    [{ 'salary.from': '40000' }, ['on-target-earnings']],
    [{ 'salary.from': '40000', 'salary.currency': 'EUR' }, ['on-target-earnings', 'additional-pay']],
    [
      {
        closes: '2027-02-17T23:55',
        'stages.interview.dates.from': '2027-03-01',
        'stages.interview.dates.to': '2027-03-05',
      },
      ['opens', 'starts'],
    ],
    [{ level: 'junior-baker', 'stages.interview.assess': 'baking; selling' }, ['duties']],
  ])('%j', async (cells, gone) => {
    const { value, errors } = await rowWith(cells);
    expect(errors).toEqual([]);
    for (const key of gone) expect(value).not.toHaveProperty([key]);
  });

  test.each([
    [{ 'locations.1.town': 'Hull' }, { locations: [{ town: 'Hull' }] }],
    [{ 'hours.per-week': '20' }, { hours: { 'per-week': 20 } }],
    [{ 'how-to-apply.link': 'https://example.org/b' }, { 'how-to-apply': { link: 'https://example.org/b' } }],
    [{ 'contract.type': 'permanent' }, { contract: { type: 'permanent' } }],
  ])('a part replaces the whole: %j', async (cells, expected) => {
    const [[key = '', own] = []] = Object.entries(expected);
    expect((await rowWith(cells)).value).toHaveProperty([key], own);
  });

  test('a row with another day for the first of several inherits no dates', async () => {
    const { problems, value } = await rowWith({ closes: '2027-02-17T23:55' });
    expect(value?.stages?.[0]).not.toHaveProperty('dates');
    expect(problems.map(({ code }) => code)).toContain('dates-not-inherited');
  });

  test('a date in place of the dates', async () => {
    const { value, errors } = await rowWith({ 'stages.interview.date': '2027-02-01' });
    expect(errors).toEqual([]);
    expect(value?.stages?.[0]).toMatchObject({ date: '2027-02-01' });
    expect(value?.stages?.[0]).not.toHaveProperty('dates');
  });
});
