import { expect, test } from 'vitest';
import { expectProblems, sound, vacancyWith } from '../support/small-catalogue.ts';

test('a sound vacancy has no problems', () => {
  expect(expectProblems(sound)).toEqual([]);
});

test.each([
  ['level: head-baker', 'level: haed-baker # error unknown-role-level', 'did you mean "head-baker"?'],
  [
    'organisation: corner-bakery',
    'organisation: corner-bakry # error unknown-organisation',
    'did you mean "corner-bakery"?',
  ],
  ['stages:', 'scale: succes-profiles # error unknown-scale\nstages:', 'did you mean "success-profiles"?'],
  ['      - cleaning', '      - cleanin # error unknown-skill', 'did you mean "cleaning", a skill?'],
  ['question: wedding }', 'question: weding } # error unknown-question', 'did you mean "wedding"?'],
  ['reference: B-1', 'refrence: B-1 # error unknown-key', 'did you mean "reference"?'],
])('%s', (from, to, hint) => {
  const [first] = expectProblems(vacancyWith([from, to]));
  expect(first?.hint).toBe(hint);
});

test('a scale of a stage is pointed to where the stage names it', () => {
  expectProblems(vacancyWith(['    minutes: 60', '    minutes: 60\n    scale: tenz # error unknown-scale']));
});

test('a skill of the catalogue that the level does not need', () => {
  expectProblems(
    vacancyWith(
      ['level: head-baker', 'level: junior-baker'],
      ['question: wedding', 'question: first-loaf'],
      ['      - cleaning', '      - cleaning # error level-missing'],
    ),
  );
});

test('one wrong name is one problem, though it leaves its skill unassessed', () => {
  const [problem] = expectProblems(
    vacancyWith(['baking, weight: 2, question: wedding }', 'bakin, weight: 2 } # error unknown-skill']),
  );
  expect(problem?.hint).toBe('did you mean "baking", a skill?');
});

test('a question of another level of the skill does not count', () => {
  expectProblems(vacancyWith(['question: wedding }', 'question: first-loaf } # error unknown-question']));
});

test('names of the language are names like others', () => {
  const level = 'level: constructor # error unknown-role-level';
  const organisation = 'organisation: valueof # error unknown-organisation';
  expectProblems(vacancyWith(['level: head-baker', level], ['organisation: corner-bakery', organisation]));
  expectProblems(vacancyWith(['stages:', 'scale: constructor # error unknown-scale\nstages:']));
  expectProblems(vacancyWith(['      - cleaning', '      - constructor # error unknown-skill']));
  const keys = 'constructor: x # error unknown-key\ntoString: y # error unknown-key\nstages:';
  expectProblems(vacancyWith(['stages:', keys]));
  expectProblems(vacancyWith(['stages:', '__proto__: { level: y } # error unknown-key\nstages:']));
});

test.each(['../post', 'head/baker', '__proto__', 'Head baker', 'a--b', 'a'.repeat(121)])(
  '%j is no id',
  (id) => {
    expectProblems(vacancyWith(['- id: interview', `- id: "${id}" # error wrong-value`]));
  },
);
