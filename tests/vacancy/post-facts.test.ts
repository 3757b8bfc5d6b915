import { describe, expect, test } from 'vitest';
import { organisationSchema } from '../../src/catalogue/schema/organisation.ts';
import { otherNamesOfEmployer } from '../../src/catalogue/schema/other-names.ts';
import { lengthParts } from '../../src/vacancy/schema/length.ts';
import { otherNamesOfVacancy } from '../../src/vacancy/schema/other-names.ts';
import { vacancySchema } from '../../src/vacancy/schema.ts';
import { expectProblems, sound, vacancyWith } from '../support/small-catalogue.ts';

const saying = (lines: string) => ({
  ...sound,
  'vacancies/post.yaml': `${sound['vacancies/post.yaml']}${lines}\n`,
});

describe('what real adverts say has a key', () => {
  test.each([
    'remote: no',
    'remote: { allowed: some, note: two days a week in the office }',
    'hours: 37.5',
    'hours: 37 hours a week',
    'hours: { per-week: 22.5, to: 37.5, note: by rota }',
    'contract: Permanent',
    'contract: { type: fixed-term, length: 24 months, note: may be extended }',
    'contract: { type: [fixed-term, secondment], until: 2028-03-31 }',
    'working-pattern: [full-time, job-share, compressed]',
    'languages: [Welsh, { name: English, level: B2, essential: true }]',
    'benefits: [bread, { group: Time off, items: [thirty days] }]',
    'pension: 28.97',
    'pension: A pension',
    'pension: { scheme: Bakers, employer: 12.5, employee: 5 }',
    'person-specification: [Can lead, { group: Experience, desirable: [of weddings] }]',
    'how-to-apply: { link: https://example.org/apply?a=1&b=2, send: [a CV] }',
    'how-to-apply: { post: "1 Mill Lane, Leeds LS1 1AA", note: Come in. }',
    'additional-pay: [{ name: Allowance, to: 6665, condition: By skill }, { name: Weighting, percentage: 20 }]',
    'on-target-earnings: { from: 60000, to: 70000 }',
    'opens: 2027-01-02\nstarts: 2027-03-01\nclosing-note: We may close early.\ntime-zone: Europe/London',
    'starts: as soon as possible',
    'about-job: You bake.\nduties: [bake bread]',
  ])('%s', (lines) => {
    expectProblems(saying(lines));
  });

  test.each([
    ['hours: 200 # error wrong-value', undefined],
    ['remote: sometimes # error wrong-value', 'one of: no, some, yes'],
    ['working-pattern: [Full time] # error wrong-value', 'did you mean "full-time"?'],
    ['contract:\n  type: permenant # error wrong-value', 'did you mean "permanent"?'],
    ['contract:\n  type: fixed-term\n  length: two years # error wrong-value', undefined],
    ['contract:\n  type: fixed-term\n  length: 2 years\n  until: 2029-01-01 # error wrong-value', undefined],
    ['how-to-apply: { send: [a CV] } # error wrong-value', undefined],
    ['how-to-apply:\n  link: "javascript:alert(1)" # error wrong-value', undefined],
    ['locations: [{ postcode: LS1 1AA }] # error wrong-value', undefined],
    ['person-specification: [{ group: Experience }] # error wrong-value', undefined],
    ['starts: 2027-02-30 # error wrong-value', undefined],
    ['facts: [{ term: Team }] # error missing-key', undefined],
  ])('%s', (lines, hint) => {
    const [problem] = expectProblems(saying(lines));
    if (hint !== undefined) expect(problem?.hint).toBe(hint);
  });

  test('a stage has a date or dates', () => {
    const stage = (line: string) => vacancyWith(['    kind: sift', `    kind: sift\n    ${line}`]);
    expectProblems(stage('dates: { from: 2027-01-19, to: 2027-01-21 }'));
    expectProblems(
      stage('date: 2027-01-19\n    dates: { from: 2027-01-19, to: 2027-01-21 } # error wrong-value'),
    );
  });
});

describe('pay', () => {
  const paying = (text: string) => vacancyWith(['salary: { from: 30000, to: 35000 }', `salary:\n${text}`]);

  test('by place', () => {
    expectProblems(paying('  - { for: Leeds, from: 30000 }\n  - { for: London, from: 33000, to: 38000 }'));
  });

  test('each is looked at for itself', () => {
    expectProblems(
      paying(
        '  - { for: Leeds, from: 30000 }\n  - { for: London, from: 33, to: 38 } # warning salary-doubtful',
      ),
    );
    expectProblems(
      paying(
        '  - { for: Leeds, from: 30000 }\n  - { for: London, from: 38000, to: 33000 } # error salary-range',
      ),
    );
    expectProblems(paying('  - { from: 30000 } # error missing-key'));
  });

  test('beside the salary', () => {
    expectProblems(
      saying('additional-pay:\n  - { name: Allowance, from: 900, to: 500 } # error salary-range'),
    );
    expectProblems(saying('on-target-earnings: { from: 20000 } # warning salary-doubtful'));
    expectProblems(saying('on-target-earnings: { from: 70000, to: 60000 } # error salary-range'));
  });
});

describe('other names', () => {
  test.each([
    ['apply-url: https://example.org', 'write how-to-apply: { link: https://… }'],
    ['applyURL: https://example.org', 'write how-to-apply: { link: https://… }'],
    ['allowance: 6665', 'write it into "additional-pay": [{ name: …, to: … }]'],
    ['salaries: [{ from: 1, to: 2 }]', 'write "salary", as a list: [{ for: …, from: … }, …]'],
    ['interview-dates: x', 'write it at a stage, as "date", or as "dates" with "from" and "to"'],
    ['type-of-role: Policy', 'write it as a fact: facts: [{ term: …, text: … }]'],
    ['business_area: Committees', 'write it as a fact: facts: [{ term: …, text: … }]'],
    ['contract-type: Fixed term', 'write contract: { type: … }'],
    ['employment-type: x', 'write contract: { type: … }'],
    ['length-of-employment: Two years', 'write contract: { type: fixed-term, length: … }'],
    ['qualifications: [CISSP]', 'write "person-specification", with "essential" and "desirable"'],
    ['behaviours: [Working together]', 'write it into the "assess" of a stage'],
    ['responsibilities: [bake]', 'write "duties"'],
    ['deadline: 2027-01-17', 'write "closes"'],
  ])('%s', (line, hint) => {
    const [problem] = expectProblems(saying(`${line} # error unknown-key`));
    expect(problem?.hint).toBe(hint);
  });

  test('an organisation has them too', () => {
    const key = 'organisations/corner-bakery.yaml';
    const post = sound['vacancies/post.yaml'].replace('bakery', 'bakery # error unknown-organisation');
    const [problem] = expectProblems({
      ...sound,
      [key]: `${sound[key]}about-us: x # error unknown-key\n`,
      'vacancies/post.yaml': post,
    });
    expect(problem?.hint).toBe('write "about"');
  });

  test('are no keys themselves', () => {
    const keys = Object.keys(vacancySchema.shape);
    // For "salaries", whose singular is a key.
    expect(keys.filter((key) => Object.hasOwn(otherNamesOfVacancy, key))).toEqual(['salary']);
    const ofEmployer = Object.keys(organisationSchema.shape);
    expect(ofEmployer.filter((key) => Object.hasOwn(otherNamesOfEmployer, key))).toEqual([]);
  });
});

test.each([
  ['P2Y', ['2 year']],
  ['P1Y6M', ['1 year', '6 month']],
  ['24 months', ['24 month']],
  ['1 year and 6 months', ['1 year', '6 month']],
  ['1 year, 6 months', ['1 year', '6 month']],
  ['two years', []],
  ['P', []],
  ['24', []],
  ['24 months perhaps', []],
])('the length %s', (text, parts) => {
  expect(lengthParts(text).map(({ count, unit }) => `${count} ${unit}`)).toEqual(parts);
});
