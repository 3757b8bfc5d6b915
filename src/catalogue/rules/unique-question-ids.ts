import { type Place, type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { allCriteria } from '../criteria.ts';

/** A vacancy names a question by its id: two of one id in a criterion could not be told apart. */
export function uniqueQuestionIds(catalogue: Catalogue): Problem[] {
  return allCriteria(catalogue).flatMap(({ kind, levels }) => {
    const firsts = new Map<string, () => Place>();
    return [...levels.values()].flatMap(({ questions, placeOfQuestion }) =>
      questions.flatMap(({ id }, index) => {
        const first = firsts.get(id);
        if (!first) firsts.set(id, () => placeOfQuestion(index));
        return first
          ? problem('duplicate-id', `the question id "${id}" is used twice in this ${kind}`, {
              place: placeOfQuestion(index),
              related: [{ message: 'the first one', place: first() }],
              hint: 'give one of the two questions another id',
            })
          : [];
      }),
    );
  });
}
