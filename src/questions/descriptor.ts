import {
  ability,
  adjectiveFirst,
  adverb,
  awareness,
  knowledgeFirst,
  namedThing,
  nounFirst,
  objectBegins,
  quality,
  qualityOfDoing,
  quantity,
} from './descriptor-words.ts';
import { bare, type Turned, toThePerson, turnVerbs } from './turn.ts';
import { baseOf, isBase } from './verbs.ts';

/** How a descriptor is put, of which "You can: …" should be the beginning. */
export type DescriptorForm =
  | 'continues'
  | 'third-person'
  | 'gerund'
  | 'past'
  | 'first-person'
  | 'second-person'
  | 'ability'
  | 'noun'
  | 'quality'
  | 'unknown';

/** A statement of a descriptor as it is read. */
export interface DescriptorReading {
  readonly form: DescriptorForm;
  /** What "You can" can be said before, as far as that is certain. */
  readonly doing?: string;
  /** What could be called for: a skill, not a deed. */
  readonly thing?: string;
  /** As it could be put instead, for a person to look at. */
  readonly mended?: string;
}

/** The sentences of a descriptor, without full stops and marks of lists, each as it stands within a sentence. */
export function sentencesOf(descriptor: string): readonly string[] {
  return tidy(descriptor)
    .replace(/^(?:[-*•–]|\d{1,2}[.)])\s+/u, '')
    .split(/(?<=[\p{L}\d)])[.;!?:] (?=\p{Lu})/u)
    .map((sentence) => lowerFirst(tidy(sentence)));
}

/** Each is read for its question, for the evidence of it and for every document, of kit after kit. */
const known = new Map<string, DescriptorReading>();

/** Reads the first sentence of a descriptor. English alone: of words that it does not know it says nothing. */
export function readDescriptor(descriptor: string): DescriptorReading {
  const reading = known.get(descriptor) ?? firstRead(descriptor);
  known.set(descriptor, reading);
  return reading;
}

function firstRead(descriptor: string): DescriptorReading {
  const [sentence = ''] = sentencesOf(descriptor);
  const reading = read(sentence);
  const isOwnWord = reading.form === 'unknown' && /^\p{Ll}/u.test(descriptor.trim());
  return isOwnWord ? { form: 'continues', doing: sentence } : reading;
}

/** Whether "can" may stand before each of the descriptors of a level; also where the words are of another language. */
export function areDeeds(descriptors: readonly string[]): boolean {
  return descriptors.every((each) => /^(?:continues|unknown)$/u.test(readDescriptor(each).form));
}

/** Reads one sentence, as `sentencesOf` gives it. */
export function read(text: string): DescriptorReading {
  const able = ability.exec(text)?.groups?.['rest'];
  if (able !== undefined) return again('ability', { doing: able, ...read(able) });
  const [lead] = /^(?:if|when|where) [^,]{3,40}, /u.exec(text) ?? [];
  if (lead !== undefined) return read(text.slice(lead.length));
  const spoken = bySubject(text);
  if (spoken) return spoken;
  if (text.startsWith('can ')) return { form: 'continues', doing: text };
  const willing = /^(?:will|must|should|would|could) (?<rest>.+)$/u.exec(text)?.groups?.['rest'];
  if (willing !== undefined) return again('ability', read(willing));
  if (/^(?:i|you|they|he|she)['’](?:re|ve|ll|m|s) /iu.test(text)) return { form: 'second-person' };
  if (/^do(?:es)?(?:n['’]t| not) /iu.test(text)) return { form: 'third-person' };
  const words = text.split(' ');
  const at = Math.max(
    0,
    words.findIndex((word) => !adverb.test(bare(word)) && bare(word) !== 'and'),
  );
  return readAt(words, at);
}

function readAt(words: readonly string[], at: number): DescriptorReading {
  const text = words.join(' ');
  const after = words.slice(at).join(' ');
  const word = bare(words[at]);
  const next = bare(words[at + 1]);
  const third = baseOf(word, 's');
  const isVerb = isBase(word) || third !== undefined;
  if (knowledgeFirst.test(after) && (!isVerb || /^(?:clear|command|experience|grasp)$/u.test(word))) {
    return inForm('noun', turnVerbs(['show', ...words.slice(at)], 0, 'show', 's'));
  }
  if (quality.test(after)) return readQuality(after);
  if (/^(?:go[- ]to|point) (?:expert|person)\b/u.test(after)) return { form: 'noun' };
  if (namedThing.test(after)) return { form: 'noun', thing: text };
  const isQualityAssured = word === 'quality' && isBase(next);
  if ((isBase(word) && !(next === 'of' && !takesOf(word)) && !isClearThing(after)) || isQualityAssured)
    return { form: 'continues', doing: text };
  if (/^(?:is|has|are|have)$/u.test(word)) return readState(words, at);
  if (third !== undefined) return inForm('third-person', turnVerbs(words, at, third, 's'));
  const gerund = baseOf(word, 'ing');
  if (gerund !== undefined && !/^\S+ (?:and \S+ )?skills\b/u.test(after)) {
    const isThing =
      (next === 'of' && !takesOf(gerund)) || (/^(?:and|or)$/u.test(next) && !isVerbForm(bare(words[at + 2])));
    if (isThing) return { form: 'gerund', thing: text };
    return { ...inForm('gerund', turnVerbs(words, at, gerund, 'ing')), thing: text };
  }
  const past = baseOf(word, 'ed');
  if (past !== undefined) {
    const isDone = objectBegins.test(next) && !/^(?:out|up)$/u.test(next);
    return isDone ? inForm('past', turnVerbs(words, at, past, 'ed')) : { form: 'past' };
  }
  if (quantity.test(after)) return { form: 'noun', thing: text };
  if (nounFirst.test(after) || (adjectiveFirst.test(after) && isEnglish(text))) return { form: 'noun' };
  if (/[a-z]{2}[^s]s$/u.test(word) && !/(?:us|is)$/u.test(word) && isEnglish(text))
    return { form: 'third-person' };
  return objectBegins.test(next) && isEnglish(text)
    ? { form: 'continues', doing: text }
    : { form: 'unknown' };
}

/** What is read within other words, which were put so. */
function again(form: DescriptorForm, { doing, mended }: DescriptorReading): DescriptorReading {
  if (doing !== undefined) return inForm(form, { certain: doing, whole: mended ?? doing });
  return { form, ...(mended !== undefined && { mended }) };
}

function inForm(form: DescriptorForm, { certain, whole }: Turned): DescriptorReading {
  const doing = toThePerson(withoutOthers(certain).certain).replace(/ \([^)]*$/u, '');
  const mended = toThePerson(withoutOthers(whole).whole);
  return { form, ...((doing === mended || isWhole(doing)) && { doing }), mended };
}

/** Whether what is left of a phrase still says something. */
function isWhole(text: string): boolean {
  return text.includes(' ') && !/^\S+, \S+$| (?:about|at|by|for|from|in|of|on|to|with)$/u.test(text);
}

/** "make decisions and empowers others": what is joined in the third person is turned too, or left out. */
function withoutOthers(text: string): Turned {
  const words = text.split(' ');
  return turnVerbs(words, 0, bare(words[0]), 's');
}

function bySubject(text: string): DescriptorReading | undefined {
  const subject =
    /^(?:(?<I>i)|(?<you>you)|(?<other>he|she|they|the (?:person|candidate|post ?holder|employee|individual|role holder)|we)) (?<rest>.+)$/iu.exec(
      text,
    );
  const { I, you, rest = '' } = subject?.groups ?? {};
  if (!subject) return undefined;
  const form = I ? 'first-person' : you ? 'second-person' : 'third-person';
  const said = rest.replace(/^(?:can|will|must|should|do|would|could) /u, '');
  const inner = read(said.replace(/^(?:am|are) /u, 'is ').replace(/^have /u, 'has '));
  const { doing, mended = doing } = inner;
  return {
    form,
    ...(doing !== undefined && { doing: addressing(doing) }),
    ...(mended !== undefined && { mended: addressing(mended) }),
  };
}

/** "I write my menus" is said by the person alone. */
function addressing(text: string): string {
  return toThePerson(text)
    .replace(/\bmy\b/gu, 'your')
    .replace(/\bmyself\b/gu, 'yourself')
    .replace(/\b(?:I|me)\b/gu, 'you');
}

/** "is learning to", "is responsible for", "has a knowledge of"; else what somebody is or has, which nobody does. */
function readState(words: readonly string[], at: number): DescriptorReading {
  const [verb, ...rest] = words.slice(at);
  const after = rest.join(' ');
  const isHaving = /^ha/u.test(verb ?? '');
  const inner = read(after);
  const isDeed = isHaving
    ? knowledgeFirst.test(after) || inner.form === 'past'
    : inner.form === 'gerund' || quality.test(after);
  const { doing = isHaving && inner.form === 'past' ? inner.mended : undefined } = inner;
  if (isDeed && doing !== undefined) return { form: 'third-person', doing, mended: inner.mended ?? doing };
  if (isHaving && after.startsWith('oversight of ')) {
    return inForm('third-person', { certain: `have ${after}`, whole: `have ${after}` });
  }
  return { form: 'third-person', mended: toThePerson(`${isHaving ? 'have' : 'be'} ${after}`) };
}

function readQuality(text: string): DescriptorReading {
  const { doing, rest = '' } = qualityOfDoing.exec(text)?.groups ?? {};
  const base = doing === undefined ? undefined : baseOf(doing, 'ing');
  if (base !== undefined) {
    const turned = turnVerbs([doing ?? '', ...rest.split(' ').filter(Boolean)], 0, base, 'ing');
    return inForm('quality', turned);
  }
  const shown = awareness.find(([from]) => from.test(text));
  if (!shown) return { form: 'quality', mended: toThePerson(`be ${text}`) };
  const showing = toThePerson(text.replace(...shown));
  return { form: 'quality', doing: showing, mended: showing };
}

/** "clear communication", where "clear" is no verb. */
function isClearThing(text: string): boolean {
  return /^(?:clear|open)\b/u.test(text) && quantity.test(text);
}

function isVerbForm(word: string): boolean {
  return adverb.test(word) || isBase(word) || baseOf(word, 'ing') !== undefined;
}

/** "review of" is a thing, "think of" is not. */
function takesOf(word: string): boolean {
  return /^(?:approve|beware|conceive|consist|dispose|dream|hear|know|learn|make|speak|talk|tell|think)$/u.test(
    word,
  );
}

function isEnglish(text: string): boolean {
  return /\b(?:an|and|for|of|or|the|their|to|with|your)\b/u.test(text);
}

export function tidy(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;,:!?]+$/u, '');
}

/** Unless the first word has other capitals or digits in it, such as DevOps or HTML. */
export function lowerFirst(text: string): string {
  return /^[A-Z](?:[a-z-]*|(?= ))(?:[\s,]|$)/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
