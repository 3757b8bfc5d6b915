import { expect, test } from 'vitest';
import { bySeniority, type Ranked, twinNameOf } from '../../src/framework-import/seniority.ts';

const skillLevels = ['awareness', 'working', 'practitioner', 'expert'];

function levels(...names: (string | [string, string])[]): Ranked[] {
  return names.map((each) => {
    const [name, skillLevel] = typeof each === 'string' ? [each, 'working'] : each;
    return { id: name, name, skills: new Map([['testing', skillLevel]]) };
  });
}

const order = (role: string, given: readonly Ranked[]) =>
  bySeniority(role, given, skillLevels).map(({ name }) => name);

test('words of a name put levels in order, junior first', () => {
  const given = levels(
    'Chief baker',
    'Head of baking',
    'Principal baker',
    'Lead baker',
    'Senior baker',
    'Baker',
    'Junior baker',
    'Associate baker',
    'Trainee baker',
    'Apprentice baker',
  );
  expect(order('Baker', given)).toEqual([
    'Apprentice baker',
    'Trainee baker',
    'Associate baker',
    'Junior baker',
    'Baker',
    'Senior baker',
    'Lead baker',
    'Principal baker',
    'Head of baking',
    'Chief baker',
  ]);
});

test('a lead that needs more than a principal stands above it', () => {
  const given = levels(['Lead baker', 'expert'], ['Principal baker', 'practitioner'], 'Baker');
  expect(order('Baker', given)).toEqual(['Baker', 'Principal baker', 'Lead baker']);
});

test('another occupation than that of the role stands below it, even a senior one', () => {
  const given = levels('Head of service desk', 'Service desk manager', 'Senior service desk analyst');
  expect(order('Service desk manager', given)).toEqual([
    'Senior service desk analyst',
    'Service desk manager',
    'Head of service desk',
  ]);
});

test('levels that no word tells apart go by the skill levels they need, else stay as given', () => {
  const given = levels(['Major incident manager', 'expert'], 'Incident manager', 'Accident manager');
  expect(order('Incident manager', given)).toEqual([
    'Incident manager',
    'Accident manager',
    'Major incident manager',
  ]);
});

test('a level on the management track follows its twin', () => {
  const given = levels('Lead baker - management', 'Principal baker', 'Lead baker', 'Baker');
  expect(order('Baker', given)).toEqual([
    'Baker',
    'Lead baker',
    'Lead baker - management',
    'Principal baker',
  ]);
  expect(twinNameOf('Lead baker - management')).toBe('Lead baker');
  expect(twinNameOf('Head of management')).toBeUndefined();
});

test('a level on the management track without a twin is not lost', () => {
  expect(order('Baker', levels('Lead baker - management', 'Baker'))).toEqual([
    'Baker',
    'Lead baker - management',
  ]);
});
