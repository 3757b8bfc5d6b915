import { type Place, type Problem, problem } from '../../problems/index.ts';
import type { Block } from '../document.ts';

/** No two fields of a document have one name. Problems: duplicate-field-name, with the first place. */
export function fieldNames(blocks: readonly Block[]): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, Place | undefined>();
  for (const block of blocks) {
    if (block.kind !== 'field') continue;
    if (!seen.has(block.name)) {
      seen.set(block.name, block.place);
      continue;
    }
    const first = seen.get(block.name);
    problems.push(
      problem('duplicate-field-name', `the field name "${block.name}" stands here twice`, {
        place: block.place,
        related: first && [{ message: 'the first stands here', place: first }],
        hint: 'what was written in one could not be told from the other',
      }),
    );
  }
  return problems;
}
