import { describe, expect, test } from 'vitest';
import { looksLikeName } from '../../../src/vacancy/rules/words-of-parts.ts';
import { expectProblems, vacancyWith } from '../../support/small-catalogue.ts';

const listing = (own: string, ofInterview = '') =>
  vacancyWith(['stages:', `${own}\nstages:`], ['    minutes: 60', `    minutes: 60\n${ofInterview}`]);

test.each([
  'Jane Doe',
  'jane doe',
  'jane.doe',
  'Jane_Doe',
  'JaneDoe',
  'JANE DOE',
  'J. Smith',
  'Smith J',
  'Dr Smith',
  'Mrs Chair',
  'Jane',
  'doe',
  'Tim Cook',
  'James Dean',
  'John White',
  'Judge Judy',
  'C-1042 Jane Doe',
  'Jane Doe - C-1042',
])('%s looks like a name', (reference) => {
  expect(looksLikeName(reference)).toBe(true);
});

test.each([
  'C-1042',
  'DDX/2041.7',
  '0042',
  '7',
  'A',
  'B.2',
  'CTO',
  'HR',
  'HRBP',
  'chair',
  'Chair',
  'panel-2',
  'panel_2',
  'Panel member A',
  'panelMember',
  'Head of Engineering',
  'Head of engineering',
  'HR lead',
  'hiring manager',
  'User researcher',
  'User-researchers',
  'Delivery',
  'delivery-manager',
  'independent',
  'Ward sister',
  'First reader',
  'two',
  'head cook',
  'cook',
  'judge',
  'guest',
  'Blue',
  'Candidate A',
  'applicant 12',
  'Professor of physics',
  'Trade union representative',
  'x1',
])('%s does not', (reference) => {
  expect(looksLikeName(reference)).toBe(false);
});

describe('names in lists', () => {
  test('are told once a list, with what to write', () => {
    const [problem] = expectProblems(listing('candidates: [C-1, Jane Doe] # warning name-for-reference'));
    expect(problem).toMatchObject({
      message: '"Jane Doe" looks like a name, and would stand on paper',
      hint: 'give each a number, such as C-1042, and keep elsewhere whose it is',
    });
    const [many] = expectProblems(
      listing('panel: [Ann Lee, Bo Ray, chair, Cy Fox, Di Hay] # warning name-for-reference'),
    );
    expect(many?.message).toBe(
      '"Ann Lee", "Bo Ray", "Cy Fox" and 1 more look like names, and would stand on paper',
    );
  });

  test('of a stage too', () => {
    expectProblems(listing('', '    panel: [chair, Jane Doe] # warning name-for-reference'));
  });
});

test('nobody is a candidate and on the panel', () => {
  const [problem] = expectProblems(
    listing('panel: [chair, C-1042]\ncandidates: [C-1041, c-1042] # warning candidate-on-panel'),
  );
  expect(problem?.related).toMatchObject([{ message: 'on the panel' }]);
  expectProblems(listing('panel: [A, B]\ncandidates: [A, B]'));
  expectProblems(listing('panel: [C-1042]', '    panel: [chair]\n    candidates: [C-1042]'));
});

test('whoever reaches a stage was in the one before', () => {
  expectProblems(listing('candidates: [C-1042, C-1057]', '    candidates: [c 1042]'));
  expectProblems(listing('', '    candidates: [C-1042]'));
  const [near] = expectProblems(
    listing('candidates: [C-1042, C-1057]', '    candidates: [C-1024] # warning candidate-from-nowhere'),
  );
  expect(near?.hint).toBe('did you mean "C-1042"?');
  const [far] = expectProblems(
    listing('candidates: [C-1042]', '    candidates: [DDX-7] # warning candidate-from-nowhere'),
  );
  expect(far?.hint).toBe('list it in "sift" too, or correct it');
});
