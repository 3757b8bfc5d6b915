import { type Problem, problem } from '../../problems/index.ts';
import { skillOf } from '../schema.ts';
import type { Vacancy } from '../vacancy.ts';

/** A skill that is rated twice in one stage would count double without anyone having decided so. */
export function skillOncePerStage({ stages, source, value }: Vacancy): Problem[] {
  return (value.stages ?? []).flatMap(({ assess }, index) => {
    const skills = assess.map(skillOf);
    return skills.flatMap((skill, position) => {
      if (skills.indexOf(skill) === position) return [];
      return problem('duplicate-id', `the stage "${stages[index]?.id}" assesses "${skill}" twice`, {
        place: source.placeOf(['stages', index, 'assess', position]),
        hint: 'assess it once, with a weight of 2 if it should count double',
      });
    });
  });
}
