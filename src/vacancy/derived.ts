import { type Problem, problem } from '../problems/index.ts';
import type { Vacancy } from './vacancy.ts';

/** A panel should know which of its questions nobody has written: one warning a vacancy, `derived-question`, names them. */
export function derivedQuestions({ source, stages }: Vacancy): Problem[] {
  const names = stages
    .flatMap(({ criteria }) => criteria.filter(({ derived }) => derived))
    .map(({ skill }) => skill.name);
  if (names.length === 0) return [];
  const message = `nobody has written questions for ${[...new Set(names)].join(', ')}: they are derived from the descriptors`;
  const hint = 'write questions into the files of the skills, or read the derived ones before they are used';
  return [problem('derived-question', message, { place: source.placeOf(['level']), hint })];
}
