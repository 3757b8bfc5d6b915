import type { Problem } from '../problems/index.ts';

/** Each Problem once: one template fault would otherwise be told again for every document that uses it. */
export function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()];
}
