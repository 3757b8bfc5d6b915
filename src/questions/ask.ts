import type { QuestionKind } from '../catalogue/schema/criterion.ts';
import { unreachable } from '../document/index.ts';
import { type Activity, wordsIn } from './activity.ts';

/** Kinds of evidence that can be asked for in any words: a work sample has to be made, and what people enjoy is no deed. */
export type AskedKind = Exclude<QuestionKind, 'work-sample' | 'strength'>;

/** A person keeps a question of forty words in mind, and no longer one. */
const longestAsk = 40;

/** What stands before and after the activity in a question. */
type Frame = readonly [before: string, after: string];

/** The kinds of evidence that suit an activity, the best first. */
export function kindsFor({ manner }: Activity): readonly AskedKind[] {
  switch (manner) {
    case 'doing':
    case 'naming':
    case 'quoting':
      return ['past-behaviour', 'situational', 'knowledge'];
    case 'telling':
      return ['knowledge', 'situational', 'past-behaviour'];
    case 'knowing':
      return ['knowledge', 'past-behaviour', 'situational'];
    default:
      return unreachable(manner);
  }
}

/**
 * The question that asks for one kind of evidence of an activity, in at most forty words; a longer activity is cut where
 * a clause ends. Undefined when it cannot be.
 */
export function askFor(activity: Activity, kind: AskedKind): string | undefined {
  const [before, after] = frameOf(activity, kind);
  const room = longestAsk - wordsIn(before.trim()) - (after.includes(' ') ? wordsIn(after.trim()) - 1 : 0);
  const said = activity.manner === 'knowing' && kind !== 'knowledge' ? activity.noun : activity.text;
  const phrase = within(said, room);
  return phrase === undefined ? undefined : capital(`${before}${phrase}${after}`);
}

function frameOf({ manner, text }: Activity, kind: AskedKind): Frame {
  switch (manner) {
    case 'doing':
      return doing[kind];
    case 'telling':
      return kind === 'past-behaviour' && ofTheListener.test(text) ? toldByExample : telling[kind];
    case 'knowing':
      return knowing[kind];
    case 'naming':
      return naming[kind];
    case 'quoting':
      return quoting[kind];
    default:
      return unreachable(manner);
  }
}

const doing: Readonly<Record<AskedKind, Frame>> = {
  'past-behaviour': ['Tell us about a time when you had to ', '.'],
  situational: ['Suppose that in this post you have to ', '. How would you go about it?'],
  knowledge: ['What matters most when you have to ', '?'],
};

const telling: Readonly<Record<AskedKind, Frame>> = {
  'past-behaviour': ['Tell us about a time when you had to ', '.'],
  situational: ['Suppose that a new colleague asks you to ', '. What would you say?'],
  knowledge: ['Please ', '. Begin with what matters most.'],
};

/** "A time when you had to explain how you work" is a time that never was. */
const ofTheListener = /\b(?:you|your|might|would|could)\b/u;
const toldByExample: Frame = ['With an example from your own past work, ', '.'];

const knowing: Readonly<Record<AskedKind, Frame>> = {
  'past-behaviour': ['Tell us about a time when you needed ', '.'],
  situational: ['How would you help a new colleague to gain ', '?'],
  knowledge: ['What should a new colleague learn first about ', '?'],
};

const naming: Readonly<Record<AskedKind, Frame>> = {
  'past-behaviour': ['Tell us about a time when your work called for ', '.'],
  situational: ['Suppose that this post calls for ', ' from your first day. Where would you begin?'],
  knowledge: ['What matters most when work calls for ', '?'],
};

/** No sentence takes up a phrase that is none of it. */
const quoting: Readonly<Record<AskedKind, Frame>> = {
  'past-behaviour': ['We look for this: “', '”. Tell us about a time when you showed it.'],
  situational: ['We look for this: “', '”. How would you show it in your first months in this post?'],
  knowledge: ['We look for this: “', '”. Why does it matter in this post?'],
};

const fewestWords = 3;
/** Where a sentence may end early and still be one. */
const clauseStart =
  /,? (?:for example|such as|including|so that|in order to|to ensure|ensuring|which|where|while|and can)\b|, (?=[a-z]+ing\b|and [a-z]+ |with |from )/gu;

/** The phrase, cut at the end of a clause where it has more words than `room`; undefined when that cannot be. */
function within(phrase: string, room: number): string | undefined {
  let cut = phrase;
  while (wordsIn(cut) > room) {
    const words = cut.split(' ');
    const shorter = words.slice(0, Math.min(room + 1, words.length)).join(' ');
    const at = lastBoundary(shorter);
    if (at === undefined) return undefined;
    cut = shorter.slice(0, at);
  }
  return cut === phrase || wordsIn(cut) >= fewestWords ? cut : undefined;
}

/** Where the last clause begins that is not in brackets. */
function lastBoundary(text: string): number | undefined {
  const clauses = [...text.matchAll(clauseStart)].map((match) => match.index);
  return clauses.findLast((at) => at > 0 && bracketsClose(text.slice(0, at)));
}

function bracketsClose(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
