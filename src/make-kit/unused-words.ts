import type { Catalogue } from '../catalogue/index.ts';
import { programWords, textsOf, usualLanguage } from '../locale/index.ts';
import { didYouMean, type Problem, problem } from '../problems/index.ts';
import type { KindTemplate } from './documents.ts';

/**
 * Texts of languages that nothing says: most often their key is mistyped, and the text that was to be changed stays. What
 * English says in a layer below is no fault, whether templates of one's own say it or not.
 * Problem: key-without-effect.
 */
export function unusedWords({ locales }: Catalogue, compiled: readonly KindTemplate[]): Problem[] {
  const english = locales.get(usualLanguage)?.layers ?? [];
  const used = new Set([
    ...Object.keys(programWords),
    ...compiled.flatMap(({ template }) => [...template.said]),
    ...compiled.map(({ kind }) => `bundle.${kind.name}`),
    ...english.slice(0, 1).flatMap(({ value }) => [...textsOf(value).keys()]),
  ]);
  const layers = [...locales.values()].flatMap((entry) => entry.layers);
  return layers.flatMap(({ value, source }) =>
    [...textsOf(value).keys()].flatMap((key) => {
      if (used.has(key)) return [];
      const place = source.placeOfKey(['words', ...key.split('.')]);
      const hint = didYouMean(key, used) ?? 'a template prints it with {{say}}; else delete it';
      return [problem('key-without-effect', `no document says "${key}"`, { place, hint })];
    }),
  );
}
