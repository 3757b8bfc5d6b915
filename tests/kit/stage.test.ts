import { describe, expect, test } from 'vitest';
import type { Kit } from '../../src/kit/index.ts';
import { vacancyWith } from '../support/small-catalogue.ts';
import { kitOf, stageOf } from './support.ts';

/** The interview of the small catalogue's vacancy, with lines of its own. */
function interview(...changes: (readonly [string, string])[]): Kit['stages'][number] {
  return stageOf(kitOf(vacancyWith(...changes)), 'interview');
}

const withLine = (line: string) => ['    minutes: 60', `    minutes: 60\n    ${line}`] as const;
const baking = '{ skill: baking, weight: 2, question: wedding }';

describe('plan', () => {
  test('steps follow each other, in minutes from the start', () => {
    expect(interview().plan).toEqual([
      { activity: 'Opening', from: '0', minutes: 5 },
      { activity: '1. Baking', from: '5', minutes: 8 },
      { activity: '2. Cleaning', from: '13', minutes: 5 },
      { activity: 'The candidate’s questions', from: '18', minutes: 5 },
      { activity: 'Close', from: '23', minutes: 2 },
    ]);
    expect(interview().plannedMinutes).toBe(25);
    expect(interview().criteria.map(({ from }) => from)).toEqual(['5 minutes', '13 minutes']);
  });

  test('by the clock where the stage has a time', () => {
    const { plan, criteria, time } = interview(withLine('time: "09:50"'));
    expect(time).toBe('9:50am');
    expect(plan.map(({ from }) => from)).toEqual(['09:50', '09:55', '10:03', '10:08', '10:13']);
    expect(criteria.map(({ from }) => from)).toEqual(['09:55', '10:03']);
  });

  test('an exercise stands after the questions; a step of no minutes is left out', () => {
    const exercise = 'exercise: { title: Dough, brief: Make dough., minutes: 20 }';
    const { plan } = interview(withLine(`plan: { opening: 0, close: 3 }\n    ${exercise}`));
    expect(plan.map(({ activity, minutes }) => [activity, minutes])).toEqual([
      ['1. Baking', 8],
      ['2. Cleaning', 5],
      ['Exercise: Dough', 20],
      ['The candidate’s questions', 5],
      ['Close', 3],
    ]);
  });

  test('a stage without a name is named by its id, in words of the language where that is a kind', () => {
    const named = (id: string) => stageOf(kitOf(vacancyWith(['id: interview', `id: ${id}`])), id).name;
    expect(['interview-2', 'exercise', 'final-interview', 'panel-1'].map(named)).toEqual([
      'Interview 2',
      'Exercise',
      'Final interview',
      'Panel 1',
    ]);
  });

  test('a sift has none', () => {
    expect(stageOf(kitOf(vacancyWith()), 'sift')).toMatchObject({ plan: [], plannedMinutes: 0, sift: true });
  });
});

describe('criteria', () => {
  test('number, question with everything to ask by, and the lowest rating that passes', () => {
    expect(interview().criteria[0]).toMatchObject({
      id: 'baking',
      number: 1,
      skill: 'Baking',
      about: 'Making bread and cakes.',
      weight: '2',
      minimum: { value: '3', label: 'Fair' },
      question: {
        ask: 'Tell us about wedding.',
        kind: 'past behaviour',
        minutes: 8,
        probes: ['Why?', 'What else?'],
        strong: ['A strong sign of wedding'],
        weak: ['A weak sign of wedding'],
        anchors: { low: 'Low wedding', acceptable: 'Fair wedding', outstanding: 'High wedding' },
      },
    });
  });

  test('the lowest rating is the criterion’s own, else that of the rule; a desirable one has none', () => {
    const minimum = (criterion: string, ...others: (readonly [string, string])[]) =>
      interview([baking, criterion], ...others).criteria[0]?.minimum?.value;
    expect(minimum('{ skill: baking, minimum: 4 }')).toBe('4');
    expect(minimum('{ skill: baking }', withLine('pass: { each: 2 }'))).toBe('2');
    expect(minimum('{ skill: baking }', withLine('pass: { total: 5 }'))).toBeUndefined();
    expect(minimum('{ skill: baking, essential: false }')).toBeUndefined();
  });
});

describe('scale and totals', () => {
  test('the points that are named are points of the scale', () => {
    const { scale } = interview(withLine('scale: tens'));
    expect(scale).toMatchObject({
      name: 'Tens',
      lowest: { value: '10' },
      highest: { value: '30' },
      low: { value: '10', label: 'Low' },
      acceptable: { value: '20', label: 'Middle' },
      outstanding: { value: '30', label: 'High' },
    });
  });

  test('weights are counted', () => {
    expect(interview()).toMatchObject({ weighted: true, weights: 3, most: 12 });
    expect(interview([baking, 'baking'])).toMatchObject({ weighted: false, weights: 2, most: 8 });
  });

  test('the formula says how the total is worked out, with an example that is right', () => {
    expect(interview().formula).toBe(
      'The total is the sum of each rating times its weight: 2 × Baking + Cleaning. With every rating at 3 it is 9.',
    );
    expect(interview([baking, 'baking']).formula).toBe(
      'The total is the sum of the ratings. With every rating at 3 it is 6.',
    );
  });

  test.each([
    ['pass: { total: 9 }', 9],
    ['pass: { percentage: 60 }', 8],
    ['pass: { percentage: 75 }', 9],
    ['pass: { percentage: 100 }', 12],
    ['pass: { percentage: 60, total: 10 }', 10],
    ['pass: { percentage: 90, total: 10 }', 11],
    ['pass: { each: 3 }', undefined],
  ])('%s passes from %s', (rule, total) => {
    expect(interview(withLine(rule)).passTotal).toBe(total);
  });
});

describe('pass rules', () => {
  test('the usual rule', () => {
    expect(interview().passRules).toEqual(['Each skill must be rated 3 (Fair) or higher.']);
  });

  test('minimum, each, one below, total and desirable, in this order', () => {
    const rules = interview(
      [baking, '{ skill: baking, weight: 2, minimum: 4 }'],
      ['      - cleaning', '      - cleaning\n      - { skill: selling, essential: false }'],
      withLine('pass: { each: 3, one-below: { if-total: 12 }, total: 10 }'),
    ).passRules;
    expect(rules).toEqual([
      'Baking must be rated 4 (Much).',
      'Each other essential skill must be rated 3 (Fair) or higher.',
      'One of these may be one point lower if the total is 12 or higher.',
      'The total must be 10 or higher, of at most 16.',
      'A desirable skill counts in the total and in the order of merit; on its own it fails nobody.',
    ]);
  });

  test('no rule about others where there are none', () => {
    const rules = interview(
      [baking, '{ skill: baking, minimum: 4 }'],
      ['      - cleaning', '      - { skill: cleaning, minimum: 2 }'],
    ).passRules;
    expect(rules).toEqual(['Baking must be rated 4 (Much).', 'Cleaning must be rated 2 (Little) or higher.']);
  });

  test('a percentage is told beside the total that it comes to', () => {
    expect(interview(withLine('pass: { percentage: 60 }')).passRules).toEqual([
      'The total must be 8 or higher, of at most 12 (at least 60 per cent).',
    ]);
  });
});
