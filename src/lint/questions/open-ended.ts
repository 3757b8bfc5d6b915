import { type Problem, problem } from '../../problems/index.ts';
import { type BankQuestion, spokenTexts } from './bank.ts';
import { auxiliaries, isQuestion, sentencesOf } from './sentences.ts';

const beginning = '(?:(?:and|but|so|then|now|also),? )?';
/** "If the network fails, …", but not "In which case, …". */
const circumstance =
  '(?:(?:if|when|once|after|before|unless|while|given|suppose|supposing|in|at|on|with|for|without) (?!(?:what|which|whom|whose|how)\\b)[^?]*, )?';

const opensWithVerb = new RegExp(`^["']?${beginning}${circumstance}${auxiliaries} \\w`, 'iu');
/** "Could you tell us …?" is answered as "Tell us …" is. */
const politeRequest =
  /\b(?:can|could|will|would) you (?:please )?(?:tell|describe|explain|give|talk|take|walk|show|outline)\b/iu;
const whether = /\b(?:tell|say to|let) (?:us|me) (?:know )?(?:whether|if)\b/iu;

/**
 * What "yes" or "no" answers gives no evidence to rate. Looks at every sentence that is said aloud: a question that
 * opens with a verb, also after "When …," or "If …,", and "Tell us whether …". Problems: question-yes-no.
 */
export function openEnded(bank: readonly BankQuestion[]): Problem[] {
  return bank.flatMap(spokenTexts).flatMap(({ text, place }) => {
    const closed = sentencesOf(text).find(isClosed);
    if (closed === undefined) return [];
    return problem('question-yes-no', `"${closed}" can be answered with yes or no`, {
      place: place(),
      hint: 'begin with what, how, why or which, or with "Tell us about"',
    });
  });
}

function isClosed(sentence: string): boolean {
  if (whether.test(sentence)) return true;
  return isQuestion(sentence) && opensWithVerb.test(sentence) && !politeRequest.test(sentence);
}
