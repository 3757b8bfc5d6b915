import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isPair,
  isScalar,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** A part of a document. */
export type Part = Scalar | Alias | YAMLMap | YAMLSeq | Pair;

/**
 * Shows every part of a document in its order, and what it stands in, from the top. The list of those is the same for
 * all calls and changes between them. Much faster than the library's `visit`, which copies it for each.
 */
export function walk({ contents }: Document.Parsed, see: (part: Part, above: readonly Part[]) => void): void {
  const above: Part[] = [];
  const enter = (part: unknown): void => {
    if (isScalar(part) || isAlias(part)) see(part, above);
    else if (isPair(part)) {
      see(part, above);
      above.push(part);
      enter(part.key);
      enter(part.value);
      above.pop();
    } else if (isCollection(part)) {
      see(part, above);
      above.push(part);
      for (const item of part.items) enter(item);
      above.pop();
    }
  };
  enter(contents);
}
