import { describe, expect, test } from 'vitest';
import { expectProblems, vacancyWith } from '../../support/small-catalogue.ts';

const ofSift = (...lines: readonly string[]) =>
  vacancyWith(['    kind: sift\n', `    kind: sift\n${lines.map((line) => `    ${line}\n`).join('')}`]);

test('stages have names of their own', () => {
  expectProblems(ofSift('name: First look'));
  const [problem] = expectProblems(
    vacancyWith(
      ['    kind: sift\n', '    kind: sift\n    name: A look\n'],
      ['    minutes: 60\n', '    minutes: 60\n    name: a look # warning name-repeated\n'],
    ),
  );
  expect(problem?.related).toHaveLength(1);
  expectProblems(
    vacancyWith(
      ['id: sift', 'id: on-paper'],
      ['- id: interview', '- id: oral\n    name: On paper # warning name-repeated'],
    ),
  );
});

describe('keys that nothing heeds', () => {
  const mark = '# warning key-without-effect';

  test('plans, exercises and questions of a sift', () => {
    expectProblems(ofSift('minutes: 30', 'about: We read.'));
    expectProblems(ofSift(`plan: { opening: 1 } ${mark}`));
    expectProblems(ofSift(`exercise: { title: Dough, brief: Make dough., minutes: 5 } ${mark}`));
    expectProblems(
      vacancyWith(['assess: [selling]', `assess: [{ skill: selling, question: queue }] ${mark}`]),
    );
  });

  test.each(['scale: tens', 'pass: { percentage: 60 }', 'panel: [chair]', 'candidates: [C-1]'])(
    '"%s" for all stages, where each has its own',
    (line) => {
      const both = (own: string) =>
        vacancyWith(
          ['stages:', `${line} ${own}\nstages:`],
          ['    kind: sift\n', `    kind: sift\n    ${line}\n`],
          ['    minutes: 60\n', own === '' ? '    minutes: 60\n' : `    minutes: 60\n    ${line}\n`],
        );
      expectProblems(both(''));
      expectProblems(both(mark));
    },
  );
});

test('an exercise is described', () => {
  const exercise = (lines: string, mark = '') =>
    vacancyWith(['    kind: interview\n', `    kind: exercise${mark}\n${lines}`]);
  expectProblems(exercise('    about: You bake a loaf.\n'));
  expectProblems(exercise('    exercise: { title: Dough, brief: Make dough., minutes: 5 }\n'));
  expectProblems(exercise('', ' # warning exercise-missing'));
});

test('a sift comes before an interview', () => {
  const [problem] = expectProblems(
    vacancyWith(
      ['    kind: sift\n', '    kind: interview\n'],
      ['    kind: interview\n    minutes: 60\n', '    kind: sift # warning stages-out-of-order\n'],
      ['assess: [selling]', 'assess: [selling, cleaning]'],
      [', question: wedding', ''],
    ),
  );
  expect(problem?.message).toBe('the sift "interview" comes after the interview "sift"');
});
