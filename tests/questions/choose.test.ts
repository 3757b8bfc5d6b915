import { expect, test } from 'vitest';
import type { Question } from '../../src/catalogue/schema/criterion.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { chooseQuestions, type Form, forms, type Opening } from '../../src/questions/index.ts';

function question(id: string, kind: Question['kind'] = 'past-behaviour', minutes = 8): Question {
  return { id, ask: '?', kind, minutes, probes: [], strong: [], weak: [] };
}

const bankOf = (count: number) => Array.from({ length: count }, (_, index) => question(`q-${index + 1}`));
const opening = (stage: string, bank: readonly Question[], named?: string): Opening => ({
  stage,
  criterion: 'baking',
  bank,
  named,
});

function asked(form: Form, openings: readonly Opening[], vacancy = 'post') {
  const choices = chooseQuestions(vacancy, form, openings, nodeSystem.sha256);
  return openings.map((each) => choices.get(each)?.question.id);
}

function repeated(form: Form, openings: readonly Opening[]) {
  return [...chooseQuestions('post', form, openings, nodeSystem.sha256).values()].map(
    (choice) => choice.repeated,
  );
}

test('a form asks the same on every build, and another form asks others', () => {
  for (const vacancy of ['post', 'other', 'third']) {
    const interview = [opening('interview', bankOf(3))];
    const all = forms.map((form) => asked(form, interview, vacancy));
    expect(forms.map((form) => asked(form, interview, vacancy))).toEqual(all);
    expect(new Set(all.flat())).toEqual(new Set(['q-1', 'q-2', 'q-3']));
  }
});

test('a named question is asked in form A alone, also when a stage before could have it', () => {
  const stages = [opening('first', bankOf(2)), opening('second', bankOf(2), 'q-1')];
  expect(asked('A', stages)).toEqual(['q-2', 'q-1']);
  expect(asked('B', stages)).toEqual(['q-1', 'q-2']);
});

test('two interviews ask different questions while the bank has another, and say so when it has not', () => {
  for (const count of [2, 3, 6]) {
    const stages = [opening('first', bankOf(count)), opening('second', bankOf(count))];
    for (const form of forms) expect(new Set(asked(form, stages)).size).toBe(2);
    expect(repeated('A', stages)).toEqual([false, false]);
  }
  expect(repeated('A', [opening('first', bankOf(1)), opening('second', bankOf(1))])).toEqual([false, true]);
  expect(repeated('B', [opening('first', bankOf(1))])).toEqual([true]);
  const six = [opening('first', bankOf(6)), opening('second', bankOf(6))];
  expect(new Set(forms.flatMap((form) => asked(form, six))).size).toBe(6);
});

test('other forms prefer the kind of form A, then its minutes', () => {
  const bank = [
    question('first', 'situational', 8),
    question('near', 'situational', 7),
    question('far', 'situational', 12),
    question('same-minutes', 'knowledge', 8),
  ];
  const interview = [opening('interview', bank, 'first')];
  expect(forms.flatMap((form) => asked(form, interview))).toEqual(['first', 'near', 'far']);
});

test('other skills of the same ids are no repetition; an unknown name and an empty bank get nothing', () => {
  const baking = opening('interview', bankOf(1));
  const selling: Opening = { ...baking, criterion: 'selling' };
  expect(repeated('A', [baking, selling])).toEqual([false, false]);
  expect(asked('A', [opening('first', bankOf(2), 'q-9'), opening('second', [])])).toEqual([
    undefined,
    undefined,
  ]);
});

test('form A takes a kind of which there is a question for every form', () => {
  const bank = [
    question('once', 'knowledge'),
    question('one', 'situational'),
    question('two', 'situational', 9),
    question('three', 'situational', 7),
  ];
  for (const vacancy of ['post', 'other', 'third', 'fourth']) {
    const ids = forms.flatMap((form) => asked(form, [opening('interview', bank)], vacancy));
    expect(ids.sort()).toEqual(['one', 'three', 'two']);
  }
});
