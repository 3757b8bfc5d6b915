import type { Problem } from '../problems/index.ts';
import type { ValueSource } from '../reading/index.ts';

/**
 * Points each Problem that has a `subject` at the first of the sources that holds it, instead of at the template that
 * prints it, and tells it once, however many documents show it.
 */
export function placedInSources(problems: readonly Problem[], sources: readonly ValueSource[]): Problem[] {
  const told = new Set<string>();
  return problems.flatMap((each) => {
    if (each.subject === undefined) return [each];
    const key = `${each.code} ${each.subject}`;
    if (told.has(key)) return [];
    told.add(key);
    return [placed(each, each.subject, sources)];
  });
}

function placed(problem: Problem, subject: string, sources: readonly ValueSource[]): Problem {
  for (const source of sources) {
    const place = source.placeOfText(subject);
    if (place) return { ...problem, place };
  }
  return problem;
}
