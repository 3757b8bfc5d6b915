import { type Catalogue, missingWords } from '../catalogue/index.ts';
import type { Locale } from '../locale/index.ts';
import type { Problem } from '../problems/index.ts';
import type { KindTemplate } from './documents.ts';

/**
 * What the templates say and a language does not, worked out once for each language, since templates of one's own may
 * say words that one's own language files have for another language alone. Problem: missing-words.
 */
export function unsaidWordsIn(
  { locales }: Catalogue,
  compiled: readonly KindTemplate[],
): (locale: Locale) => readonly Problem[] {
  const said = new Set(compiled.flatMap(({ template }) => [...template.said]));
  const known = new Map<Locale, readonly Problem[]>();
  return (locale) => {
    const problems = known.get(locale) ?? unsaidWords(locale, locales, said);
    known.set(locale, problems);
    return problems;
  };
}

function unsaidWords(
  { lang, messages }: Locale,
  locales: Catalogue['locales'],
  said: ReadonlySet<string>,
): readonly Problem[] {
  const lacking = [...said].filter((key) => !messages.has(key)).map((key) => `words.${key}`);
  const entry = locales.get(lang);
  return entry && lacking.length > 0 ? [missingWords(entry, lacking)] : [];
}
