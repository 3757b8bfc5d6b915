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

const request =
  /^(?:please )?(?:(?:tell|show|talk|take|walk) (?:us|me)|give (?:us|me|an?)|describe|explain|outline)\b/iu;

/** Whether a sentence asks by telling, as "Describe a fault that you traced." does; "Think of a fault." does not yet. */
export function isRequest(sentence: string): boolean {
  return request.test(sentence);
}
