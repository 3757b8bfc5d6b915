import type { Catalogue, Kind } from '../catalogue/index.ts';
import { didYouMean, type Outcome, type Place, type ProblemCode, problem } from '../problems/index.ts';

/** What a vacancy names: by which code and word it is missed, and the kind of file it stands in. */
export interface Named {
  readonly code: ProblemCode;
  readonly what: string;
  readonly kind: Kind;
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
  const faulty = catalogue.faulty[named.kind].get(id);
  if (faulty !== undefined) {
    const message = `the file of the ${named.what} "${id}" has errors`;
    return { problems: [problem(named.code, message, { place, hint: `mend ${faulty}` })] };
  }
  const known = [...items.keys()];
  const few = known.length > 0 && known.length <= mostListed;
  const hint = didYouMean(id, known) ?? (few ? `there is ${known.join(', ')}` : 'see "rolekit list"');
  return { problems: [problem(named.code, `there is no ${named.what} "${id}"`, { place, hint })] };
}
