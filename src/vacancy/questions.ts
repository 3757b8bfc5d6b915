import { createHash } from 'node:crypto';
import type { Question } from '../catalogue/schema/skill.ts';

/**
 * The question of a criterion that names none: chosen by vacancy, stage and skill alone, so that every build of a
 * vacancy asks the same, and different vacancies spread over the bank. Undefined when there is nothing to choose from.
 */
export function chooseQuestion(
  vacancyId: string,
  stageId: string,
  skillId: string,
  questions: readonly Question[],
): Question | undefined {
  if (questions.length === 0) return undefined;
  const digest = createHash('sha256').update(`${vacancyId}\n${stageId}\n${skillId}`).digest();
  return questions[digest.readUInt32BE(0) % questions.length];
}
