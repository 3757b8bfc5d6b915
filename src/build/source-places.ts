import type { Problem } from '../problems/index.ts';
import type { Source } from '../reading/index.ts';

/**
 * Points each Problem that has a `subject` at the first of the sources that holds it, instead of at the template that
 * prints it, and tells it once, however many documents show it.
 */
export function placedInSources(problems: readonly Problem[], sources: readonly Source[]): Problem[] {
  const told = new Set<string>();
  return problems.flatMap((each) => {
    if (each.subject === undefined) return [each];
    const key = `${each.code} ${each.subject}`;
    if (told.has(key)) return [];
    told.add(key);
    return [placed(each, each.subject, sources)];
  });
}

function placed(problem: Problem, subject: string, sources: readonly Source[]): Problem {
  const source = sources.find(({ text }) => text.includes(subject));
  if (!source) return problem;
  const start = source.text.indexOf(subject);
  return { ...problem, place: { file: source.file, start, end: start + subject.length } };
}
