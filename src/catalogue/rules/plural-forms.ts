import { pluralCategoriesOf, textsOf } from '../../locale/index.ts';
import { type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';
import type { LocaleEntry } from '../locales.ts';

/**
 * A text that changes with a count needs every form that its language has: where one is missing, another would be
 * printed, and nobody would see it before a candidate does.
 */
export function pluralForms({ locales }: Catalogue): Problem[] {
  return [...locales.values()].flatMap(ofLanguage);
}

function ofLanguage({ id, layers }: LocaleEntry): Problem[] {
  const categories = pluralCategoriesOf(id);
  return layers.flatMap(({ value, source }) =>
    [...textsOf(value)].flatMap(([key, text]) => {
      if (typeof text === 'string') return [];
      const missing = [...categories].filter(([category]) => !Object.hasOwn(text, category));
      if (missing.length === 0) return [];
      const forms = missing.map(([category, count]) => `${category} (as for ${count})`);
      return [
        problem(
          'missing-words',
          `the text "${key}" lacks a form that the language has: ${forms.join(', ')}`,
          {
            place: source.placeOfKey(['words', ...key.split('.')]),
            hint: 'write each form, also where two are the same; or one text that suits every count',
          },
        ),
      ];
    }),
  );
}
