import { type Problem, problem } from '../../problems/index.ts';
import { type BankQuestion, spokenTexts } from './bank.ts';

/** In words; read aloud at an easy pace, about twenty seconds. */
const longestQuestion = 40;

/**
 * Candidates hear a question: what is longer cannot be kept in mind. Counts the words of each text that is said
 * aloud; what stands between spaces is one word if it has a letter or a digit. Problems: question-too-long.
 */
export function shortEnough(bank: readonly BankQuestion[]): Problem[] {
  return bank.flatMap(spokenTexts).flatMap(({ text, place }) => {
    const words = text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words <= longestQuestion) return [];
    return problem('question-too-long', `${words} words are too many to be heard at once`, {
      place: place(),
      hint: `say it in ${longestQuestion} words, or make a part of it a probe`,
    });
  });
}
