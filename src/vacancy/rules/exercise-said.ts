import { type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';

/** A stage of the kind `exercise` of which nothing is said is an interview on paper: no candidate can prepare for it. */
export function exerciseSaid({ value, source }: Vacancy): Problem[] {
  return (value.stages ?? []).flatMap(({ id, kind, exercise, about }, index) =>
    kind !== 'exercise' || exercise !== undefined || about !== undefined
      ? []
      : problem('exercise-missing', `nothing says what the exercise "${id}" is`, {
          place: source.placeOf(['stages', index, 'kind']),
          hint: 'describe it: exercise: { title: …, brief: …, minutes: … }',
        }),
  );
}
