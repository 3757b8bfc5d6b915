import type { Problem } from '../../problems/index.ts';
import { checkWritten } from '../../reading/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { allCriteria } from '../criteria.ts';

/** A file that was begun and not finished would have documents print the words that hold a place. */
export function textsWritten(catalogue: Catalogue): Problem[] {
  const { organisations, roles, scales } = catalogue;
  const entries = [...organisations.values(), ...roles.values(), ...scales.values()];
  const sources = allCriteria(catalogue).flatMap((criterion) => criterion.sources);
  return [...entries.map(({ source }) => source), ...sources].flatMap(checkWritten);
}
