import type { Jurisdiction } from '../../catalogue/jurisdictions.ts';
import { type Problem, problem } from '../../problems/index.ts';
import { type BankQuestion, type BankText, ratingTexts, spokenTexts } from './bank.ts';
import { type KeptOut, keptOut } from './law.ts';
import { type ProtectedSubject, protectedSubjects } from './protected-words.ts';

/** Words that may stand between "you" or "your" and what is asked of it, as in "do you have any small children". */
const between = `(?:(?:${[
  'an?|any|the|some|no|own|ever|currently|now|still|too|small|young|serious|long-term|current|present|previous|last',
  'have|has|had|having|got|been|be|become|get|getting|feel|take|taken|taking|took|need|suffer|suffered|suffering',
  'planning|plan|intend|want|hope|thinking|going|observe|celebrate|follow|practise|attend|belong|go',
  'to|of|about|from|with|for|on|at|in|as',
].join('|')}) ){0,6}?`;
const you =
  "\\b(?:(?:are|were|do|did|have|had|will|would|if|when) you|you(?: are|'re| have|'ve| were| had)?)";
const your = `(?:${you}|\\byour)`;
/** An indicator or anchor need not name the candidate: "has no children", "candidate is married". */
const candidate =
  "(?:(?:^|[.;,] |\\b(?:candidate|applicant) )(?:is|was|has|had|seems|looks|appears)|\\b(?:candidate|applicant)'s)";
const noNoun = "(?=$|[^\\w\\s'-]| (?:or|and|now|yourself|at|in|by)\\b)";

const subjects = protectedSubjects.map((subject) => ({
  ...subject,
  spoken: patternOf(subject, your, you),
  rated: patternOf(subject, `(?:${your}|${candidate})`, `(?:${you}|${candidate})`),
}));

/** For lower-case text: folding case while matching takes ten times as long. */
function patternOf({ anywhere, had, been }: ProtectedSubject, owner: string, person: string): RegExp {
  const ways = [
    ...(anywhere.length > 0 ? [`\\b(?:${anywhere.join('|')})\\b`] : []),
    ...(had.length > 0 ? [`${owner} ${between}(?:${had.join('|')})\\b`] : []),
    ...(been.length > 0 ? [`${person} ${between}(?:${been.join('|')})${noNoun}`] : []),
  ];
  return new RegExp(ways.join('|'), 'u');
}

/**
 * What the law keeps out of selection must be neither asked nor rated: what a panel has heard it cannot unhear. Looks
 * at all texts of a question for the words of `protectedSubjects`, which are English, and for those of the laws; a
 * warning, since words do not show every sense apart. Problems: question-protected-subject.
 */
export function noProtectedSubject(bank: readonly BankQuestion[], laws: readonly Jurisdiction[]): Problem[] {
  const out = keptOut(laws);
  return bank.flatMap((entry) => [
    ...spokenTexts(entry).flatMap((text) => protectedIn(text, 'spoken', out)),
    ...ratingTexts(entry).flatMap((text) => protectedIn(text, 'rated', out)),
  ]);
}

function protectedIn(written: BankText, use: 'spoken' | 'rated', out: KeptOut): Problem[] {
  const text = written.text.toLowerCase();
  const told = (words: string, name: string, laws: readonly string[]) =>
    problem(
      'question-protected-subject',
      `"${words.replace(/^\W+/u, '')}" ${use === 'spoken' ? 'asks about' : 'rates'} ${name}`,
      {
        place: written.place(),
        hint: `selection must leave this alone${laws.length > 0 ? ` (${laws.join('; ')})` : ''}; ask what the work needs`,
      },
    );
  const bySubject = subjects.flatMap((subject) => {
    const laws = out.subjects.get(subject.id);
    const words = laws && subject[use].exec(text)?.[0];
    return words === undefined ? [] : told(words, subject.name, laws ?? []);
  });
  const byWord = out.words.flatMap(({ word, name, law }) =>
    ` ${text.replace(/[^\p{L}\p{M}\p{N}'-]+/gu, ' ')} `.includes(` ${word} `)
      ? told(word, name, law === undefined ? [] : [law])
      : [],
  );
  return [...bySubject, ...byWord];
}
