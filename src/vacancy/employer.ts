import type { Organisation } from '../catalogue/schema/organisation.ts';
import { employerTexts } from '../catalogue/schema/organisation.ts';
import type { Vacancy } from './vacancy.ts';

type EmployerTexts = Pick<Organisation, keyof typeof employerTexts>;

/** What the employer says in the documents of a vacancy: the vacancy's own words before its organisation's, text by text. */
export function employerOf({ organisation, value }: Pick<Vacancy, 'organisation' | 'value'>): EmployerTexts {
  const own = Object.entries(value).filter(([key]) => Object.hasOwn(employerTexts, key));
  const script = { ...organisation.script, ...value.script };
  return { ...organisation, ...Object.fromEntries(own), script };
}
