import { type Problem, problem } from '../../problems/index.ts';
import type { BankQuestion } from './bank.ts';
import { WordIndex } from './word-index.ts';

/** Rewordings of one question reach 0.4 to 0.8; the likest two of the built-in bank stand at 0.3. */
const alike = 0.4;

/** Words that say nothing of what is asked: grammar, and the ways in which interview questions begin. */
const emptyWords = new Set(
  (
    'a about again all also an and any are as at be been before but by can could describe did do does done each ' +
    'example explain for from get give go had has have he her here his how i if in into is it its itself like made ' +
    'make many may me might more most much must my no not of off on one only or other our out over own part she ' +
    'should so some somebody someone something such take talk tell than that the their them then there these they ' +
    'thing think this those through time to too two under up us use was way we were what when where which while ' +
    'who whom whose why will with would you your'
  ).split(' '),
);

/**
 * A question that says what another says gives a candidate no second chance to show anything, and answering one
 * gives away the other. Compares the lead questions of the whole bank by their sets of words A and B with the
 * likeness |A ∩ B| ÷ |A ∪ B|, where words are lower-case, without the endings -s, -es, -ed and -ing, and without those
 * that say nothing of the subject. Each question is told once, with the likest before it, when the likeness is 0.4 or
 * more. Problems: question-near-duplicate.
 */
export function distinct(bank: readonly BankQuestion[]): Problem[] {
  const index = new WordIndex<BankQuestion>();
  return bank.flatMap((entry) => {
    const words = wordsOf(entry.question.ask);
    const likest = index.likest(words);
    index.add(entry, words);
    if (!likest || likest.likeness < alike) return [];
    return problem('question-near-duplicate', 'another question asks nearly the same', {
      place: entry.placeOf(['ask']),
      related: [{ message: 'the other one', place: likest.item.placeOf(['ask']) }],
      hint: 'keep one of the two, or ask for something else',
    });
  });
}

/** Of a question that says nothing of a subject, all words count. */
function wordsOf(text: string): ReadonlySet<string> {
  const all = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !emptyWords.has(word));
  return new Set((telling.length > 0 ? telling : all).map(withoutEnding));
}

function withoutEnding(word: string): string {
  return word.replace(/(?<=\p{L}{4})(?:ing|ed|es|s)$/u, '');
}
