import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';

/** A role level that names a skill nobody describes would lose it from every document. */
export function knownSkills(catalogue: Catalogue): Problem[] {
  // Of a skill whose file has errors, those errors are told, and at each vacancy that needs it why it is not built.
  const known = (skill: string) => catalogue.skills.has(skill) || catalogue.faulty.skills.has(skill);
  return [...catalogue.roleLevels.values()].flatMap(({ level, role, index }) =>
    Object.keys(level.skills)
      .filter((skill) => !known(skill))
      .map((skill) =>
        problem('unknown-skill', `there is no skill "${skill}"`, {
          place: role.source.placeOfKey(['levels', index, 'skills', skill]),
          hint: hintFor(skill, catalogue),
        }),
      ),
  );
}

function hintFor(id: string, { skills, criteria }: Catalogue): string {
  const other = criteria.get(id);
  return other
    ? `it is a criterion of the kind ${other.kind}: a vacancy names it, in the assess list of a stage`
    : (didYouMean(id, skills.keys()) ?? `add it as skills/${id}.yaml`);
}
