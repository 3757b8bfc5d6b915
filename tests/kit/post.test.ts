import { describe, expect, test } from 'vitest';
import { salaryText } from '../../src/kit/pay.ts';
import { englishLocale } from '../support/locales.ts';
import { sound, vacancyWith } from '../support/small-catalogue.ts';
import { kitOf } from './support.ts';

describe('pay', () => {
  const pounds = { currency: 'GBP', per: 'year' } as const;
  test.each([
    [{ ...pounds, from: 67_000, to: 79_000 }, '£67,000 to £79,000 a year'],
    [{ ...pounds, from: 67_000 }, '£67,000 a year'],
    [{ ...pounds, from: 67_000, to: 67_000 }, '£67,000 a year'],
    [{ from: 12.21, currency: 'GBP', per: 'hour' }, '£12.21 an hour'],
    [{ from: 500, currency: 'EUR', per: 'day' }, '€500 a day'],
    [{ from: 4_000, to: 5_000, currency: 'CHF', per: 'month' }, 'CHF 4,000 to CHF 5,000 a month'],
  ] as const)('%o', (salary, text) => {
    expect(salaryText(salary, englishLocale)).toBe(text);
  });
});

const kitSaying = (lines: string) =>
  kitOf({ ...sound, 'vacancies/post.yaml': `${sound['vacancies/post.yaml']}${lines}\n` });

describe('terms', () => {
  test.each([
    ['contract', 'Permanent', 'Permanent'],
    ['contract', '{ type: fixed-term, length: P1Y6M }', 'Fixed term, 1 year 6 months'],
    [
      'contract',
      '{ type: [fixed-term, secondment], until: 2028-03-31 }',
      'Fixed term, secondment, until Friday 31 March 2028',
    ],
    [
      'contract',
      '{ type: temporary, length: 1 month, note: perhaps more }',
      'Temporary, 1 month (perhaps more)',
    ],
    ['hours', '37.5', '37.5 hours a week'],
    ['hours', '"37"', '37 hours a week'],
    ['hours', '37 hours', '37 hours'],
    ['hours', '{ per-week: 22.5, to: 37.5, note: by rota }', '22.5 to 37.5 hours a week (by rota)'],
    ['workingPattern', '[full-time, job-share]', 'Full time, job share'],
    ['workingPattern', 'As you like', 'As you like'],
    ['remote', 'no', 'No'],
    [
      'remote',
      '{ allowed: some, from: [Wales], note: two days a week }',
      'Some of the time (Wales; two days a week)',
    ],
    ['starts', '2027-03-01', 'Monday 1 March 2027'],
    ['starts', 'soon', 'soon'],
    ['opens', '2027-01-02', 'Saturday 2 January 2027'],
  ] as const)('%s: %s', (field, text, printed) => {
    const key = field === 'workingPattern' ? 'working-pattern' : field;
    expect(kitSaying(`${key}: ${text}`)[field]).toBe(printed);
  });

  test.each([
    ['28.97', 'we pay in 28.97% of your salary'],
    ['28.97%', 'we pay in 28.97% of your salary'],
    ['A pension', 'A pension'],
    [
      '{ scheme: Bakers, employer: 12, employee: 5, note: from day one }',
      'Bakers; we pay in 12% of your salary; you pay in 5% (from day one)',
    ],
  ])('the pension %s', (text, printed) => {
    expect(kitSaying(`pension: ${text}`).organisation.pension).toBe(printed);
  });

  test('languages', () => {
    const kit = kitSaying('languages: [Welsh, { name: English, level: B2, essential: true }]');
    expect(kit.languages).toEqual(['Welsh', 'English (B2), essential']);
  });
});

describe('times', () => {
  test.each([
    ['Europe/London', 'Sunday 17 January 2027, 11:55pm (UK time)'],
    ['Asia/Ho_Chi_Minh', 'Sunday 17 January 2027, 11:55pm (Ho Chi Minh time)'],
    ['Mountain Time', 'Sunday 17 January 2027, 11:55pm (Mountain Time)'],
  ])('in the zone %s', (zone, printed) => {
    expect(kitSaying(`time-zone: ${zone}`).closes).toBe(printed);
  });

  test('a day alone has no zone', () => {
    expect(kitSaying('time-zone: Europe/London\nopens: 2027-01-02').opens).toBe('Saturday 2 January 2027');
  });

  test.each([
    ['{ from: 2027-02-01, to: 2027-02-05 }', 'Monday 1 February 2027 to Friday 5 February 2027'],
    ['{ from: 2027-02-01, to: 2027-02-01 }', 'Monday 1 February 2027'],
  ])('of a stage of several days: %s', (dates, printed) => {
    const files = vacancyWith(['    minutes: 60', `    minutes: 60\n    dates: ${dates}`]);
    expect(kitOf(files).stages[1]?.date).toBe(printed);
  });
});

describe('pay of several kinds', () => {
  const paying = (salary: string, more = '') =>
    kitOf(vacancyWith(['salary: { from: 30000, to: 35000 }', `salary: ${salary}\n${more}`]));

  test('one salary stands in one text, with its note beside it', () => {
    const kit = paying('{ from: 30000, note: Fixed. }');
    expect([kit.salary, kit.salaryNote, kit.salaries]).toEqual(['£30,000 a year', 'Fixed.', []]);
  });

  test('several stand in one text, and one by one with their notes', () => {
    const kit = paying(
      '[{ for: Leeds, from: 500, per: week }, { for: London, from: 600, per: week, note: Fixed. }]',
    );
    expect([kit.salary, kit.salaryNote]).toEqual(['Leeds: £500 a week; London: £600 a week', undefined]);
    expect(kit.salaries).toMatchObject([
      { for: 'Leeds' },
      { for: 'London', pay: '£600 a week', note: 'Fixed.' },
    ]);
  });

  test.each([
    ['{ name: Allowance, to: 6665, condition: by skill }', 'Allowance: up to £6,665 a year (by skill)'],
    ['{ name: Bonus, from: 500 }', 'Bonus: £500 a year'],
    ['{ name: Weighting, percentage: 20 }', 'Weighting: 20% of the salary'],
    [
      '{ name: Weighting, percentage: 20, from: 5132, to: 7746 }',
      'Weighting: 20% of the salary (£5,132 to £7,746 a year)',
    ],
    ['{ name: Commission, condition: uncapped }', 'Commission (uncapped)'],
  ])('beside the salary: %s', (additional, printed) => {
    expect(paying('{ from: 30000 }', `additional-pay: [${additional}]`).additionalPay).toEqual([printed]);
  });

  test('on target, in the currency and for the period of the salary', () => {
    const kit = paying('{ from: 90000, currency: USD }', 'on-target-earnings: { from: 180000, to: 220000 }');
    expect(kit.onTargetEarnings).toBe('$180,000 to $220,000 a year');
  });
});

describe('places', () => {
  const placed = (text: string) => kitOf(vacancyWith(['location: Leeds', `locations: ${text}`]));

  test('that have names alone stand on one line', () => {
    const kit = placed('[Leeds, York]');
    expect([kit.location, kit.locations]).toEqual(['Leeds, York', []]);
  });

  test('with addresses stand one by one', () => {
    const kit = placed(
      '[{ name: The mill, address: 1 Mill Lane, town: York, postcode: YO1 1AA }, { town: Leeds, note: from May }]',
    );
    expect(kit.location).toBe('The mill, Leeds');
    expect(kit.locations).toEqual([
      { name: 'The mill', address: '1 Mill Lane, York, YO1 1AA' },
      { name: 'Leeds', note: 'from May' },
    ]);
  });
});

describe('the post itself', () => {
  test('has texts in place of those of its role and level', () => {
    const kit = kitSaying('about-job: You bake at night.\nduties: [bake bread]');
    expect(kit.aboutJob).toMatchObject([{ paragraph: 'You bake at night.' }]);
    expect([kit.duties, kit.role.duties, kit.role.levelDuties]).toEqual([['bake bread'], [], []]);
    expect([kit.role.about, kit.role.levelAbout]).toEqual([[], []]);
    expect(kitSaying('duties: []').role.duties).toEqual([]);
  });

  test('asks for things in groups', () => {
    const kit = kitSaying(
      'person-specification: [can lead, { group: Experience, desirable: [of weddings] }]',
    );
    expect(kit.personSpecification).toEqual([
      { essential: ['can lead'], desirable: [] },
      { group: 'Experience', essential: [], desirable: ['of weddings'] },
    ]);
  });
});

test('benefits in groups, those in none first', () => {
  const { benefits, benefitGroups } = kitSaying(
    'benefits: [{ group: Time, items: [rest] }, bread]',
  ).organisation;
  expect(benefits).toEqual(['bread', 'rest']);
  expect(benefitGroups).toEqual([{ items: ['bread'] }, { group: 'Time', items: ['rest'] }]);
});

test('contacts, by name and role or else as the employer', () => {
  const { contact, contacts } = kitSaying(
    'contacts: [{ name: Jo, role: Head, email: j@example.org }, { phone: "1234" }]',
  ).organisation;
  expect(contacts.map(({ who }) => who)).toEqual(['Jo, Head', 'Corner Bakery']);
  expect(contact).toEqual(contacts[0]);
});

test('sections in the order of the advert, and by what they stand after', () => {
  const kit = kitSaying(`sections:
  - { heading: Last, text: Three. }
  - { heading: Flour, text: Two., after: our oven }
  - { heading: Our oven, text: One., after: job }`);
  expect(kit.sections.map(({ heading }) => heading)).toEqual(['Our oven', 'Flour', 'Last']);
  expect(kit.sectionsAfter['job']?.map(({ heading }) => heading)).toEqual(['Our oven', 'Flour']);
  expect(kit.sectionsAfter['nationality']?.map(({ heading }) => heading)).toEqual(['Last']);
});
