import type { Catalogue } from '../../catalogue/index.ts';
import { type Problem, problem } from '../../problems/index.ts';
import { isComplete, type Vacancy } from '../vacancy.ts';

/**
 * An essential skill that no stage assesses is promised in the advert and decided by nobody. A skill is essential
 * unless a criterion calls it desirable; one that no stage names is neither, and so counts as essential.
 */
export function everySkillAssessed(
  { roleLevel, stages, source, value }: Vacancy,
  catalogue: Catalogue,
): Problem[] {
  if (!stages.every(isComplete)) return [];
  const assessed = new Set(stages.flatMap((stage) => stage.criteria.map((each) => each.entry.id)));
  const desirable = new Set(value.desirable ?? []);
  const place = source.placeOfKey([value.stages ? 'stages' : 'level']);
  return Object.keys(roleLevel.level.skills)
    .filter((skill) => !assessed.has(skill))
    .map((id) => {
      const name = catalogue.skills.get(id)?.name ?? id;
      return desirable.has(id)
        ? problem('desirable-not-assessed', `no stage assesses the desirable skill "${name}"`, {
            place,
            hint: `add "${id}" to the assess list of a stage, or leave it at that`,
          })
        : problem('essential-not-assessed', `no stage assesses the essential skill "${name}"`, {
            place,
            hint: `add "${id}" to the assess list of a stage, or to the vacancy's list of desirable skills`,
          });
    });
}
