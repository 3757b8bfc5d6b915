import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Catalogue, CriterionEntry } from '../catalogue.ts';
import { idsOf, listedLadders } from '../ladders.ts';

/** A level that the skill does not describe has no descriptors to print. */
export function knownSkillLevels(catalogue: Catalogue): Problem[] {
  return [...catalogue.roleLevels.values()].flatMap(({ level, role, index }) =>
    Object.entries(level.skills).flatMap(([skillId, levelId]) => {
      const skill = catalogue.skills.get(skillId);
      if (!skill || skill.levels.has(levelId)) return [];
      return problem('unknown-skill-level', `the skill "${skillId}" has no level "${levelId}"`, {
        place: role.source.placeOf(['levels', index, 'skills', skillId]),
        hint: hintFor(levelId, skill, catalogue),
      });
    }),
  );
}

function hintFor(levelId: string, skill: CriterionEntry, { skillLevels }: Catalogue): string {
  const known = [...skill.levels.keys()];
  const own = `its levels are ${known.join(', ')}`;
  const ladders = new Set([...skill.levels.values()].map(({ ladder }) => ladder));
  const withIt = skillLevels.filter((ladder) => idsOf(ladder).includes(levelId));
  if (withIt.length > 0 && !withIt.some((ladder) => ladders.has(ladder)))
    return `${own}; "${levelId}" is of another ladder: ${listedLadders(withIt)}`;
  return didYouMean(levelId, known) ?? own;
}
