import { type Problem, problem } from '../../problems/index.ts';
import { type BankQuestion, spokenTexts } from './bank.ts';
import { auxiliaries, isQuestion, isRequest, sentencesOf } from './sentences.ts';

const joint = '\\b(?:and|(?<!\\b(?:who|what|when|where|how|which) )or),?';
const second = `(?:what|how|why|when|where)\\b|${auxiliaries} (?:you|it|they|we|there|that|this|the)\\b`;
const joinedQuestion = new RegExp(`${joint} (?:${second}|(?:who|whom|whose|which)\\b)`, 'iu');
// "a person who was stuck and whom you helped" is one thing, so that these words do not count here
const joinedRequest = new RegExp(
  `${joint} (?:${second}|(?:tell|describe|explain|say|show|outline|give (?:us|an?))\\b)`,
  'iu',
);
/** One line drawn: "between what was fixed and what was free", "decided what runs here and what there". */
const parted = /\b(?:between|decid\w+|divid\w+) (what|which|who)\b[^?]{0,200} and \1\b/iu;

/**
 * Of two questions asked at once a candidate answers one, and panel members rate different halves. Each text that is
 * said aloud asks once: one question, or one request ("Describe …"); a request may set the scene for a question.
 * Problems: question-double-barrelled.
 */
export function askedSingly(bank: readonly BankQuestion[]): Problem[] {
  return bank.flatMap(spokenTexts).flatMap(({ text, place }) => {
    const sign = secondOf(text);
    if (sign === undefined) return [];
    return problem('question-double-barrelled', `"${sign}" asks for a second thing`, {
      place: place(),
      hint: 'ask one thing, and make the other a probe',
    });
  });
}

function secondOf(text: string): string | undefined {
  const sentences = sentencesOf(text);
  const questions = sentences.filter(isQuestion);
  const requests = sentences.filter((sentence) => !isQuestion(sentence) && isRequest(sentence));
  return (
    questions[1] ??
    requests[1] ??
    firstMatch(joinedQuestion, questions) ??
    firstMatch(joinedRequest, requests)
  );
}

function firstMatch(pattern: RegExp, sentences: readonly string[]): string | undefined {
  return sentences
    .filter((sentence) => !parted.test(sentence))
    .map((sentence) => pattern.exec(sentence)?.[0])
    .find((found) => found !== undefined);
}
