import { type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';

/** All that a kit asks and rates comes from the skills of its level: without any, its advert asks for nothing. */
export function levelHasSkills(catalogue: Catalogue): Problem[] {
  return [...catalogue.roleLevels.values()].flatMap(({ level, role, index }) =>
    Object.keys(level.skills).length > 0
      ? []
      : problem('level-without-skills', `the role level "${level.name}" needs no skill`, {
          place: role.source.placeOfKey(['levels', index, 'skills']),
          hint: 'name the skills that it needs, each with its level, e.g. user-focus: practitioner',
        }),
  );
}
