import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { type Jurisdiction, type LawEntry, textKey } from '../jurisdictions.ts';

/**
 * Documents print the words of an entry, not its key: in a language in which a jurisdiction says anything, it says all
 * of it. Told once for each language that lacks some, and at each text that belongs to no entry.
 */
export function lawInWords({ jurisdictions }: Catalogue): Problem[] {
  return [...jurisdictions.values()].flatMap((jurisdiction) => [
    ...[...jurisdiction.texts.keys()].flatMap((language) => wordless(jurisdiction, language)),
    ...entryless(jurisdiction),
  ]);
}

function wordless({ id, entries, texts }: Jurisdiction, language: string): Problem[] {
  const missing = entries.filter((entry) => !texts.get(language)?.has(textKey(entry)));
  const [first, ...others] = missing;
  if (!first) return [];
  const named = (entry: LawEntry) => `${entry.group}: ${entry.id}`;
  const message = `the law of ${id} has no words in "${language}" for ${missing.map(named).join('; ')}`;
  return [
    problem('missing-key', message, {
      place: first.place(),
      related: others.map((entry) => ({ message: entry.id, place: entry.place() })),
      hint: `write them below texts: ${language}: ${first.group}`,
    }),
  ];
}

function entryless({ entries, texts }: Jurisdiction): Problem[] {
  const keys = entries.map(textKey);
  return [...texts.values()].flatMap((written) =>
    [...written].flatMap(([key, { place }]) =>
      keys.includes(key)
        ? []
        : problem('unknown-key', `there is no entry "${key.replace('.', ': ')}" that these words belong to`, {
            place: place(),
            hint: didYouMean(key, keys)?.replace('.', ': ') ?? 'add the entry, or leave the words out',
          }),
    ),
  );
}
