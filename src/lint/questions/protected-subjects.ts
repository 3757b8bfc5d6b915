import { type Problem, problem } from '../../problems/index.ts';
import { type BankQuestion, type BankText, ratingTexts, spokenTexts } from './bank.ts';
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
 * at all texts of a question for the words of `protectedSubjects`, which are English; a warning, since words do not
 * show every sense apart. Problems: question-protected-subject.
 */
export function noProtectedSubject(bank: readonly BankQuestion[]): Problem[] {
  return bank.flatMap((entry) => [
    ...spokenTexts(entry).flatMap((text) => protectedIn(text, 'spoken')),
    ...ratingTexts(entry).flatMap((text) => protectedIn(text, 'rated')),
  ]);
}

function protectedIn({ text, place }: BankText, use: 'spoken' | 'rated'): Problem[] {
  return subjects.flatMap((subject) => {
    const words = subject[use].exec(text.toLowerCase())?.[0];
    if (words === undefined) return [];
    const verb = use === 'spoken' ? 'asks about' : 'rates';
    return problem('question-protected-subject', `"${words.replace(/^\W+/u, '')}" ${verb} ${subject.name}`, {
      place: place(),
      hint: `selection must leave this alone (${subject.source}); ask what the work needs`,
    });
  });
}
