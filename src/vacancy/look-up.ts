import type { Catalogue, Part } from '../catalogue/index.ts';
import { didYouMean, type Outcome, type Place, type ProblemCode, problem } from '../problems/index.ts';

/** What a vacancy names: by which code and word it is missed, and what it is part of. */
export interface Named {
  readonly code: ProblemCode;
  readonly what: string;
  readonly part: Part;
  /** What to do where nothing of a like name is known. */
  readonly hint?: string;
}

const mostListed = 12;

/** Looks up an id, or says that there is none, or that its file has errors. */
export function lookUp<Item>(
  named: Named,
  id: string,
  items: ReadonlyMap<string, Item>,
  catalogue: Catalogue,
  place: Place,
): Outcome<Item> {
  const value = items.get(id);
  if (value !== undefined) return { value, problems: [] };
  const { faulty } = catalogue;
  const file = faulty[named.part].get(id);
  if (file !== undefined) {
    const message = `the file of the ${named.what} "${id}" has errors`;
    return { problems: [problem(named.code, message, { place, hint: `mend ${file}` })] };
  }
  const message = `there is no ${named.what} "${id}"`;
  const unread = named.part === 'role-levels' ? [...faulty.roles.values()] : [];
  const hint = didYouMean(id, items.keys()) ?? named.hint ?? hintFor([...items.keys()], unread);
  return { problems: [problem(named.code, message, { place, hint })] };
}

function hintFor(known: readonly string[], unread: readonly string[]): string {
  if (unread.length > 0) return `it may stand in a file that has errors: ${unread.join(', ')}`;
  return known.length > 0 && known.length <= mostListed
    ? `there is ${known.join(', ')}`
    : 'see "rolekit list"';
}
