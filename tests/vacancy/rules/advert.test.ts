import { describe, expect, test } from 'vitest';
import { expectProblems, soundWith, vacancyWith } from '../../support/small-catalogue.ts';

describe('how to apply', () => {
  /** The vacancy where the organisation does not say it, with a text of its own. */
  const silent = soundWith('organisations/corner-bakery.yaml', ['apply: Send us a letter.\n', '']);
  const saying = (line: string, mark = '') => ({
    ...silent,
    'vacancies/post.yaml': String(silent['vacancies/post.yaml'])
      .replace('level: head-baker', `level: head-baker${mark}`)
      .replace('location: Leeds', `location: Leeds\n${line}`),
  });

  test.each([
    'apply: Come to the shop.',
    'summary: Bake with us. To apply, write to the office.',
    'summary: Apply online before the end of January.',
    'summary: You can apply by email.',
    'summary: Apply within.',
    'summary: Applications must be submitted before noon.',
    'summary: Please send a letter of application with your CV.',
    'about: We bake. Send your CV to the office.',
    'about: "We bake. Applications to jobs@example.org"',
    'about: All our vacancies are at www.example.org.',
    'summary: "More at https://example.org/jobs/12"',
  ])('is said by %j', (line) => {
    expectProblems(saying(line));
  });

  test.each([
    'summary: Bake with us.',
    'about: We read each application twice.',
    'about: Our bread is at www.example.org.',
    'security: Tell us before you apply. We apply for clearance.',
    'contact: { email: office@example.org }',
  ])('is not said by %j', (line) => {
    const [problem] = expectProblems(saying(line, ' # warning no-way-to-apply'));
    expect(problem?.hint).toContain('"apply"');
  });

  test('is said at a stage', () => {
    const files = saying('');
    const text = String(files['vacancies/post.yaml']);
    const about = '    kind: sift\n    about: To apply, email the office.\n';
    expectProblems({ ...files, 'vacancies/post.yaml': text.replace('    kind: sift\n', about) });
  });
});

describe('the pay', () => {
  const pay = (text: string) =>
    expectProblems(vacancyWith(['salary: { from: 30000, to: 35000 }', `salary: ${text}`]));

  test.each([
    '{ from: 30000 }',
    '{ from: 12.21, per: hour }',
    '{ from: 600, to: 900, per: day }',
    '{ from: 2500, per: month }',
    '{ from: 250000, to: 1900000 }',
    '{ from: 4800000, to: 9000000, currency: JPY }',
    '{ from: 5, currency: KWD, per: hour }',
  ])('may be %s', (text) => {
    pay(text);
  });

  test.each([
    '{ from: 67, to: 79 }',
    '{ from: 67000, per: hour }',
    '{ from: 67000, to: 79000, per: day }',
    '{ from: 15, to: 30000, per: hour }',
    '{ from: 6700, to: 79000 }',
    '{ from: 0 }',
  ])('is looked at when it is %s', (text) => {
    pay(`${text} # warning salary-doubtful`);
  });

  test('is of a currency that there is', () => {
    const [problem] = pay('{ from: 30000, currency: GPB } # warning unknown-currency');
    expect(problem?.hint).toBe('did you mean "GBP"?');
  });
});
