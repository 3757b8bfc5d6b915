import { expect, test } from 'vitest';
import { expectProblems, vacancyWith } from '../../support/small-catalogue.ts';

const mark = ' # warning dates-out-of-order';

/** The vacancy with lines of its own and of its interview. */
const dated = (lines: string, interview = '') =>
  expectProblems(
    vacancyWith(
      ['closes: 2027-01-17T23:55\n', `closes: 2027-01-17T23:55\n${lines}\n`],
      ['    minutes: 60\n', `    minutes: 60\n${interview}`],
    ),
  );

const days = (from: string, to: string, end = '') =>
  `    dates:\n      from: ${from}\n      to: ${to}${end}\n`;

test.each([
  ['opens: 2027-01-02', ''],
  ['opens: 2027-01-02T09:00', days('2027-02-01', '2027-02-05')],
  ['starts: 2027-03-01', days('2027-02-01', '2027-02-05')],
  ['starts: at once', days('2027-02-01', '2027-02-05')],
  ['starts: 2027-03-01\ncontract: { type: fixed-term, until: 2028-03-01 }', ''],
  ['', days('2027-02-01', '2027-02-01')],
])('%j and %j are in order', (lines, interview) => {
  dated(lines, interview);
});

test('a window that ends before it begins', () => {
  const [problem] = dated('', days('2027-02-05', '2027-02-01', mark));
  expect(problem?.hint).toBe('put the earlier day in "from"');
});

test('a window that begins before applications close', () => {
  dated('', `    dates:\n      from: 2027-01-15${mark}\n      to: 2027-02-01\n`);
});

test('work that begins before the selection has ended', () => {
  dated(`starts: 2027-02-03${mark}`, days('2027-02-01', '2027-02-05'));
  dated(`starts: 2027-01-10${mark}`);
});

test('a contract that ends before it begins', () => {
  dated(`starts: 2027-03-01\ncontract:\n  type: fixed-term\n  until: 2027-02-01${mark}`);
});

test('applications that close before they open', () => {
  expectProblems(
    vacancyWith(['closes: 2027-01-17T23:55', `opens: 2027-01-18\ncloses: 2027-01-17T23:55${mark}`]),
  );
});
