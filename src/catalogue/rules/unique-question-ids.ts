import { type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';

/** A vacancy names a question by its id: two of one id in a skill could not be told apart. */
export function uniqueQuestionIds(catalogue: Catalogue): Problem[] {
  return [...catalogue.skills.values()].flatMap(({ levels }) => {
    const seen = new Set<string>();
    return [...levels.values()].flatMap(({ questions, questionsPlace }) =>
      questions.flatMap(({ id }) => {
        const repeated = seen.has(id);
        seen.add(id);
        return repeated
          ? problem('duplicate-id', `the question id "${id}" is used twice in this skill`, {
              place: questionsPlace,
              hint: 'give one of the two questions another id',
            })
          : [];
      }),
    );
  });
}
