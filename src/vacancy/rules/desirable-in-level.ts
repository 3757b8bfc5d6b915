import type { Catalogue } from '../../catalogue/index.ts';
import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';

/** The list of desirable skills changes what the advert asks for: a name that it gets wrong would change nothing. */
export function desirableInLevel(
  { value, roleLevel, stages, source }: Vacancy,
  catalogue: Catalogue,
): Problem[] {
  const needed = Object.keys(roleLevel.level.skills);
  const criteria = stages.flatMap((stage) => stage.criteria);
  return (value.desirable ?? []).flatMap((id, index) => {
    const place = source.placeOf(['desirable', index]);
    if (!needed.includes(id)) {
      const code = catalogue.skills.has(id) ? 'skill-not-in-level' : 'unknown-skill';
      const message = `"${roleLevel.level.name}" does not need the skill "${id}"`;
      return problem(code, message, {
        place,
        hint: didYouMean(id, needed) ?? `it needs ${needed.join(', ')}`,
      });
    }
    if (!criteria.some((each) => each.entry.id === id && each.essential)) return [];
    const hint = `where a stage assesses it, write { skill: ${id}, essential: false }`;
    return problem('wrong-value', `"${id}" is desirable here, and essential in a stage`, { place, hint });
  });
}
