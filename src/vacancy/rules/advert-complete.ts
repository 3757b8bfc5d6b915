import { type Problem, problem } from '../../problems/index.ts';
import { employerOf } from '../resolve.ts';
import type { Vacancy } from '../vacancy.ts';

/** The facts without which people cannot decide whether, how and until when to apply. */
export function advertComplete(vacancy: Vacancy): Problem[] {
  const { value, source } = vacancy;
  const employer = employerOf(vacancy);
  const { contact } = employer;
  const facts = [
    ['salary', 'the pay', value.salary],
    ['closes', 'the closing date', value.closes],
    ['location', 'the place of work', value.location],
    ['contact', 'an email address or phone number to ask', contact?.email ?? contact?.phone],
    ['adjustments', 'which adjustments are made for disabled candidates', employer.adjustments],
  ] as const;
  const missing = facts.filter(([, , fact]) => fact === undefined);
  if (missing.length === 0) return [];
  return [
    problem('advert-incomplete', `the advert lacks ${missing.map(([, what]) => what).join('; ')}`, {
      place: source.placeOfKey(['level']),
      hint: `it will show a marked gap; add ${missing.map(([key]) => `"${key}"`).join(', ')}`,
    }),
  ];
}
