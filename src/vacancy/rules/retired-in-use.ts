import type { Catalogue } from '../../catalogue/index.ts';
import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import { skillOf } from '../schema.ts';
import type { Vacancy } from '../vacancy.ts';

/**
 * What a framework dropped is kept for what was written for it, not to hire by: a campaign that goes on with it
 * should know. A retired role level is said alone, since all that it needs may be as old.
 */
export function retiredInUse({ roleLevel, value, source }: Vacancy, catalogue: Catalogue): Problem[] {
  const { level, role } = roleLevel;
  if (level.retired) {
    const others = role.value.levels.filter(({ retired }) => !retired).map(({ id }) => id);
    const message = `the role level "${level.name}" is retired`;
    const hint =
      others.length > 0
        ? `choose another, e.g. of the same role ${others.join(', ')}`
        : 'choose a level of another role';
    return [problem('retired-in-use', message, { place: source.placeOf(['level']), hint })];
  }
  return Object.entries(level.skills).flatMap(([id, levelId]) => {
    const skill = catalogue.skills.get(id);
    const retired = skill?.retired || skill?.levels.get(levelId)?.retired;
    if (!skill || !retired) return [];
    const what = skill.retired ? `the skill "${skill.name}"` : `the skill "${skill.name}" at ${levelId}`;
    const place = source.placeOf(pathOf(id, value));
    const hint = `take it out of the vacancy, and out of the role level "${level.name}" in the role's file`;
    return problem('retired-in-use', `${what} is retired`, { place, hint });
  });
}

/** Where a vacancy names a skill: as a criterion, or with its role level. */
function pathOf(skill: string, { stages = [] }: Vacancy['value']): Path {
  for (const [index, { assess }] of stages.entries()) {
    const at = assess.findIndex((each) => skillOf(each) === skill);
    if (at !== -1) return ['stages', index, 'assess', at];
  }
  return ['level'];
}
