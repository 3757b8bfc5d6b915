import { type Catalogue, missingWords } from '../catalogue/index.ts';
import type { Problem } from '../problems/index.ts';
import type { Vacancy } from '../vacancy/index.ts';
import type { KindTemplate } from './documents.ts';

/**
 * What the templates say and the language of a vacancy does not, since templates of one's own may say words that one's
 * own language files have for another language alone. Problem: missing-words.
 */
export function unsaidWords(
  { locale }: Vacancy,
  { locales }: Catalogue,
  compiled: readonly KindTemplate[],
): Problem[] {
  const lacking = compiled.flatMap(({ template }) =>
    [...template.said].filter((key) => !locale.messages.has(key)),
  );
  const entry = locales.get(locale.lang);
  return entry && lacking.length > 0
    ? [
        missingWords(
          entry,
          [...new Set(lacking)].map((key) => `words.${key}`),
        ),
      ]
    : [];
}
