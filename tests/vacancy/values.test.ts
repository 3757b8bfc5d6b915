import { describe, expect, test } from 'vitest';
import { expectProblems, vacancyIn, vacancyWith } from '../support/small-catalogue.ts';

const salary = 'salary: { from: 30000, to: 35000 }';
const baking = '{ skill: baking, weight: 2, question: wedding }';

describe('values', () => {
  test.each([
    ['closes: 2027-01-17T23:55', 'closes: 2027-02-30 # error wrong-value'],
    ['closes: 2027-01-17T23:55', 'closes: 2027-01-17T24:00 # error wrong-value'],
    ['closes: 2027-01-17T23:55', 'closes: 17 January # error wrong-value'],
    ['closes: 2027-01-17T23:55', 'closes: 2027 # error wrong-value'],
    ['    minutes: 60', '    minutes: sixty # error wrong-type'],
    ['    minutes: 60', '    minutes: -1 # error wrong-value'],
    ['    minutes: 60', '    date: 2027-13-01 # error wrong-value'],
    ['    minutes: 60', '    time: "25:00" # error wrong-value'],
    [baking, '{ skill: baking, weight: -1 } # error wrong-value'],
    [baking, '{ skill: baking, weight: 1.125 } # error wrong-value'],
    [baking, '{ skill: baking, weight: 120% } # error wrong-value'],
    [baking, '{ skill: baking, weight: half } # error wrong-value'],
    [baking, '{ skill: baking, weight: [1] } # error wrong-type'],
    [baking, '{ skil: baking } # error unknown-key'],
    ['kind: sift', 'kind: sifting # error wrong-value'],
    ['reference: B-1', 'reference: [7] # error wrong-type'],
    ['reference: B-1', 'reference: "" # error wrong-value'],
    ['reference: B-1', 'reference: "two\\nlines" # error wrong-value'],
    ['reference: B-1', 'posts: 0 # error wrong-value'],
    [salary, 'salary: { from: -1 } # error wrong-value'],
    [salary, 'salary: { from: 30000, currency: pounds } # error wrong-value'],
    [salary, 'salary: { to: 30000 } # error missing-key'],
    ['assess: [selling]', 'assess: [] # error wrong-value'],
    ['assess: [selling]', 'assess: selling # error wrong-type'],
    ['level: head-baker\norganisation: corner-bakery', 'organisation: corner-bakery # error missing-key'],
  ])('%j as %j', (from, to) => {
    expectProblems(vacancyWith([from, to]));
  });

  test.each(['7', '0070', '0x1F', '1e3', '1.50', 'true', 'No', '2027-01-17'])(
    'where a text belongs, %s is the text that was written',
    (text) => {
      const files = vacancyWith(['reference: B-1', `reference: ${text}`]);
      expectProblems(files);
      expect(vacancyIn(files)?.value.reference).toBe(text);
    },
  );

  test('a salary that goes down', () => {
    expectProblems(vacancyWith([salary, 'salary: { from: 35001, to: 35000 } # error salary-range']));
    expectProblems(vacancyWith([salary, 'salary: { from: 35000, to: 35000 }']));
  });

  test('a key with nothing behind it counts as not written', () => {
    expectProblems(vacancyWith(['reference: B-1', 'reference:\ngrade:\npass:']));
  });
});

describe('pass marks', () => {
  const pass = (rule: string) => vacancyWith(['stages:', `${rule}\nstages:`]);
  const stagePass = (rule: string) => vacancyWith(['    minutes: 60', `    ${rule}`]);

  test('a point of the scale, and totals that can be reached', () => {
    expectProblems(pass('pass: { each: 4 }'));
    expectProblems(stagePass('pass: { each: 3, total: 12 }'));
    expectProblems(stagePass('pass: { percentage: 60 }'));
    expectProblems(stagePass('pass: { each: 3, one-below: { if-total: 10 } }'));
  });

  test('"each" is a point of the scale of each stage', () => {
    expectProblems(pass('pass: { each: 5 } # error pass-mark-out-of-scale'));
    expectProblems(stagePass('pass: { each: 0 } # error pass-mark-out-of-scale'));
    expectProblems(stagePass('scale: tens\n    pass: { each: 15 } # error pass-mark-out-of-scale'));
    expectProblems(stagePass('scale: tens\n    pass: { each: 30 }'));
  });

  test('totals lie between all lowest and all highest ratings, weights counted', () => {
    // Baking counts twice: three times 1 to 4.
    for (const total of [4, 12]) expectProblems(stagePass(`pass: { total: ${total} }`));
    for (const total of [2, 13])
      expectProblems(stagePass(`pass: { total: ${total} } # error pass-mark-out-of-scale`));
    const oneBelow = 'pass: { each: 3, one-below: { if-total: 13 } } # error pass-mark-out-of-scale';
    expectProblems(stagePass(oneBelow));
  });

  test('a minimum is a point of the scale', () => {
    expectProblems(vacancyWith([baking, '{ skill: baking, minimum: 4 }']));
    expectProblems(vacancyWith([baking, '{ skill: baking, minimum: 5 } # error pass-mark-out-of-scale']));
  });

  test('a rule that says nothing would let everybody pass', () => {
    expectProblems(pass('pass: {} # error wrong-value'));
    expectProblems(pass('pass: { each: } # error wrong-value'));
    expectProblems(pass('pass: { one-below: { if-total: 5 } } # error wrong-value'));
  });

  test('a minimum of a desirable skill contradicts itself', () => {
    const criterion = '{ skill: baking, essential: false, minimum: 3 } # error wrong-value';
    expectProblems(vacancyWith([baking, criterion]));
  });
});
