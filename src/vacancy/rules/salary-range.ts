import { type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';

export function salaryRange({ value: { salary }, source }: Vacancy): Problem[] {
  if (salary?.to === undefined || salary.from <= salary.to) return [];
  return [
    problem('salary-range', `the salary goes from ${salary.from} down to ${salary.to}`, {
      place: source.placeOf(['salary', 'from']),
      hint: 'put the lower amount in "from"',
    }),
  ];
}
