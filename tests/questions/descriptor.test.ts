import { expect, test } from 'vitest';
import { readDescriptor } from '../../src/questions/descriptor.ts';

const reads = (descriptor: string) => readDescriptor(descriptor);

test.each([
  'bake a loaf',
  'Bake a loaf',
  'apply the recipe, and serve it',
  'quality assure the loaves of others',
  'lead discussion of what is risky',
  'think of new ways to sell bread',
  'can work with farmers. You can describe what they grow',
  'show an awareness of yeast and are starting to use it',
  'knead, fold and prove dough',
  'focus on the queue',
  'assess a loaf',
  'poach eggs for a crowd',
  'cynnal cegin o fewn ei chyllideb',
  'gérer les stocks',
])('"%s" continues "You can"', (descriptor) => {
  expect(reads(descriptor)).toMatchObject({ form: 'continues' });
});

test.each([
  ['third-person', 'Keeps a kitchen within its budget', 'keep a kitchen within its budget'],
  ['third-person', 'Proactively manages their own shifts', 'proactively manage your own shifts'],
  ['third-person', 'Analyses, plans and carries out a menu', 'analyse, plan and carry out a menu'],
  [
    'third-person',
    'Teaches juniors, and asks for help when needed',
    'teach juniors, and ask for help when needed',
  ],
  ['third-person', 'Goes to market; buys fish', 'go to market'],
  ['third-person', 'Uses knives and pans', 'use knives and pans'],
  ['third-person', 'Writes tests and plans for the week', 'write tests and plans for the week'],
  ['third-person', 'Finds faults and reports to the chef', 'find faults'],
  [
    'third-person',
    'Ensures the team tastes each dish and learns from it',
    'ensure the team tastes each dish',
  ],
  ['third-person', 'Deals with complaints as they arise', 'deal with complaints as they arise'],
  ['third-person', 'Helps others to plan their day', 'help others to plan their day'],
  ['third-person', 'Has a good knowledge of allergens', 'show a good knowledge of allergens'],
  ['third-person', 'Is responsible for ordering fish', 'order fish'],
  ['third-person', 'The candidate cooks for a hundred guests', 'cook for a hundred guests'],
  ['gerund', 'Setting the menu for a whole season', 'set the menu for a whole season'],
  ['gerund', 'Planning and running a service', 'plan and run a service'],
  ['gerund', 'Helping with cleaning and closing', 'help with cleaning and closing'],
  ['noun', 'knowledge of food safety law', 'show knowledge of food safety law'],
  ['noun', 'Experience with allergens', 'show experience with allergens'],
  ['noun', 'A strong understanding of yeast', 'show a strong understanding of yeast'],
  ['ability', 'Able to plan without supervision', 'plan without supervision'],
  ['ability', 'Ability to julienne at speed', 'julienne at speed'],
  ['ability', 'Is able to cook and plates dishes', 'cook and plate dishes'],
  ['ability', 'Capable of running a kitchen', 'run a kitchen'],
  ['first-person', 'I write menus on my own', 'write menus on your own'],
  ['first-person', 'I can bake', 'bake'],
  ['second-person', 'You can plan a kitchen. You can train others to do so.', 'plan a kitchen'],
  ['second-person', 'You keep your station clean', 'keep your station clean'],
  ['past', 'Led a kitchen of ten', 'lead a kitchen of ten'],
  ['quality', 'Confident in filleting fish', 'fillet fish'],
  ['quality', 'Aware of their allergens', 'show awareness of your allergens'],
])('as %s, "%s" is turned', (form, descriptor, doing) => {
  expect(reads(descriptor)).toMatchObject({ form, doing });
});

test.each([
  ['third-person', 'Is the person others ask about wine', 'be the person others ask about wine'],
  ['third-person', 'Doesn’t waste food', undefined],
  ['noun', 'The right mindset', undefined],
  ['noun', 'Attention to detail', undefined],
  ['noun', 'Clear communication', undefined],
  ['noun', 'Team player who enjoys a rush', undefined],
  ['noun', 'Risk management', undefined],
  ['gerund', 'Training of staff', undefined],
  ['past', 'Asked for by other kitchens', undefined],
  ['quality', 'Passionate about bread', 'be passionate about bread'],
  ['third-person', 'Zests the lemons of a whole service', undefined],
  ['unknown', 'Bread, cakes', undefined],
])('as %s, "%s" can only be quoted', (form, descriptor, mended) => {
  const reading = reads(descriptor);
  expect(reading).toMatchObject({ form });
  expect(reading.doing).toBeUndefined();
  expect(reading.mended).toBe(mended);
});

test('what is not certain is mended for a person to look at', () => {
  expect(reads('Finds faults and reports to the chef').mended).toBe('find faults and report to the chef');
  expect(reads('Bakes bread and is keen to learn').mended).toBe('bake bread and be keen to learn');
});

test('long and odd texts are read in time', () => {
  for (const text of [
    'keeps '.repeat(20_000),
    'a '.repeat(20_000),
    'and, '.repeat(20_000),
    '',
    '. ',
    '1.',
    '-'.repeat(40_000),
  ]) {
    expect(reads(text).form).toBeTypeOf('string');
  }
});
