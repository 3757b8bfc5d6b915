/** The sentences of a text, each with its own end mark. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!]["')]?)\s+(?=["'(]?\p{Lu})/u);
}

export function isQuestion(sentence: string): boolean {
  return /\?["')]?$/u.test(sentence);
}

/** The verbs that open a question which "yes" answers, as a part of a pattern. */
export const auxiliaries =
  '(?:do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|shall|should|may|might|must)';

const request = /^(?:please )?(?:tell|describe|explain|give|talk|take|walk|show|outline|recall|think of)\b/iu;

/** Whether a sentence asks by telling, as "Describe a fault that you traced." does. */
export function isRequest(sentence: string): boolean {
  return request.test(sentence);
}
