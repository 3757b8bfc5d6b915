import { documentKinds } from '../../src/kit/index.ts';
import { type Configuration, openSharedParts, type SharedParts } from '../../src/make-kit/index.ts';
import { builtInFonts, documentDate, nodeSystem } from '../../src/pipeline/index.ts';
import type { Outcome } from '../../src/problems/index.ts';
import { builtInTemplates } from './folders.ts';

/** A configuration of the built-in templates and all document kinds, as HTML, with changes. */
function configurationOf(changes: Partial<Configuration> = {}): Configuration {
  return {
    catalogues: [],
    templates: [builtInTemplates],
    fonts: builtInFonts(),
    kinds: documentKinds,
    formats: ['html'],
    date: documentDate(undefined),
    ...changes,
  };
}

export function openParts(changes: Partial<Configuration>): Outcome<SharedParts> {
  return openSharedParts(configurationOf(changes), nodeSystem);
}

/** As openParts, where there must be parts. */
export function partsOf(changes: Partial<Configuration>): SharedParts {
  const { value, problems } = openParts(changes);
  if (!value) throw new Error(problems.map(({ message }) => message).join('\n'));
  return value;
}
