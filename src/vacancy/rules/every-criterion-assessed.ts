import { type Problem, problem } from '../../problems/index.ts';
import { idOfCriterion } from '../schema/criteria.ts';
import { isComplete, type Vacancy } from '../vacancy.ts';

/**
 * Something essential that no stage assesses is promised in the advert and decided by nobody. A skill of the role level
 * is essential unless a criterion calls it desirable; one that no stage names is neither, and so counts as essential.
 */
export function everyCriterionAssessed({ needed, stages, source, value }: Vacancy): Problem[] {
  if (!stages.every(isComplete)) return [];
  const assessed = new Set(stages.flatMap((stage) => stage.criteria.map((each) => each.entry.id)));
  const desirable = new Set((value.desirable ?? []).map(idOfCriterion));
  const place = source.placeOfKey([value.stages ? 'stages' : 'level']);
  const leaveOut = value.skills ? 'take it out of "skills"' : 'list under "skills" those that you ask for';
  return needed
    .filter(({ entry }) => !assessed.has(entry.id))
    .map(({ entry: { id, kind, name } }) =>
      desirable.has(id)
        ? problem('desirable-not-assessed', `no stage assesses the desirable ${kind} "${name}"`, {
            place,
            hint: `add "${id}" to the assess list of a stage, or leave it at that`,
          })
        : problem('essential-not-assessed', `no stage assesses the essential ${kind} "${name}"`, {
            place,
            hint: `add "${id}" to the assess list of a stage, or to the vacancy's list of desirable skills; or ${leaveOut}`,
          }),
    );
}
