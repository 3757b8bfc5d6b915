import { lowerFirst, readDescriptor, sentencesOf, tidy } from './descriptor.ts';

/**
 * How a descriptor ("You can: …") can be taken up in a sentence:
 * - `doing`: `text` is a verb phrase that follows "had to", e.g. "manage a budget";
 * - `telling`: the same, but what is to be done is to explain or describe something to the listener;
 * - `knowing`: `text` is what is known, after "about", and `noun` the knowledge of it, after "needed";
 * - `naming`: `text` is a noun phrase, as the name of a skill is;
 * - `quoting`: `text` is no part of a sentence and can only be quoted.
 */
export type Activity =
  | { readonly manner: 'doing' | 'telling' | 'naming' | 'quoting'; readonly text: string }
  | { readonly manner: 'knowing'; readonly text: string; readonly noun: string };

/** Adverbs that praise how something is done: a question asks for the deed, and the answer shows the rest. */
const praise =
  /^(?:(?:actively|clearly|confidently|consistently|correctly|effectively|expertly|successfully)(?: and )?)+ /u;
const knowledge = 'understanding|awareness|knowledge|familiarity|expertise|experience';
const shownKnowledge = new RegExp(
  `^(?:show|demonstrate) (?<noun>(?:[\\w-]+ ){0,4}?(?:(?:${knowledge})(?: or (?:${knowledge}))?)(?: (?<link>of|in|with|that))? (?<text>(?!and ).+))$`,
  'u',
);
const understood = /^(?:understand|appreciate|know) (?!and (?!who|what|how|why|when))(?<text>.+)$/u;
/** What follows is known of, not done: cut off, so that one thing is asked for. */
const knownToo = new RegExp(
  `(?:,? and (?:have|are|understand|know|keep|that|(?:[\\w-]+ ){0,3}(?:${knowledge}) (?:of|in))\\b|,? which you can ).*$`,
  'u',
);
const doneToo = /(?<!\bto [a-z]+),? and (?:apply|be|design content|ensure|explain|prioritise|support|put)\b/u;
/** Not where somebody else can: "ensure teams are ready and can act". */
const canToo = /(?<!\b(?:is|are)\b.*)(?<comma>,?) and (?:you )?can (?!be\b)/u;
const telling = /^(?:explain|describe)(?! and (?!explain|describe)| .* and contribute) /u;
/** What is explained to people is a deed; how or why something is so is for the panel to hear. */
const toldToPeople =
  /^(?:explain|describe) (?!how|why|what|when|who|which|the (?:importance|value|purpose)\b).* to (?:[\w-]+ ){0,3}(?:others|stakeholders|teams?|colleagues|audiences?|users|leaders|people|customers)\b/u;
const longestJoined = 25;
const longestName = 20;

/** Reads a descriptor, of which only the first sentence counts. */
export function activityOf(descriptor: string): Activity {
  const { doing, thing } = readDescriptor(descriptor);
  if (doing !== undefined) return doingOf(doing);
  if (thing !== undefined) return { manner: 'naming', text: thing };
  return { manner: 'quoting', text: sentencesOf(descriptor)[0] ?? '' };
}

function doingOf(sentence: string): Activity {
  const whole = plainly(sentence);
  const text = whole.replace(canToo, '$<comma> and ');
  const head = whole.replace(canToo, '\n').replace(doneToo, '\n').split('\n', 1).join('');
  const knowing = knowingOf(head);
  if (knowing && (head === whole || wordsIn(text) > longestJoined)) return knowing;
  if (telling.test(text) && !toldToPeople.test(text)) return { manner: 'telling', text };
  return { manner: 'doing', text };
}

/** The name of a skill as it stands within a sentence. */
export function namedActivity(name: string): Activity {
  const text = lowerFirst(tidy(name).replace(/ \([^()]*\)$/u, ''));
  return { manner: 'naming', text: wordsIn(text) > longestName ? 'this skill' : text };
}

/** What a person can do, told of somebody else: "adapt your message" → "adapt their message". No full stop. Undefined where a descriptor says none. */
export function ofThem(descriptor: string): string | undefined {
  const { form, doing } = readDescriptor(descriptor);
  return form === 'continues' ? told(lowerFirst(tidy(descriptor))) : doing && told(doing);
}

function told(text: string): string {
  return text
    .replace(/[.;] You can /u, ', and can ')
    .replace(/^(?:you )?can /u, '')
    .replace(/\byou can\b/gu, 'can')
    .replace(/\b(you)(r|rs|rself|rselves)?\b/giu, (_all, _you: string, ending = '') => theirs(ending));
}

function theirs(ending: string): string {
  switch (ending) {
    case 'r':
      return 'their';
    case 'rs':
      return 'theirs';
    case 'rself':
    case 'rselves':
      return 'themselves';
    default:
      return 'they';
  }
}

export function wordsIn(text: string): number {
  return text.split(' ').length;
}

function plainly(sentence: string): string {
  return sentence
    .replace(/^(?:you )?(?:can|will|must|should) /u, '')
    .replace(/^(?:be able|the ability|ability|able) to /u, '')
    .replace(praise, '')
    .replace(/, but .*$/u, '')
    .replace(/^have oversight of /u, 'oversee ')
    .replace(/\b(apply|use|the|and|to|of) \1\b/gu, '$1');
}

function knowingOf(sentence: string): Activity | undefined {
  const qualified = /^show you have (?<text>.+)$/u.exec(sentence)?.groups?.['text'];
  if (qualified !== undefined) {
    return {
      manner: 'knowing',
      text: `what leads to ${qualified}`,
      noun: `what you learned for ${qualified}`,
    };
  }
  const text = understood.exec(sentence)?.groups?.['text']?.replace(knownToo, '');
  if (text !== undefined) {
    return /^[a-z]+ (?:have|are|need)\b/u.test(text)
      ? { manner: 'knowing', text: `why ${text}`, noun: `an understanding that ${text}` }
      : { manner: 'knowing', text, noun: `an understanding of ${text}` };
  }
  const { noun, link, text: known } = shownKnowledge.exec(sentence)?.groups ?? {};
  if (noun === undefined || known === undefined) return undefined;
  const topic = known.replace(knownToo, '');
  return {
    manner: 'knowing',
    text: link === 'that' ? `why ${topic}` : topic,
    noun: noun.replace(knownToo, ''),
  };
}
