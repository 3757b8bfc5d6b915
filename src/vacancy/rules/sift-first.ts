import { type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';

/**
 * A sift reads applications to decide whom to invite, so that one after an interview decides nothing; and since the last
 * stage ends with an appointment, its sheets would say "Appoint" of somebody whose application is being read.
 */
export function siftFirst({ stages, source }: Vacancy): Problem[] {
  const first = stages.findIndex(({ kind }) => kind === 'interview');
  const interview = stages[first];
  if (!interview) return [];
  return stages.slice(first + 1).flatMap(({ id, kind }, position) =>
    kind !== 'sift'
      ? []
      : problem('stages-out-of-order', `the sift "${id}" comes after the interview "${interview.id}"`, {
          place: source.placeOf(['stages', first + 1 + position, 'kind']),
          related: [{ message: 'the interview', place: source.placeOf(['stages', first, 'kind']) }],
          hint: 'put the stages into the order in which they take place',
        }),
  );
}
