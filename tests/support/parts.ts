import type { DocumentKind } from '../../src/kit/index.ts';
import {
  type Configuration,
  openSharedParts,
  readDocumentKinds,
  type SharedParts,
} from '../../src/make-kit/index.ts';
import { builtInFonts, documentDate, nodeSystem } from '../../src/pipeline/index.ts';
import type { Outcome } from '../../src/problems/index.ts';
import { builtInTemplates } from './folders.ts';

/** The kinds of documents that folders of templates say there are. */
export function kindsOf(templates: readonly string[] = [builtInTemplates]): readonly DocumentKind[] {
  const { value, problems } = readDocumentKinds(templates, nodeSystem);
  if (!value) throw new Error(problems.map(({ message }) => message).join('\n'));
  return value.kinds;
}

/** A configuration of the built-in templates and all document kinds, as HTML, with changes. */
function configurationOf(changes: Partial<Configuration> = {}): Configuration {
  return {
    catalogues: [],
    templates: [builtInTemplates],
    fonts: builtInFonts(),
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
