import { type Problem, problem } from '../../problems/index.ts';
import { idOfCriterion } from '../schema/criteria.ts';
import type { Vacancy } from '../vacancy.ts';

/** The advert calls a criterion essential or desirable once; a stage that calls it otherwise contradicts it on paper. */
export function essentialThroughout({ stages, source }: Vacancy): Problem[] {
  const firsts = new Map<string, { readonly essential: boolean; readonly stage: string }>();
  return stages.flatMap(({ id, criteria, value }, index) =>
    criteria.flatMap(({ entry, essential }) => {
      const first = firsts.get(entry.id);
      if (!first) firsts.set(entry.id, { essential, stage: id });
      if (!first || first.essential === essential) return [];
      const [here, there] = essential ? ['essential', 'desirable'] : ['desirable', 'essential'];
      const position = value.assess.findIndex((each) => idOfCriterion(each) === entry.id);
      const message = `"${entry.name}" is ${here} here, and ${there} in the stage "${first.stage}"`;
      return problem('essential-and-desirable', message, {
        place: source.placeOf(['stages', index, 'assess', position]),
        hint: 'call it the same in all stages: the advert says that it is essential',
      });
    }),
  );
}
