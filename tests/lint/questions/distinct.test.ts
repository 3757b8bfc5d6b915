import { expect, test } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/index.ts';
import { checkQuestions } from '../../../src/lint/questions/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { type Files, folderWith } from '../../support/folders.ts';
import { expectQuestionProblems } from './support.ts';

const weakness =
  'Describe a security weakness that you put right in something you were working on. How did you make sure that it was gone?';
const reworded =
  'Tell us about a time you found a security weakness and put it right. How did you make sure it was gone?';
const different =
  'Describe a wasteful step in how your team worked that you helped to improve. What was your part?';

function bank(...asks: readonly string[]): Files {
  const question = (ask: string, index: number) => `      - id: question-${index}
        ask: ${ask}
        kind: past-behaviour
        minutes: 8
        probes: [Why that one?]
        strong: [A reason]
        weak: [None]
        anchors: { low: None, acceptable: One, outstanding: Two }
`;
  return {
    'skill-levels.yaml': 'levels:\n  - { id: basic, name: Basic }\n',
    'skills/baking.yaml': `name: Baking\nlevels:\n  basic:\n    questions:\n${asks.map(question).join('')}`,
  };
}

const mark = ' # warning question-near-duplicate';

test('a question and its rewording', () => {
  const [problem] = expectQuestionProblems(bank(weakness, different, reworded + mark));
  const [other] = problem?.related ?? [];
  expect(String(bank(weakness)['skills/baking.yaml']).slice(other?.place.start, other?.place.end)).toBe(
    weakness,
  );
});

test('the likest question before is named', () => {
  const problems = expectQuestionProblems(bank(weakness, reworded + mark, `${reworded}${mark}`));
  expect(problems).toHaveLength(2);
  const [first, second] = problems;
  expect(second?.related?.[0]?.place).toEqual(first?.place);
});

test('in another skill', () => {
  const { 'skills/baking.yaml': baking, ...levels } = bank(weakness);
  expectQuestionProblems({
    ...levels,
    'skills/baking.yaml': String(baking),
    'skills/cleaning.yaml': String(bank(reworded + mark)['skills/baking.yaml']).replace('Baking', 'Cleaning'),
  });
});

test('the way in which interview questions begin makes none alike', () => {
  const beginning = 'Tell us about a time when you had to';
  expectQuestionProblems(bank(`${beginning} bake.`, `${beginning} clean.`, 'What would you do?'));
});

test('questions that say nothing of a subject', () => {
  expectQuestionProblems(bank('What would you do?', `What would you do?${mark}`, 'Why was it so?'));
});

test('two thousand questions of which none are alike', () => {
  const own = (index: number) =>
    ['bread', 'till', 'oven', 'queue'].map((word) => `${word}${index}`).join(' ');
  const ask = (index: number) => `How would the team repair ${own(index)} before day ${index % 7}?`;
  const folder = folderWith(bank(...Array.from({ length: 2000 }, (_, index) => ask(index))));
  const { value } = readCatalogue([folder], nodeSystem);
  expect(value && checkQuestions(value)).toEqual([]);
});
