import { expect, test } from 'vitest';
import { folderWith } from '../../support/folders.ts';
import { expectQuestionProblems, questionProblems, skillAsking } from './support.ts';

const whole = String(skillAsking({})['skills/baking.yaml']);

function without(...parts: readonly RegExp[]) {
  const bare = parts.reduce((text, part) => text.replace(part, ''), whole);
  return { ...skillAsking({}), 'skills/baking.yaml': bare };
}

const probes = / +probes:\n +- .*\n/u;
const strong = / +strong:\n +- .*\n/u;
const weak = / +weak: .*\n/u;
const anchors = / +anchors:\n(?: +\w+: .*\n)+/u;

test('a whole question', () => {
  expect(expectQuestionProblems(skillAsking({}))).toEqual([]);
});

test.each([
  ['probes', [probes]],
  ['strong indicators', [strong]],
  ['weak indicators', [weak]],
  ['anchors', [anchors]],
  ['probes, no strong indicators, no weak indicators, no anchors', [probes, strong, weak, anchors]],
])('no %s', (missing, parts) => {
  const files = without(...parts);
  const marked = files['skills/baking.yaml'].replace('id: loaf', 'id: loaf # warning question-incomplete');
  const [problem] = expectQuestionProblems({ ...files, 'skills/baking.yaml': marked });
  expect(problem?.message).toBe(`the question "loaf" has no ${missing}`);
});

test('an empty list', () => {
  const files = { ...skillAsking({}), 'skills/baking.yaml': whole.replace(weak, '        weak: []\n') };
  expect(questionProblems(folderWith(files)).map((each) => each.message)).toEqual([
    'the question "loaf" has no weak indicators',
  ]);
});

test('a question of the layer above counts, and is pointed at there', () => {
  const below = folderWith({ ...skillAsking({ ask: 'Is it a loaf?' }) });
  const above = folderWith({
    'skills/baking.yaml':
      'levels:\n  basic:\n    questions:\n      - { id: bun, ask: What is a bun?, kind: knowledge, minutes: 5 }\n',
  });
  const problems = questionProblems(below, above);
  expect(problems.map(({ code, place }) => [code, place?.file.startsWith(above)])).toEqual([
    ['question-incomplete', true],
  ]);
});
