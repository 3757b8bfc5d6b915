import { expect, test } from 'vitest';
import type { CriterionEntry } from '../../src/catalogue/index.ts';
import { deriveQuestions } from '../../src/questions/derive.ts';

const ladder = { levels: ['low', 'middle', 'high'].map((id) => ({ id, name: id })) };
const place = { file: '/skill.yaml', start: 0, end: 0 };

function skillWith(
  levels: Readonly<Record<string, readonly string[]>>,
  name = 'Bread making',
): CriterionEntry {
  const level = (descriptors: readonly string[]) => ({
    descriptors,
    questions: [],
    place: () => place,
    placeOfDescriptor: () => place,
    placeOfQuestion: () => place,
    ladder,
    retired: false,
  });
  const entries = Object.entries(levels).map(([id, descriptors]) => [id, level(descriptors)] as const);
  const merged = { kind: 'skill', retired: false, place: () => place, sources: [], unplaced: [] } as const;
  return { id: 'bread', name, levels: new Map(entries), ...merged };
}

const derived = (...descriptors: string[]) => deriveQuestions(skillWith({ middle: descriptors }), 'middle');
const asks = (...descriptors: string[]) => derived(...descriptors).map(({ ask }) => ask);

test.each([
  ['manage a budget', 'Tell us about a time when you had to manage a budget.'],
  ['Manage a budget.', 'Tell us about a time when you had to manage a budget.'],
  ['effectively plan and run a session', 'Tell us about a time when you had to plan and run a session.'],
  ['consistently and effectively apply standards', 'Tell us about a time when you had to apply standards.'],
  ['be unafraid to ask questions', 'Tell us about a time when you had to be unafraid to ask questions.'],
  [
    'can work with academics. You can describe theories',
    'Tell us about a time when you had to work with academics.',
  ],
  ['have oversight of any features', 'Tell us about a time when you had to oversee any features.'],
  [
    'design, build and test products',
    'Tell us about a time when you had to design, build and test products.',
  ],
  [
    'identify gaps, and can help teams to grow',
    'Tell us about a time when you had to identify gaps, and help teams to grow.',
  ],
  [
    'ensure the team is prepared for and can respond to incidents',
    'Tell us about a time when you had to ensure the team is prepared for and can respond to incidents.',
  ],
  [
    'share facts on a range of systems, but may specialise in one',
    'Tell us about a time when you had to share facts on a range of systems.',
  ],
  ['clearly explain ideas to others', 'Tell us about a time when you had to explain ideas to others.'],
  [
    'understand, teach and supervise methods',
    'Tell us about a time when you had to understand, teach and supervise methods.',
  ],
  ['explain how your work helps', 'Please explain how your work helps. Begin with what matters most.'],
  [
    'explain the importance of articulating decisions to others',
    'Please explain the importance of articulating decisions to others. Begin with what matters most.',
  ],
  [
    'understand the importance of feedback',
    'What should a new colleague learn first about the importance of feedback?',
  ],
  [
    'understand users have different needs',
    'What should a new colleague learn first about why users have different needs?',
  ],
  [
    'understand the psychology of a team and have strong skills',
    'What should a new colleague learn first about the psychology of a team?',
  ],
  ['show an awareness of style standards', 'What should a new colleague learn first about style standards?'],
  [
    'demonstrate a very strong knowledge of privacy',
    'What should a new colleague learn first about privacy?',
  ],
  [
    'demonstrate experience working in Agile',
    'What should a new colleague learn first about working in Agile?',
  ],
  ['managing difficult suppliers', 'Tell us about a time when you had to manage difficult suppliers.'],
  ['knowledge of yeast', 'What should a new colleague learn first about yeast?'],
  ['the right mindset', 'We look for this: “the right mindset”. Tell us about a time when you showed it.'],
])('"%s" is asked for in English', (descriptor, ask) => {
  expect(asks(descriptor)[0]).toBe(ask);
});

test('one descriptor is asked for in three ways, three descriptors each in its own', () => {
  expect(asks('understand the role of testing')).toEqual([
    'What should a new colleague learn first about the role of testing?',
    'Tell us about a time when you needed an understanding of the role of testing.',
    'How would you help a new colleague to gain an understanding of the role of testing?',
  ]);
  expect(asks('bake bread', 'sell cakes', 'clean ovens', 'count money')).toEqual([
    'Tell us about a time when you had to bake bread.',
    'Suppose that in this post you have to sell cakes. How would you go about it?',
    'What matters most when you have to clean ovens?',
  ]);
  expect(asks('explain how you knead').at(-1)).toBe(
    'With an example from your own past work, explain how you knead.',
  );
});

test('a long descriptor is cut where a clause ends, outside brackets; one that cannot be is left', () => {
  const long = `bake many kinds of bread for every sort of customer in the shop, including ${'rye and '.repeat(10)}oats`;
  expect(asks(long)[0]).toBe(
    'Tell us about a time when you had to bake many kinds of bread for every sort of customer in the shop.',
  );
  const endless = 'bread '.repeat(10_000);
  expect(asks(endless)).toEqual(asks());
  expect(asks()[0]).toBe('Tell us about a time when your work called for bread making.');
});

test('a level without descriptors, or that there is not, asks for the skill by name', () => {
  const named = (name: string) => deriveQuestions(skillWith({ any: [] }, name), 'any').map(({ ask }) => ask);
  expect(named('User focus (frontend developer)')[1]).toBe(
    'Suppose that this post calls for user focus from your first day. Where would you begin?',
  );
  expect(named('DevOps')[0]).toBe('Tell us about a time when your work called for DevOps.');
  expect(named('many words '.repeat(30))[0]).toBe(
    'Tell us about a time when your work called for this skill.',
  );
  expect(deriveQuestions(skillWith({}), 'high')).toHaveLength(3);
});

test('anchors come from the levels around where they speak of the same, and tell of the candidate', () => {
  const skill = skillWith({
    low: ['bake simple bread under supervision', 'greet people'],
    middle: ['bake your daily bread so you sell out'],
    high: ['set how all bread is baked daily'],
  });
  expect(deriveQuestions(skill, 'middle')[0]).toMatchObject({
    id: 'derived-1',
    minutes: 8,
    strong: expect.arrayContaining(['evidence that they can bake their daily bread so they sell out']),
    anchors: {
      low: 'Shows only that they can bake simple bread under supervision.',
      acceptable: 'Shows that they can bake their daily bread so they sell out.',
      outstanding: 'Shows that they can set how all bread is baked daily.',
    },
  });
  const [alone] = derived('sell cakes');
  expect(alone?.anchors?.low).toMatch(/general terms/u);
  expect(alone?.anchors?.outstanding).toMatch(/led others/u);
});
