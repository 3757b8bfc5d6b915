import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/framework-import/advert/keys.ts';
import { advertSections } from '../../../src/framework-import/advert/markdown.ts';
import { dayIn, payIn } from '../../../src/framework-import/advert/pay.ts';
import { AdvertPlacing } from '../../../src/framework-import/advert/place.ts';

const placing = (text: string) => new AdvertPlacing(advertSections({ file: '/advert.md', text }));

const advert = `---
layout: job
---
# Job description: Baker (m/f/d)

**Location:** Leeds, and [two days](https://home.example/) at home
**Contract type:** Permanent
**Team:** Rolls

We are a small bakery.

You will join four bakers.

## About us

We bake **good** bread.

## What you’ll do

You will:

* Bake rolls
* Mind
  the ovens:
  * small ones
  * great ones

### Selling

- Sell rolls

## What we look for

### Must haves
1. Early rising
### Nice to have
- Cakes

Salary
------

£24,000 to £26,500 a year

## Perks

- Bread

## Closing date

18 June 2027

## How to apply

Write to jobs@bakery.example, or use https://bakery.example/jobs.

![a loaf](loaf.png)

## A day on the tram

We deliver by tram.

Every day.
`;

test('each part of an advert goes to the key that holds it', () => {
  expect(placing(advert).placed).toEqual({
    title: 'Baker',
    location: 'Leeds, and two days (https://home.example/) at home',
    contract: 'Permanent',
    about: 'We are a small bakery.\n\nWe bake good bread.',
    'about-job': 'You will join four bakers.',
    duties: ['Bake rolls', 'Mind the ovens: small ones; great ones', 'Sell rolls'],
    'person-specification': [{ essential: ['Early rising'], desirable: ['Cakes'] }],
    salary: { from: 24_000, to: 26_500, currency: 'GBP', note: '£24,000 to £26,500 a year' },
    benefits: ['Bread'],
    closes: '2027-06-18',
    'how-to-apply': {
      email: 'jobs@bakery.example',
      link: 'https://bakery.example/jobs',
      note: 'Write to jobs@bakery.example, or use https://bakery.example/jobs.',
    },
    facts: [
      { term: 'layout', text: 'job' },
      { term: 'Team', text: 'Rolls' },
    ],
    sections: [{ heading: 'A day on the tram', text: 'We deliver by tram.\n\nEvery day.' }],
  });
});

test('every line is accounted for; what has no place is told with its line', () => {
  const { placements } = placing(advert);
  const lines = advert.split('\n');
  const told = new Set(
    placements.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  );
  const left = lines.flatMap((line, index) =>
    line.trim() === '' || /^(?:#|-{3,}|Salary$)/u.test(line) || told.has(index + 1) ? [] : [line],
  );
  expect(left).toEqual([]);
  expect(placements.filter(({ key }) => key === undefined).map(({ first, text }) => [first, text])).toEqual([
    [20, 'You will:'],
    [56, '![a loaf](loaf.png)'],
  ]);
});

describe('headings', () => {
  test.each([
    ['Who we are', 'about'],
    ['About the role', 'about-job'],
    ['Your mission', 'duties'],
    ['In the first 30 days, you will…', 'duties'],
    ['Essential job functions', 'duties'],
    ['Whom we’re looking for', 'essential'],
    ['Minimum qualifications:', 'essential'],
    ['Desirable (not essential) skills', 'desirable'],
    ['Bonus points', 'desirable'],
    ['What we offer', 'benefits'],
    ['✨ Perks & benefits', 'benefits'],
    ['Applying', 'how-to-apply'],
    ['Base salary range', 'salary'],
    ['Reasonable adjustments', 'adjustments'],
    ['Skills assessed in the application process', 'essential'],
    ['Our tram', undefined],
  ])('%s', (heading, key) => {
    expect(keyOf(heading)).toBe(key);
  });

  test('without anything below them are those of the parts that follow', () => {
    const { placed } = placing(
      '# Baker\n\n## Responsibilities\n\n## Ovens\n- heat them\n\n## Perks\n- Bread\n',
    );
    expect(placed.duties).toEqual(['heat them']);
    expect(placed.benefits).toEqual(['Bread']);
  });

  test('in bold are headings, and so is one that names the post below a link', () => {
    const { placed } = placing('# [Apply here](https://a.example/)\n\n## Baker\n\n**Duties:**\n\n- bake\n');
    expect(placed).toMatchObject({ title: 'Baker', duties: ['bake'] });
  });
});

test.each([
  ['£24k – £26k', { from: 24_000, to: 26_000, currency: 'GBP' }],
  ['$100,000 - $120,000 annually', { from: 100_000, to: 120_000, currency: 'USD' }],
  ['€ 18 an hour', { from: 18, currency: 'EUR', per: 'hour' }],
  ['competitive', undefined],
  ['£24,000 in Leeds, £26,000 in York, £30,000 in London', undefined],
  ['15 days of leave', undefined],
])('pay: %s', (text, pay) => {
  expect(payIn(text)).toEqual(pay);
});

test.each([
  ['until Friday, June 18th, 2027', '2027-06-18'],
  ['2027-06-18', '2027-06-18'],
  ['03/04/2027', undefined],
  ['from 1 May 2027 to 2 May 2027', undefined],
  ['soon', undefined],
])('a day: %s', (text, day) => {
  expect(dayIn(text)).toBe(day);
});

test('hostile Markdown is read in time that grows with its length', () => {
  const hostile = [
    `# ${'*'.repeat(20_000)}`,
    `${'[a]('.repeat(20_000)}`,
    `${'> '.repeat(20_000)}x`,
    Array.from({ length: 5_000 }, (_, depth) => `${' '.repeat(depth % 500)}- x`).join('\n'),
    `${'_a'.repeat(20_000)}`,
  ].join('\n\n');
  expect(placing(hostile).placements.length).toBeGreaterThan(0);
});
