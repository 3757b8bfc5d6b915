import { type Problem, problem } from '../../problems/index.ts';
import { type BankQuestion, spokenTexts } from './bank.ts';

const negated = "(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should)n't|won't|can't";
const pronoun = '(?:you|it|they|we|that|this|there|he|she)';

const signs: readonly RegExp[] = [
  // a tag that asks for agreement: "…, isn't it?", "…, right?"
  new RegExp(`, (?:${negated}) ${pronoun}\\?`, 'iu'),
  /, (?:right|correct|yes|no|agreed|surely)\?/iu,
  // a question that expects its answer: "Wouldn't you …?", "Would you not …?"
  new RegExp(`(?:^|[.?!:;,] )(?:(?:and|but|so),? )?(?:${negated}) ${pronoun}\\b`, 'iu'),
  /(?:^|[.?!:;,] )(?:do|did|would|should|are|is) (?:you|it|we) not\b[^.?]{0,200}\?/iu,
  // agreement asked for, or taken for granted
  /\b(?:do|would|will) you (?:not )?agree\b/iu,
  /\b(?:surely|obviously|of course|no doubt|needless to say)\b/iu,
  /\b(?:as )?(?:we all|everyone|everybody) knows?\b/iu,
  // nobody says "not at all"
  /\bhow (?:very )?(?:important|valuable|essential|vital|crucial) (?:is|are|was|were) /iu,
];

/**
 * A leading question carries its answer; candidates repeat it, and the answers no longer tell them apart.
 * Looks at what is said aloud, for the phrases above, which are English. Problems: question-leading.
 */
export function notLeading(bank: readonly BankQuestion[]): Problem[] {
  return bank.flatMap(spokenTexts).flatMap(({ text, place }) => {
    const sign = signs.map((each) => each.exec(text)?.[0]).find((found) => found !== undefined);
    if (sign === undefined) return [];
    return problem('question-leading', `"${sign.replace(/^\W+/u, '').trim()}" suggests the answer`, {
      place: place(),
      hint: 'ask so that a poor answer is as easy to give as a good one',
    });
  });
}
