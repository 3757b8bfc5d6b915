import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { allCriteria, ladderOf } from '../criteria.ts';
import { anyLevel } from '../schema/skill-levels.ts';

/** A level that is none of the scheme, or that the skill does not describe, has no descriptors to print. */
export function knownSkillLevels(catalogue: Catalogue): Problem[] {
  return [...inSkills(catalogue), ...inRoles(catalogue)];
}

function inSkills(catalogue: Catalogue): Problem[] {
  return allCriteria(catalogue).flatMap((criterion) => {
    const { ladder, levels } = criterion;
    const named = ladder && catalogue.ladders.get(ladder.id);
    // Of a ladder that cannot be used, that is told.
    if (ladder ? !named : catalogue.skillLevelsFaulty) return [];
    const known = [...ladderOf(criterion, catalogue).levels.map((level) => level.id), anyLevel];
    const message = (id: string) =>
      named ? `the ladder "${named.value.name}" has no level "${id}"` : `there is no skill level "${id}"`;
    return [...levels]
      .filter(([id]) => !known.includes(id))
      .map(([id, { place }]) =>
        problem('unknown-skill-level', message(id), {
          place: place(),
          hint: didYouMean(id, known) ?? `the levels are ${known.join(', ')}`,
        }),
      );
  });
}

function inRoles(catalogue: Catalogue): Problem[] {
  return [...catalogue.roleLevels.values()].flatMap(({ level, role, index }) =>
    Object.entries(level.skills).flatMap(([skillId, levelId]) => {
      const skill = catalogue.skills.get(skillId);
      if (!skill || skill.levels.has(levelId)) return [];
      const known = [...skill.levels.keys()];
      return problem('unknown-skill-level', `the skill "${skillId}" has no level "${levelId}"`, {
        place: role.source.placeOf(['levels', index, 'skills', skillId]),
        hint: didYouMean(levelId, known) ?? `its levels are ${known.join(', ')}`,
      });
    }),
  );
}
