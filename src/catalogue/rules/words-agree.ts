import { countName, namesIn, programWords, textsOf, usualLanguage } from '../../locale/index.ts';
import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';
import type { LocaleLayer } from '../locales.ts';

interface Reference {
  readonly names: ReadonlySet<string>;
  readonly isProgram: boolean;
}

/**
 * What a text is given is settled where it is used: a text that names another value prints nothing there, and one that
 * leaves a value out loses what it says. Only a count may be left out, where a text does not change with it.
 */
export function wordsAgree({ locales }: Catalogue): Problem[] {
  const references = new Map<string, Reference>();
  for (const [key, names] of Object.entries<readonly string[]>(programWords)) {
    references.set(key, { names: new Set(names), isProgram: true });
  }
  const usual = locales.get(usualLanguage);
  const entries = [...(usual ? [usual] : []), ...[...locales.values()].filter((each) => each !== usual)];
  return entries.flatMap(({ layers }) => layers.flatMap((layer) => ofLayer(layer, references)));
}

function ofLayer({ value, source }: LocaleLayer, references: Map<string, Reference>): Problem[] {
  return [...textsOf(value)].flatMap(([key, text]) => {
    const names = namesIn(text);
    const reference = references.get(key);
    if (!reference) references.set(key, { names, isProgram: false });
    const given = reference?.names ?? names;
    const unknown = [...names].filter((name) => !given.has(name));
    const lost = [...given].filter((name) => name !== countName && !names.has(name));
    if (unknown.length === 0 && lost.length === 0) return [];
    return [faulty(key, source.placeOf(['words', ...key.split('.')]), unknown, lost, given)];
  });
}

function faulty(
  key: string,
  place: Problem['place'],
  unknown: readonly string[],
  lost: readonly string[],
  given: ReadonlySet<string>,
): Problem {
  const [first] = unknown;
  const values = [...given].map((name) => `{${name}}`).join(', ');
  const known = given.size === 0 ? 'this text is given no values' : `this text is given ${values}`;
  if (first === countName) {
    const message = `the text "${key}" cannot have forms by count: it is given no {count}`;
    return problem('misused-words', message, { place, hint: 'write one text' });
  }
  const message =
    first === undefined
      ? `the text "${key}" leaves out ${lost.map((name) => `{${name}}`).join(', ')}`
      : `the text "${key}" names {${first}}, which it is not given`;
  const hint = first === undefined ? 'what stands there would be lost' : (didYouMean(first, given) ?? known);
  return problem('misused-words', message, { place, hint });
}
