import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';

/** A role level that names a skill nobody describes would lose it from every document. */
export function knownSkills(catalogue: Catalogue): Problem[] {
  return [...catalogue.roleLevels.values()].flatMap(({ level, role, index }) =>
    Object.keys(level.skills)
      .filter((skill) => !catalogue.skills.has(skill))
      .map((skill) => {
        const place = role.source.placeOfKey(['levels', index, 'skills', skill]);
        const faulty = catalogue.faulty.skills.get(skill);
        return faulty === undefined
          ? problem('unknown-skill', `there is no skill "${skill}"`, {
              place,
              hint: didYouMean(skill, catalogue.skills.keys()) ?? `add it as skills/${skill}.yaml`,
            })
          : problem('unknown-skill', `the file of the skill "${skill}" has errors`, {
              place,
              hint: `mend ${faulty}`,
            });
      }),
  );
}
