import { type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';

/** Stage ids begin file names: two alike would write over each other's documents. */
export function uniqueStageIds({ stages, source }: Vacancy): Problem[] {
  return stages.flatMap(({ id }, index) => {
    const first = stages.findIndex((stage) => stage.id === id);
    if (first === index) return [];
    return problem('duplicate-id', `there are two stages with the id "${id}"`, {
      place: source.placeOf(['stages', index, 'id']),
      related: [{ message: 'the first one', place: source.placeOf(['stages', first, 'id']) }],
      hint: 'give one of the two another id',
    });
  });
}
