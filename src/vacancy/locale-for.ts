import type { Catalogue } from '../catalogue/index.ts';
import { type Locale, languageOf, usualLanguage } from '../locale/index.ts';
import type { Outcome, Place } from '../problems/index.ts';
import type { ValueSource } from '../reading/index.ts';
import { lookUp } from './look-up.ts';
import type { VacancyFile } from './schema.ts';

/** The file of an organisation, and the language that it names. */
interface Employer {
  readonly source: ValueSource;
  readonly value: { readonly lang?: string | undefined };
}

/**
 * The language of a vacancy's documents: its own, else its organisation's, else the usual one.
 * Problem: unknown-language, where it is named.
 */
export function localeFor(
  source: ValueSource,
  { lang }: Pick<VacancyFile, 'lang'>,
  employer: Employer | undefined,
  catalogue: Catalogue,
): Outcome<Locale> {
  if (lang !== undefined) return localeNamed(lang, catalogue, source.placeOf(['lang']));
  const theirs = employer?.value.lang;
  if (employer && theirs !== undefined)
    return localeNamed(theirs, catalogue, employer.source.placeOf(['lang']));
  return usualLocale(source, catalogue);
}

/** The language of documents for which none is named. Problem: unknown-language. */
export function usualLocale(source: ValueSource, catalogue: Catalogue): Outcome<Locale> {
  return localeNamed(usualLanguage, catalogue, source.placeOf([]));
}

function localeNamed(lang: string, catalogue: Catalogue, place: Place): Outcome<Locale> {
  const { locales } = catalogue;
  const akin = [...locales.keys()].find((tag) => languageOf(tag) === languageOf(lang));
  const known = [...locales.keys()].join(', ');
  const hint =
    akin === undefined
      ? `there is ${known}; another one is a file of words, locales/${lang}.yaml`
      : `did you mean "${akin}"? Else write locales/${lang}.yaml, which may be "like: ${akin}"`;
  const named = { code: 'unknown-language', what: 'language', part: 'locales', hint } as const;
  const { value, problems } = lookUp(named, lang, locales, catalogue, place);
  return value ? { value: value.locale, problems } : { problems };
}
