import type { LawEntry } from '../../catalogue/jurisdictions.ts';
import type { AdvertKey } from '../../catalogue/schema/jurisdiction.ts';
import { type Problem, problem } from '../../problems/index.ts';
import { contactsOf, employerOf } from '../employer.ts';
import type { Vacancy } from '../vacancy.ts';

const names: Readonly<Record<AdvertKey, string>> = {
  salary: 'the pay',
  benefits: 'the benefits',
  closes: 'the closing date',
  contact: 'whom to ask',
  apply: 'how to apply',
  adjustments: 'which adjustments are made for disabled candidates',
  security: 'which checks are made',
  nationality: 'who may apply by nationality',
  complaints: 'how to complain',
};

/** What the law of the jurisdiction asks an advert to say. Each law that asks for what is missing is told once. */
export function lawAsksFor(vacancy: Vacancy): Problem[] {
  const { source } = vacancy;
  return demands(vacancy).map(({ entry, missing }) => {
    const message = `the advert lacks ${missing.map((key) => names[key]).join(' and ')}, which the law asks for`;
    return problem('law-asks-for', message, {
      place: source.placeOfKey(['level']),
      hint: `add ${missing.map((key) => `"${key}"`).join(', ')}${entry.law === undefined ? '' : ` (${entry.law})`}`,
    });
  });
}

/** The keys that the law asks for and nobody gives. */
export function missingByLaw(vacancy: Vacancy): ReadonlySet<string> {
  return new Set(demands(vacancy).flatMap(({ missing }) => missing));
}

interface Demand {
  readonly entry: LawEntry;
  readonly missing: readonly AdvertKey[];
}

function demands(vacancy: Vacancy): Demand[] {
  const given = new Map<string, unknown>(Object.entries({ ...employerOf(vacancy), ...vacancy.value }));
  given.set('contact', contactsOf(vacancy));
  const isMissing = (key: AdvertKey) => {
    const value = given.get(key);
    return value === undefined || (Array.isArray(value) && value.length === 0);
  };
  return (vacancy.jurisdiction?.entries ?? [])
    .filter(({ binding }) => binding === 'must')
    .map((entry) => ({ entry, missing: (entry.needs ?? []).filter(isMissing) }))
    .filter(({ missing }) => missing.length > 0);
}
