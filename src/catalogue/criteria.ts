import type { Catalogue, CriterionEntry } from './catalogue.ts';

/** All that vacancies can assess: the skills, then the criteria of other kinds, each in the order of their ids. */
export function allCriteria({ skills, criteria }: Catalogue): readonly CriterionEntry[] {
  return [...skills.values(), ...criteria.values()];
}

/** The skill or other criterion of an id. */
export function criterionOf(id: string, { skills, criteria }: Catalogue): CriterionEntry | undefined {
  return skills.get(id) ?? criteria.get(id);
}
