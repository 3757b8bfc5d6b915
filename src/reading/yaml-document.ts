import { type Document, parseDocument } from 'yaml';

/**
 * Parses a text as one YAML 1.2 document of the core schema, whatever version it says it is of. Keys are text, as they
 * are written. A carriage return alone ends a line too (YAML 1.2.2, 5.4), which the library does not know.
 */
export function documentOf(text: string): Document.Parsed {
  return parseDocument(text.includes('\r') ? text.replace(/\r(?!\n)/gu, '\n') : text, {
    prettyErrors: false,
    stringKeys: true,
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
  });
}

/** What is wrong with a document for its parser. To the library some of it is a warning; to us text was lost by it. */
export function parserErrors({
  errors,
  warnings,
}: Document.Parsed): readonly Document.Parsed['errors'][number][] {
  return warnings.length === 0
    ? errors
    : [...errors, ...warnings].sort((one, other) => one.pos[0] - other.pos[0]);
}
