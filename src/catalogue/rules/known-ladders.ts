import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { allCriteria } from '../criteria.ts';

/** Without its ladder nobody can say which level of a criterion is above another, nor what documents call it. */
export function knownLadders(catalogue: Catalogue): Problem[] {
  const { faulty, ladders } = catalogue;
  return allCriteria(catalogue).flatMap(({ ladder }) => {
    if (!ladder || ladders.has(ladder.id) || faulty.ladders.has(ladder.id)) return [];
    const known = [...ladders.keys()];
    const others = known.length > 0 ? `there is ${known.join(', ')}` : `add it as ladders/${ladder.id}.yaml`;
    return problem('unknown-ladder', `there is no ladder "${ladder.id}"`, {
      place: ladder.place(),
      hint: didYouMean(ladder.id, known) ?? others,
    });
  });
}
