import { type Problem, problem } from '../../problems/index.ts';
import { contactsOf, employerOf, isReachable } from '../employer.ts';
import type { VacancyFile } from '../schema.ts';
import type { Vacancy } from '../vacancy.ts';
import { missingByLaw } from './law-asks-for.ts';

/** The facts without which people cannot decide whether, how and until when to apply; `lawAsksFor` tells those that the law asks for. */
export function advertComplete(vacancy: Vacancy): Problem[] {
  const { value, source } = vacancy;
  const employer = employerOf(vacancy);
  const facts = [
    ['salary', 'the pay', value.salary],
    ['closes', 'the closing date', value.closes],
    ['location', 'the place of work', value.location ?? value.locations ?? placeless(value.remote)],
    ['contact', 'an email address or phone number to ask', contactsOf(vacancy).find(isReachable)],
    ['adjustments', 'which adjustments are made for disabled candidates', employer.adjustments],
  ] as const;
  const byLaw = missingByLaw(vacancy);
  const missing = facts.filter(([key, , fact]) => fact === undefined && !byLaw.has(key));
  if (missing.length === 0) return [];
  return [
    problem('advert-incomplete', `the advert lacks ${missing.map(([, what]) => what).join('; ')}`, {
      place: source.placeOfKey(['level']),
      hint: `it will show a marked gap; add ${missing.map(([key]) => `"${key}"`).join(', ')}`,
    }),
  ];
}

/** Work that can all be done from elsewhere needs no place. */
function placeless(remote: VacancyFile['remote']): 'yes' | undefined {
  const allowed = typeof remote === 'object' ? remote.allowed : remote;
  return allowed === 'yes' ? allowed : undefined;
}
