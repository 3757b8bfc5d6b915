import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import { idOfCriterion } from '../schema/criteria.ts';
import type { Vacancy } from '../vacancy.ts';

/**
 * What a framework dropped is kept for what was written for it, not to hire by: a campaign that goes on with it
 * should know. A retired role level is said alone, since all that it needs may be as old.
 */
export function retiredInUse({ roleLevel, needed, value, source }: Vacancy): Problem[] {
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
  const ofRole = new Set(Object.keys(level.skills));
  return needed.flatMap(({ entry, levelId, level: skillLevel }) => {
    const { id, kind, name } = entry;
    if (!entry.retired && !skillLevel.retired) return [];
    const what = entry.retired ? `the ${kind} "${name}"` : `the ${kind} "${name}" at ${levelId}`;
    const place = source.placeOf(pathOf(id, value));
    const alsoOut = ofRole.has(id) ? `, and out of the role level "${level.name}" in the role's file` : '';
    return problem('retired-in-use', `${what} is retired`, {
      place,
      hint: `take it out of the vacancy${alsoOut}`,
    });
  });
}

/** Where a vacancy names a criterion: in a stage, as desirable, or with its role level. */
function pathOf(id: string, { stages = [], desirable = [] }: Vacancy['value']): Path {
  for (const [index, { assess }] of stages.entries()) {
    const at = assess.findIndex((each) => idOfCriterion(each) === id);
    if (at !== -1) return ['stages', index, 'assess', at];
  }
  const at = desirable.findIndex((each) => idOfCriterion(each) === id);
  return at === -1 ? ['level'] : ['desirable', at];
}
