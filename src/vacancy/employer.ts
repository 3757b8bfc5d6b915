import type { Fact, Section } from '../catalogue/schema/advert.ts';
import type { Contact } from '../catalogue/schema/contact.ts';
import { employerTexts, type Organisation } from '../catalogue/schema/organisation.ts';
import { sameHeading } from '../catalogue/sections.ts';
import type { Vacancy } from './vacancy.ts';

type Said = Pick<Vacancy, 'organisation' | 'value'>;
type EmployerTexts = Pick<Organisation, keyof typeof employerTexts>;

/**
 * What the employer says in the documents of a vacancy: the vacancy's own words before its organisation's, text by text.
 * Facts and sections of both are joined, the vacancy's first; of one term or heading, the vacancy's alone.
 */
export function employerOf({ organisation, value }: Said): EmployerTexts {
  const own = Object.entries(value).filter(([key]) => Object.hasOwn(employerTexts, key));
  const script = { ...organisation.script, ...value.script };
  return {
    ...organisation,
    ...Object.fromEntries(own),
    script,
    facts: joined<Fact>(value.facts, organisation.facts, ({ term }) => term),
    sections: joined<Section>(value.sections, organisation.sections, ({ heading }) => heading),
  };
}

/** Whom candidates can ask: those of the vacancy, or else of its organisation. */
export function contactsOf({ organisation, value }: Said): Contact[] {
  const [own, others] = [listed(value), listed(organisation)];
  return own.length > 0 ? own : others;
}

function listed({ contact, contacts }: Pick<EmployerTexts, 'contact' | 'contacts'>): Contact[] {
  return [...(contact ? [contact] : []), ...(contacts ?? [])];
}

/** Whether a contact can be reached. */
export function isReachable({ email, phone }: Contact): boolean {
  return email !== undefined || phone !== undefined;
}

function joined<Item>(
  own: readonly Item[] = [],
  others: readonly Item[] = [],
  nameOf: (item: Item) => string,
): Item[] {
  const names = new Set(own.map((item) => sameHeading(nameOf(item))));
  return [...own, ...others.filter((item) => !names.has(sameHeading(nameOf(item))))];
}
