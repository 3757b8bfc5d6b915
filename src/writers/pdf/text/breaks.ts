import LineBreaker from 'linebreak';

/** A part of a word, and what stands before it within the word. */
export interface Part {
  /** Empty where the word begins or ends with a soft hyphen or zero-width space. */
  readonly text: string;
  readonly join: 'none' | 'break' | 'soft-hyphen';
}

/** Scripts that need no space to break a line: Tibetan, Ethiopic, Chinese, Japanese, Yi, Korean; and emoji. */
const spacelessRange =
  '\\u0f00-\\u0fff\\u1361\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uffef\\u{1f000}-\\u{3fffd}';
const spaceless = new RegExp(`[${spacelessRange}]`, 'u');

/** What a place to break at needs in any text. */
const breakable = new RegExp(`[-/\\u00ad\\u200b\\u2010\\u2012-\\u2014${spacelessRange}]`, 'u');

/**
 * The places in text with spaces: at a soft hyphen or zero-width space; after a hyphen or slash behind a letter or
 * number and before a letter, but a hyphen behind a Hebrew one; after a dash between letters or numbers. UAX #14 would
 * part "page?x=1", "a|b" and "https://example" too.
 */
const places =
  /\u00ad|\u200b|(?<=[\p{L}\p{N}][-\u2010/])(?<!\p{Script=Hebrew}[-\u2010])(?=\p{L})|(?<=[\p{L}\p{N}][\u2012-\u2014])(?=[\p{L}\p{N}])/gu;

/** Whether a line may break within a word, as far as one look at it tells. */
export function mayBreak(word: string): boolean {
  return breakable.test(word);
}

/** The parts of a word between which a line may break. */
export function partsOf(word: string): readonly Part[] {
  const ends = new Set(Array.from(word.matchAll(places), ({ index, 0: sign }) => index + sign.length));
  if (spaceless.test(word)) for (const place of spacelessPlaces(word)) ends.add(place);
  const parts: Part[] = [];
  let start = 0;
  let join: Part['join'] = 'none';
  for (const end of [...ends].sort((left, right) => left - right)) {
    const part = word.slice(start, end);
    const text = part.replace(/[\u00ad\u200b]$/u, '');
    parts.push({ text, join });
    join = part.endsWith('\u00ad') ? 'soft-hyphen' : 'break';
    start = end;
  }
  return [...parts, { text: word.slice(start), join }];
}

/** The places beside characters of spaceless scripts (UAX #14). */
function spacelessPlaces(word: string): number[] {
  const found: number[] = [];
  const breaker = new LineBreaker(word);
  for (let place = breaker.nextBreak(); place; place = breaker.nextBreak()) {
    const { position } = place;
    if (position < word.length && spaceless.test(around(word, position))) found.push(position);
  }
  return found;
}

/** The characters before and after a place. */
function around(word: string, place: number): string {
  const isPair = /[\udc00-\udfff]/.test(word.charAt(place - 1));
  const before = word.slice(place - (isPair ? 2 : 1), place);
  return before + String.fromCodePoint(word.codePointAt(place) ?? 0);
}
