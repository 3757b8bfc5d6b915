import { expect, test } from 'vitest';
import { bigramsOf, likeness } from '../../src/framework-import/likeness.ts';
import { leastLikeness, recoveryFrom, uniqueMatch } from '../../src/framework-import/pages/recover.ts';

const between = (left: string[], right: string[]) => likeness(bigramsOf(left), bigramsOf(right));

test('is 1 for the same words whatever their case and punctuation', () => {
  expect(between(['Use Agile ‘health checks’'], ["use agile 'health checks'"])).toBe(1);
});

test('is 0 without a common pair of words, and for no statements at all', () => {
  expect(between(['design systems'], ['support services'])).toBe(0);
  expect(between([], [])).toBe(0);
});

test('follows the formula: twice the common pairs by the pairs of both', () => {
  // | a b c |  and  | a b d |: 4 pairs each, "| a" and "a b" in common
  expect(between(['a b c'], ['a b d'])).toBeCloseTo((2 * 2) / 8);
});

test('tells where one statement ends and the next begins', () => {
  expect(between(['a b', 'c d'], ['a b c d'])).toBeLessThan(1);
});

const baking = {
  id: 'baking',
  name: 'Baking',
  levels: new Map([
    ['awareness', { descriptors: ['say what an oven is for and when it is hot enough'] }],
    ['working', { descriptors: ['bake bread to a recipe with the oven that the bakery has'] }],
  ]),
};
const recovery = recoveryFrom([new Map([['baking', baking]])]);

test('the level with the same statements is found, of the named skill or of all', () => {
  const statements = ['bake bread to a recipe with the oven that the bakery has'];
  expect(uniqueMatch(recovery.nearest(statements, 'Baking'))?.level).toBe('working');
  expect(uniqueMatch(recovery.nearest(statements))?.skill.name).toBe('Baking');
});

test('a word changed on a page still finds its level', () => {
  const statements = [
    'bake bread to a recipe with the topic that the bakery has',
    'clean the oven after use',
  ];
  const known = {
    ...baking,
    levels: new Map([
      [
        'working',
        {
          descriptors: [
            'bake bread to a recipe with the oven that the bakery has and keep its heat even through the whole of the bake',
          ],
        },
      ],
    ]),
  };
  const page = [
    'bake bread to a recipe with the oven that the bakery has and keep its topic even through the whole of the bake',
  ];
  expect(
    uniqueMatch(recoveryFrom([new Map([['baking', known]])]).nearest(page, 'Baking'))?.likeness,
  ).toBeGreaterThan(leastLikeness);
  expect(uniqueMatch(recovery.nearest(statements, 'Baking'))).toBeUndefined();
});

test('two levels with the same statements are no unique match', () => {
  const same = { descriptors: ['bake'] };
  const skill = {
    ...baking,
    levels: new Map([
      ['awareness', same],
      ['working', { descriptors: ['bake'] }],
    ]),
  };
  expect(
    uniqueMatch(recoveryFrom([new Map([['baking', skill]])]).nearest(['bake'], 'Baking')),
  ).toBeUndefined();
});

test('an earlier source goes before a later one, and levels without statements are not matched', () => {
  const other = { ...baking, levels: new Map([['expert', { descriptors: [] }]]) };
  const both = recoveryFrom([new Map([['baking', other]]), new Map([['baking', baking]])]);
  expect(both.nearest(['bake'], 'Baking')).toEqual([]);
  expect(both.nearest(['bake'], 'Cooking')).toEqual([]);
});
