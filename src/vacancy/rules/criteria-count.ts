import { type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';

const fewest = 2;
const most = 8;

/** With one criterion an interview rests on a single answer; with more than eight there is no time for evidence. */
export function criteriaCount({ stages, source, value }: Vacancy): Problem[] {
  return stages.flatMap(({ id, kind, value: { assess } }, index) => {
    if (kind !== 'interview') return [];
    const place = source.placeOfKey(value.stages ? ['stages', index, 'assess'] : ['level']);
    if (assess.length > most) {
      const hint = 'divide them between two stages: with less time for each, answers stay shallow';
      const message = `"${id}" assesses ${assess.length} criteria, more than ${most}`;
      return problem('too-many-criteria', message, { place, hint });
    }
    // Where nothing is left to be assessed, that is told.
    if (assess.length >= fewest || assess.length === 0) return [];
    const hint = 'assess two or more, so that the decision does not rest on one answer';
    return problem('too-few-criteria', `"${id}" assesses only one criterion`, { place, hint });
  });
}
