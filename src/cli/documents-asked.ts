import type { DocumentKind } from '../kit/index.ts';
import { type DocumentKinds, readDocumentKinds } from '../make-kit/index.ts';
import { nodeSystem } from '../pipeline/index.ts';
import { type Problem, problem } from '../problems/index.ts';
import { chosen, nearestOf, templateLayers } from './options.ts';
import type { Settings } from './settings.ts';

/** The kinds of documents that there are with some folders of templates; undefined where nobody can say. */
export function knownKinds(templates: readonly string[]): DocumentKinds | undefined {
  // What is wrong with them is told where all that is shared is opened.
  return readDocumentKinds(templateLayers(templates), nodeSystem).value;
}

/**
 * The kinds that are asked for, of those known; all when none is named. Kinds with errors can be asked for too: what is
 * wrong with them is told elsewhere. Throws a UsageError for one that there is not.
 */
export function kindsAsked(documents: readonly string[] | undefined, known: DocumentKinds): DocumentKind[] {
  if (!documents) return [...known.kinds];
  chosen(documents, namesOf(known), (name) => name, 'documents');
  return known.kinds.filter(({ name }) => documents.includes(name));
}

/** Kinds that the settings file asks for and that there are not. Problem: wrong-value. */
export function unknownInSettings({ documentPlaces }: Settings, known: DocumentKinds | undefined): Problem[] {
  if (!documentPlaces || !known) return [];
  const names = namesOf(known);
  return [...documentPlaces].flatMap(([name, place]) => {
    if (names.includes(name)) return [];
    const message = `there is no kind of document "${name}"`;
    return [problem('wrong-value', message, { place, hint: nearestOf(name, names) })];
  });
}

function namesOf({ kinds, faulty }: DocumentKinds): string[] {
  return [...kinds.map(({ name }) => name), ...faulty];
}
