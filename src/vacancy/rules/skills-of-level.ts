import type { Catalogue } from '../../catalogue/index.ts';
import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';

/** The list of skills says which of its role level a vacancy asks for: a name that it gets wrong would leave one out. */
export function skillsOfLevel(
  { value, roleLevel, stages, source }: Vacancy,
  catalogue: Catalogue,
): Problem[] {
  const { skills } = value;
  if (skills?.length === 0 && !value.stages) {
    const hint = 'name skills, or describe stages that assess other criteria';
    return [
      problem('wrong-value', 'nothing is left to be assessed', { place: source.placeOf(['skills']), hint }),
    ];
  }
  const needed = Object.keys(roleLevel.level.skills);
  return (skills ?? []).flatMap((id, index) => {
    if (needed.includes(id)) return [];
    const known = catalogue.skills.has(id) || catalogue.criteria.has(id);
    const beside = known || stages.some(({ criteria }) => criteria.some(({ entry }) => entry.id === id));
    const message = `"${roleLevel.level.name}" does not need the skill "${id}"`;
    const hint = beside
      ? 'this list says which of its own skills are asked for: name others where a stage assesses them'
      : (didYouMean(id, needed) ?? `it needs ${needed.join(', ')}`);
    return problem(beside ? 'skill-not-in-level' : 'unknown-skill', message, {
      place: source.placeOf(['skills', index]),
      hint,
    });
  });
}
