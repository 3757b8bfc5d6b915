import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';

/** `beside` ties two tracks of one role together; seniority is compared by it. */
export function besideExists(catalogue: Catalogue): Problem[] {
  return [...catalogue.roleLevels.values()].flatMap(({ level, role, index }) => {
    const others = role.value.levels.map((each) => each.id).filter((id) => id !== level.id);
    if (level.beside === undefined || others.includes(level.beside)) return [];
    return problem('unknown-role-level', `this role has no other level "${level.beside}"`, {
      place: role.source.placeOf(['levels', index, 'beside']),
      hint: didYouMean(level.beside, others),
    });
  });
}
