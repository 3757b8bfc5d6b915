import { type Problem, problem } from '../../problems/index.ts';
import { idOfCriterion, makesCriterion } from '../schema/criteria.ts';
import type { Vacancy } from '../vacancy.ts';

/** The advert cannot say of one criterion that it would help, and that people must show it. */
export function desirableNotEssential({ value, stages, source }: Vacancy): Problem[] {
  const criteria = stages.flatMap((stage) => stage.criteria);
  return (value.desirable ?? []).flatMap((named, index) => {
    const id = idOfCriterion(named);
    const found = criteria.find(({ entry, essential }) => entry.id === id && essential);
    // One that takes the id of another is told of already.
    if (!found || (makesCriterion(named) && !found.entry.sources.includes(source))) return [];
    const key = found.entry.kind === 'skill' ? 'skill' : 'criterion';
    return problem('wrong-value', `"${id}" is desirable here, and essential in a stage`, {
      place: source.placeOf(['desirable', index]),
      hint: `where a stage assesses it, write { ${key}: ${id}, essential: false }`,
    });
  });
}
