import { adverb, objectBegins, oftenNouns } from './descriptor-words.ts';
import { baseOf, type Ending } from './verbs.ts';

/** A phrase with its verbs in the base form: as far as it is certain to be right, and as a whole, for a person to look at. */
export interface Turned {
  readonly certain: string;
  readonly whole: string;
}

const joining = /^(?:and|or|but|then)$|^&$/u;
/** From here on, another than the person may be who does it. */
const clause =
  /^(?:that|which|who|whom|whose|how|why|what|where|when|whether|if|as|because|while|so|is|are|was|has|have)$/u;
/** What follows a noun rather than a verb. */
const afterNoun = /^(?:|of|for|in|that|which|within|across|between|where|and|or|used|are|is|can|e\.g)$/u;
const preposition =
  /^(?:about|against|as|at|before|by|from|into|on|over|through|to|towards?|under|when|while|with|without)$/u;

/**
 * Turns the verbs of a phrase of which the one at a position has an ending: "plans work and shares it" → "plan work and
 * share it". Verbs that are joined with it are turned too. Where a word that follows "and" may be a verb or a noun, or
 * what another does, what is certain ends before it.
 */
export function turnVerbs(words: readonly string[], at: number, base: string, ending: Ending): Turned {
  const turned = [...words];
  turned[at] = base + (words[at] ?? '').slice(bare(words[at]).length);
  let isList = true;
  let isClause = false;
  let certainTo: number | undefined;
  for (let index = at + 1; index < words.length; index += 1) {
    const word = bare(words[index]);
    if (joining.test(words[index] ?? '') || adverb.test(word)) continue;
    const join = joinBefore(words, index, at);
    const other =
      join === undefined || isGerundBefore(turned, join, ending) ? undefined : baseOf(word, ending);
    if (join === undefined || (other === undefined && !isUnknownVerb(words, index, ending, isList))) {
      const inner = join === undefined ? baseOf(word, ending) : undefined;
      const isInner =
        inner === undefined ? isUnknownVerb(words, index, ending, false) : !oftenNouns.has(inner);
      if (clause.test(word) || (join === undefined && isInner)) isClause = true;
      isList = false;
      continue;
    }
    const taken = other === undefined || isList ? 'verb' : takenFor(other, words, index);
    if (taken === 'noun') continue;
    turned[index] = (other ?? word) + (words[index] ?? '').slice(word.length);
    const isSure =
      other !== undefined && other !== 'be' && other !== 'have' && !/;$/u.test(words[index - 1] ?? '');
    if (!isSure || taken === 'either' || isClause) certainTo ??= join;
  }
  const certain = turned.slice(0, certainTo).join(' ');
  return { certain: certain.replace(/[,;]$/u, ''), whole: turned.join(' ') };
}

/** Where what joins a word with others stands: "and", or the word itself after a comma; adverbs may lie between. */
function joinBefore(words: readonly string[], index: number, from: number): number | undefined {
  let first = index;
  while (first - 1 > from && adverb.test(bare(words[first - 1])) && !/[,;/]$/u.test(words[first - 1] ?? ''))
    first -= 1;
  const before = words[first - 1] ?? '';
  if (joining.test(before)) return first - 1;
  return /[,;/]$/u.test(before) ? first : undefined;
}

/** "by planning and doing": joined with what stays as it is. */
function isGerundBefore(turned: readonly string[], join: number, ending: Ending): boolean {
  return ending === 'ing' && /ing,?$/u.test(turned[join - 1] ?? '');
}

/** Such as "obliterates problems", of which the verb is not known. */
function isUnknownVerb(words: readonly string[], index: number, ending: Ending, isList: boolean): boolean {
  const next = bare(words[index + 1]);
  const hasEnding = ending === 's' && /[a-z]{2}[^s]s$/u.test(words[index] ?? '');
  return (
    hasEnding &&
    (isList || objectBegins.test(next) || (adverb.test(next) && !joining.test(words[index - 1] ?? '')))
  );
}

function takenFor(base: string, words: readonly string[], index: number): 'verb' | 'noun' | 'either' {
  const next = bare(words[index + 1]);
  if (oftenNouns.has(base) && /^(?:he|i|it|she|they|we|you)$/u.test(next)) return 'either';
  if (!oftenNouns.has(base) || objectBegins.test(next) || adverb.test(bare(words[index - 1]))) return 'verb';
  if (/[,;.)]$/u.test(words[index] ?? '') || /^[([–-]/u.test(words[index + 1] ?? '') || afterNoun.test(next))
    return 'noun';
  return preposition.test(next) || /(?:ed|ing|ly)$/u.test(next) ? 'either' : 'verb';
}

/** A word without the marks around it, in lower case. */
export function bare(word: string | undefined): string {
  return (word ?? '').replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '').toLowerCase();
}

/** Whose "their" may be. */
const somebody =
  /^(?:(?!after$|better$|either$|error|however$|matter|number|order|other$|over$|under$|paper|per$|rather$|whether$|wider$|further$|higher$|computer)[a-z-]{2,}(?:er|or|ist|ee|ian)s?|(?:assistant|child|client|colleague|consultant|department|group|individual|patient|person|report|resident|student|team)s?|businesses|children|companies|organi[sz]ations|everyone|people|someone|staff|each|another)$/u;

/** Said to the person: "their own part" → "your own part", unless somebody else, or for "they" several, are named before. */
export function toThePerson(text: string): string {
  const words = text.split(' ');
  const firstOf = (pattern: RegExp) => {
    const at = words.findIndex((word, index) => index > 0 && pattern.test(bare(word)));
    return at === -1 ? words.length : at;
  };
  const named = firstOf(somebody);
  const several = Math.min(named, firstOf(/[a-z]{2}[^su]s$/u));
  return words
    .map((word, index) => (index <= named ? addressed(word) : word))
    .map((word, index) => (index <= several ? word.replace(/\bthey\b/u, 'you') : word))
    .join(' ');
}

function addressed(word: string): string {
  return word
    .replace(/\b(?:their|his|her|my|one['’]s)\b/u, 'your')
    .replace(/\b(?:theirs|mine)\b/u, 'yours')
    .replace(/\b(?:themselves|themself|himself|herself|myself|oneself)\b/u, 'yourself')
    .replace(/\b(?:I|me)\b/u, 'you');
}
