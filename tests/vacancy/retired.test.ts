import { expect, test } from 'vitest';
import type { Files } from '../support/folders.ts';
import { expectProblems, sound, vacancyWith } from '../support/small-catalogue.ts';

const withRole = (vacancy: Files, from: string, to: string) => ({
  ...vacancy,
  'roles/baker.yaml': sound['roles/baker.yaml'].replace(from, to),
});

test('a vacancy for a retired role level is told so, and which others there are', () => {
  const files = vacancyWith(['level: head-baker', 'level: head-baker # warning retired-in-use']);
  const [problem] = expectProblems(
    withRole(files, '- id: head-baker', '- id: head-baker\n    retired: true'),
  );
  expect(problem?.hint).toBe('choose another, e.g. of the same role junior-baker');
});

test('a vacancy that assesses a retired skill is told so there', () => {
  const files = vacancyWith(['      - cleaning', '      - cleaning # warning retired-in-use']);
  const [problem] = expectProblems({
    ...files,
    'skills/cleaning.yaml': `retired: true\n${sound['skills/cleaning.yaml']}`,
  });
  expect(problem?.message).toBe('the skill "Cleaning" is retired');
});

test('so is one that needs a retired level of a skill', () => {
  const files = vacancyWith(['      - cleaning', '      - cleaning # warning retired-in-use']);
  const [problem] = expectProblems({
    ...files,
    'skills/cleaning.yaml': sound['skills/cleaning.yaml'].replace(
      '  full:\n',
      '  full:\n    retired: true\n',
    ),
  });
  expect(problem?.message).toBe('the skill "Cleaning" at full is retired');
});

test('a retired skill that the level does not need is no matter', () => {
  expectProblems({
    ...sound,
    'skills/selling.yaml': sound['skills/selling.yaml'].replace(
      '  basic:\n',
      '  full: { retired: true, descriptors: [x] }\n  basic:\n',
    ),
  });
});
