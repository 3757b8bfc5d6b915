import { type Problem, problem } from '../../problems/index.ts';
import type { Catalogue, CriterionEntry } from '../catalogue.ts';

/**
 * A vacancy names a skill and any other criterion alike, by the id alone: of two that have one, nobody can say which is
 * meant. Told in both files, of whichever layers they are.
 */
export function uniqueCriterionIds({ skills, criteria }: Catalogue): Problem[] {
  return [...criteria.values()].flatMap((criterion) => {
    const skill = skills.get(criterion.id);
    return skill ? [clash(criterion, skill), clash(skill, criterion)] : [];
  });
}

function clash(here: CriterionEntry, there: CriterionEntry): Problem {
  const message = `the ${here.kind} "${here.name}" and the ${there.kind} "${there.name}" have one id, "${here.id}"`;
  return problem('duplicate-id', message, {
    place: here.place(),
    related: [{ message: `the ${there.kind}`, place: there.place() }],
    hint: 'give one of the two another name, and its file the name that goes with it',
  });
}
