import { slugOf } from '../reading/index.ts';

/** How the files of some people are named: "C-1042" and "chair" → "c-1042-chair". */
export function slugOfPeople(references: readonly string[]): string {
  return references.map(slugOf).join('-');
}
