import type { Question } from '../../catalogue/schema/criterion.ts';
import { type Problem, problem } from '../../problems/index.ts';
import type { BankQuestion } from './bank.ts';

/**
 * Without fixed probes each panel member asks their own; without indicators and anchors each rates by their own
 * measure. Placed at the id of the question. Problems: question-incomplete.
 */
export function complete(bank: readonly BankQuestion[]): Problem[] {
  return bank.flatMap(({ question, placeOf }) => {
    const missing = missingIn(question);
    if (missing.length === 0) return [];
    return problem('question-incomplete', `the question "${question.id}" has no ${missing.join(', no ')}`, {
      place: placeOf(['id']),
      hint: 'write them, so that every panel member asks and rates alike',
    });
  });
}

function missingIn({ probes, strong, weak, anchors }: Question): string[] {
  return [
    ...(probes.length === 0 ? ['probes'] : []),
    ...(strong.length === 0 ? ['strong indicators'] : []),
    ...(weak.length === 0 ? ['weak indicators'] : []),
    ...(anchors ? [] : ['anchors']),
  ];
}
