import { didYouMean, type Problem, problem, startOf } from '../problems/index.ts';
import { isWithin } from '../reading/index.ts';
import type { TemplateSet } from './load.ts';

const partialCall = /\{\{~?\s*#?>\s*["']?([\w-]+)/gu;

/**
 * Partials that no document is made with, neither by its template nor by another partial; those of the lowest folder
 * may be left unused by templates laid over them. Problem: unread-file.
 */
export function unusedPartials(
  { partials, templates }: TemplateSet,
  documents: Iterable<string>,
  lowest: string | undefined,
): Problem[] {
  const used = new Set<string>();
  const take = (text: string | undefined): void => {
    for (const [, name = ''] of text?.matchAll(partialCall) ?? []) {
      if (used.has(name)) continue;
      used.add(name);
      take(partials.get(name)?.text);
    }
  };
  for (const name of documents) take(templates.get(name)?.text);
  return [...partials].flatMap(([name, { file }]) => {
    if (used.has(name) || (lowest !== undefined && isWithin(file, lowest))) return [];
    const hint = didYouMean(name, used) ?? `a template uses it by {{> ${name}}}`;
    return [problem('unread-file', `no document uses the partial "${name}"`, { place: startOf(file), hint })];
  });
}
