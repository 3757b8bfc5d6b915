import { describe, expect, test } from 'vitest';
import { expectProblems, vacancyWith } from '../../support/small-catalogue.ts';

const passes = '# warning everybody-passes';
const ofInterview = (line: string) => vacancyWith(['    minutes: 60\n', `    minutes: 60\n    ${line}\n`]);
const ofAll = (line: string) => vacancyWith(['stages:', `${line}\nstages:`]);
const baking = '{ skill: baking, weight: 2, question: wedding }';

describe('what everybody reaches', () => {
  test.each([
    `pass: { each: 1 } ${passes}`,
    `pass: { each: 3, total: 3 } ${passes}`,
    `pass: { percentage: 25 } ${passes}`,
    `pass: { percentage: 1 } ${passes}`,
  ])('%s', (line) => {
    // Baking counts twice: the total is from 3 to 12.
    expectProblems(ofInterview(line));
  });

  test.each(['pass: { each: 2 }', 'pass: { total: 4 }', 'pass: { percentage: 26 }'])('but not %s', (line) => {
    expectProblems(ofInterview(line));
  });

  test('a rule of all stages is told once', () => {
    const [problem, ...others] = expectProblems(ofAll(`pass: { each: 1 } ${passes}`));
    expect(problem?.message).toBe(
      '1 is the lowest point of the scale "Success Profiles": everybody reaches it',
    );
    expect(others).toEqual([]);
  });

  test('a minimum, also of a scale from nought', () => {
    expectProblems(vacancyWith([baking, `{ skill: baking, minimum: 1 } ${passes}`]));
    const scale =
      'name: Nought\npoints: [{ value: 0, label: No }, { value: 1, label: A }, { value: 2, label: B }]\n';
    expectProblems({
      ...ofInterview(`scale: nought\n    pass: { each: 0, total: 0 } ${passes}`),
      'scales/nought.yaml': `${scale}anchors: { low: 0, acceptable: 1, outstanding: 2 }\n`,
    });
  });

  test('a stage of desirable skills alone, unless a total is asked for', () => {
    const desirable = (mark: string, pass = '') => {
      const files = vacancyWith(
        [`      - ${baking}`, '      - { skill: baking, essential: false }'],
        ['      - cleaning', '      - { skill: cleaning, essential: false }'],
        ['    assess:\n', `${pass}    assess: ${mark}\n`],
      );
      return expectProblems(files);
    };
    expect(desirable(passes)[0]?.message).toContain('nobody can fail the stage "interview"');
    desirable('', '    pass: { percentage: 60 }\n');
  });
});

describe('one point lower, if the total allows it', () => {
  // Each 3 of 1 to 4, baking twice: with one of them at 2 the total is from 7 to 10.
  test.each([8, 10])('%i can be reached and missed', (total) => {
    expectProblems(ofInterview(`pass: { each: 3, one-below: { if-total: ${total} } }`));
  });

  test.each([7, 11, 12])('%i decides nothing', (total) => {
    const mark = '# warning pass-mark-without-effect';
    const [problem] = expectProblems(
      ofInterview(`pass: { each: 3, one-below: { if-total: ${total} } } ${mark}`),
    );
    expect(problem?.hint).toBe('ask for a total from 8 to 10');
  });

  test('a minimum binds, and a desirable skill may be rated anything', () => {
    const pass = 'pass: { each: 3, one-below: { if-total: 7 } }';
    const files = (criterion: string, mark = '') =>
      vacancyWith(['    minutes: 60\n', `    minutes: 60\n    ${pass}${mark}\n`], [baking, criterion]);
    const mark = ' # warning pass-mark-without-effect';
    // Cleaning alone may be lower: 4 + 2 is all that there is.
    expectProblems(files('{ skill: baking, minimum: 4 }', mark));
    // 2 × 1 + 2 is the least, 2 × 4 + 2 the most.
    expectProblems(files('{ skill: baking, weight: 2, essential: false }'));
  });
});

test('a minimum below what each must reach', () => {
  const mark = '# warning minimum-below-pass';
  expectProblems(vacancyWith([baking, '{ skill: baking, minimum: 3 }']));
  expectProblems(vacancyWith([baking, `{ skill: baking, minimum: 2 } ${mark}`]));
  expectProblems(
    vacancyWith(
      [baking, '{ skill: baking, minimum: 2 }'],
      ['    minutes: 60', '    pass: { total: 5 }\n    minutes: 60'],
    ),
  );
});

test('a skill is essential in all stages that assess it, or in none', () => {
  const twice = (second: string) =>
    vacancyWith(
      ['assess: [selling]', `assess: [selling, { skill: cleaning, essential: false }]`],
      ['      - cleaning', `      - ${second}`],
    );
  expectProblems(twice('{ skill: cleaning, essential: false }'));
  const [problem] = expectProblems(twice('cleaning # warning essential-and-desirable'));
  expect(problem?.message).toBe('"Cleaning" is essential here, and desirable in the stage "sift"');
});
