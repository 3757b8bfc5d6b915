import { describe, expect, test } from 'vitest';
import { scaleFiles } from '../../support/scales.ts';
import { expectProblems, vacancyWith } from '../../support/small-catalogue.ts';

const baking = '      - { skill: baking, weight: 2, question: wedding }\n      - cleaning';
const wrong = '# error weights-do-not-add-up';
const assess = (one: string, two: string, mark = '', lines = '') =>
  vacancyWith(
    [baking, `      - { skill: baking, weight: ${one} }\n      - ${two}`],
    ['    assess:\n', `${lines}    assess: ${mark}\n`],
  );
const cleaning = (weight: string) => `{ skill: cleaning, weight: ${weight} }`;

describe('percentages', () => {
  test.each([
    ['40%', '60%'],
    ['40', '60'],
    ['40%', '60'],
    ['33.33%', '66.67%'],
    ['0.1', '0.2'],
    ['10', '0'],
  ])('%s and %s', (one, two) => {
    expectProblems(assess(one, cleaning(two)));
  });

  test.each([
    ['40%', '50%', 'the weights of "interview" add up to 90%, not to 100%', 'let them add up to 100%'],
    ['40', '50', 'the weights of "interview" add up to 90, not to 100', 'weights above 10 are percentages'],
    ['40', '0.6', 'the weights of "interview" add up to 40.6, not to 100', 'write 60 for 0.6'],
    ['33.3%', '66.6%', 'the weights of "interview" add up to 99.9%, not to 100%', 'let them'],
  ])('%s and %s are not a hundred', (one, two, message, hint) => {
    const [problem] = expectProblems(assess(one, cleaning(two), wrong));
    expect(problem?.message).toBe(message);
    expect(problem?.hint).toContain(hint);
  });

  test('a criterion without one is told, and what is left for it', () => {
    const [problem] = expectProblems(assess('40%', `cleaning ${wrong}`));
    expect(problem?.message).toBe('"cleaning" has no weight, and the others are percentages');
    expect(problem?.hint).toBe('give it the weight 60%, so that they add up to 100%');
  });
});

test('a weight where nothing is added up', () => {
  const files = assess('2', 'cleaning', '', '    scale: words\n');
  const text = files['vacancies/post.yaml']
    ?.toString()
    .replace('weight: 2 }', 'weight: 2 } # warning key-without-effect');
  expectProblems({ ...files, ...scaleFiles, 'vacancies/post.yaml': text ?? '' });
});

describe('a pass rule of the vacancy, and a stage with a scale of its own', () => {
  const post = (rule: string, line: string) => ({
    ...scaleFiles,
    ...vacancyWith(['stages:', `${rule}\nstages:`], ['    minutes: 60\n', `    minutes: 60\n    ${line}\n`]),
  });
  const carried = '# warning pass-mark-not-carried';

  test('points do not carry over', () => {
    const [problem] = expectProblems(post('pass: { each: 4 }', `scale: yes-or-no ${carried}`));
    expect(problem?.message).toContain('there 1 (Yes) passes for each essential criterion');
    expect(problem?.hint).toContain('pass: { each: 1 }');
    expectProblems(post('pass: { total: 3 }', `scale: letters ${carried}`));
    expectProblems(post('pass: { percentage: 60, each: 3 }', `scale: halves ${carried}`));
  });

  test('a percentage does, where it says something', () => {
    expectProblems(post('pass: { percentage: 60 }', 'scale: halves'));
    expectProblems(post('pass: { percentage: 60 }', `scale: school-grades ${carried}`));
  });

  test('nor does it matter where the stage has a rule of its own, or the scale is the same', () => {
    expectProblems(post('pass: { each: 4 }', 'scale: letters\n    pass: { each: B }'));
    expectProblems(post('pass: { each: 4 }', 'scale: success-profiles'));
    expectProblems(post('grade: A', 'scale: letters'));
  });
});

describe('marks on scales of every kind', () => {
  const post = (line: string) => ({
    ...scaleFiles,
    ...vacancyWith(
      ['    minutes: 60\n', `    minutes: 60\n    ${line}\n`],
      // Nothing weighs anything where nothing is added up.
      ...(line.includes('words') ? [['weight: 2, ', ''] as const] : []),
    ),
  });
  const off = '# error pass-mark-out-of-scale';
  const passes = '# warning everybody-passes';

  test.each([
    ['scale: letters', 'pass: { each: c }', 'did you mean C?'],
    ['scale: letters', 'pass: { each: 3 }', 'its points are A, B, C, D'],
    ['scale: yes-or-no', 'pass: { each: Yes }', 'did you mean 1?'],
    ['scale: left-out', 'pass: { each: N/A }', 'its points are 0 (No), 1 (Partly), 2 (Yes)'],
    ['scale: words', 'pass: { total: 3 }', 'ask for a rating of each'],
    ['scale: words', 'pass: { percentage: 60 }', 'ask for a rating of each'],
    ['scale: school-grades', 'pass: { percentage: 60 }', 'ask for a total between 3 and 12'],
    ['scale: halves', 'pass: { total: 9.5 }', 'the sum of each rating times its weight'],
  ])('%s, %s', (scale, pass, hint) => {
    const [problem] = expectProblems(post(`${scale}\n    ${pass} ${off}`));
    expect(problem?.hint).toContain(hint);
  });

  test.each([
    ['school-grades', 'pass: { each: 4 }'],
    ['school-grades', 'pass: { total: 12 }'],
    ['letters', 'pass: { each: D }'],
    ['around-nought', 'pass: { total: -3 }'],
    ['words', 'pass: { each: Not met }'],
  ])('%s, %s: everybody reaches it', (scale, pass) => {
    expectProblems(post(`scale: ${scale}\n    ${pass} ${passes}`));
  });

  test.each([
    ['school-grades', 'pass: { each: 3 }'],
    ['school-grades', 'pass: { total: 3 }'],
    ['letters', 'pass: { each: A }'],
    ['around-nought', 'pass: { total: -2 }'],
  ])('%s, %s is sound', (scale, pass) => {
    expectProblems(post(`scale: ${scale}\n    ${pass}`));
  });
});
