import { type Problem, problem } from '../../problems/index.ts';
import { idOfCriterion, makesCriterion } from '../schema/criteria.ts';
import type { Vacancy } from '../vacancy.ts';

/** What is rated twice in one stage would count double without anyone having decided so. */
export function criterionOncePerStage({ stages, source, value }: Vacancy): Problem[] {
  return (value.stages ?? []).flatMap(({ assess }, index) => {
    const ids = assess.map(idOfCriterion);
    return ids.flatMap((id, position) => {
      // Of one that is made twice, that is told.
      if (ids.indexOf(id) === position || makesCriterion(assess[position] ?? id)) return [];
      return problem('duplicate-id', `the stage "${stages[index]?.id}" assesses "${id}" twice`, {
        place: source.placeOf(['stages', index, 'assess', position]),
        hint: 'assess it once, with a weight of 2 if it should count double',
      });
    });
  });
}
