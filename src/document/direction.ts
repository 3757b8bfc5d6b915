import bidiFactory from 'bidi-js/dist/bidi.mjs';
import type { Inline, Text } from './document.ts';
import { plainText } from './text.ts';

/** Which way a text runs: from left to right, or from right to left. */
export type Direction = 'ltr' | 'rtl';

/** A part of a text that runs in one direction. */
export interface Stretch {
  readonly text: string;
  readonly direction: Direction;
}

/** Scripts that run from right to left (ISO 15924), and the languages that are usually written in one (CLDR 46). */
const scripts = new Set('adlm arab aran hebr mand mend nkoo rohg samr syrc thaa yezi'.split(' '));
const languages = new Set(
  'ar arc azb bal bgn bqi ckb dv fa glk he iw ji ks lrc mzn nqo pnb ps rhg sd sdh skr syr ug ur yi'.split(
    ' ',
  ),
);

/** The direction of documents in a language, given by its tag (BCP 47). */
export function directionOfLanguage(lang: string): Direction {
  const [language = '', ...subtags] = lang.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/u.test(subtag));
  return (script === undefined ? languages.has(language) : scripts.has(script)) ? 'rtl' : 'ltr';
}

/** Characters that run from right to left, or make others do so (Unicode 16: Bidi_Class R, AL, AN, RLE, RLO, RLI). */
const turning =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether any of a text may run from right to left, where the text around it does not. */
export function turns(text: string): boolean {
  return turning.test(text);
}

let loaded: ReturnType<typeof bidiFactory> | undefined;

/** Unpacks its tables when they are first needed. */
function bidi(): ReturnType<typeof bidiFactory> {
  loaded ??= bidiFactory();
  return loaded;
}

/** The base direction of a paragraph: that of its first letter that has one (UAX #9, P2 and P3), else another. */
export function directionOf(text: string, otherwise: Direction): Direction {
  if (otherwise === 'ltr' && !turns(text)) return 'ltr';
  let isolates = 0;
  for (const character of text) {
    switch (bidi().getBidiCharTypeName(character)) {
      case 'LRI':
      case 'RLI':
      case 'FSI':
        isolates += 1;
        break;
      case 'PDI':
        isolates = Math.max(0, isolates - 1);
        break;
      case 'B':
        isolates = 0;
        break;
      case 'L':
        if (isolates === 0) return 'ltr';
        break;
      case 'R':
      case 'AL':
        if (isolates === 0) return 'rtl';
    }
  }
  return otherwise;
}

/** A character each of the classes found beyond U+FFFF, where bidi-js takes everything for letters of class L. */
const standIns: Readonly<Record<string, string>> = {
  R: '\u05d0',
  AL: '\u0627',
  AN: '\u0660',
  EN: '0',
  NSM: '\u0300',
  BN: '\u00ad',
  ON: '!',
};

/** A text as long, of which every code unit has the class of its character. */
function inUnits(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, (character) => {
    const unit = standIns[bidi().getBidiCharTypeName(character)];
    return unit === undefined ? character : unit + unit;
  });
}

/** Takes part in nothing (UAX #9, X9): it stays with what is before it (5.2). */
const unseen: readonly string[] = ['BN', 'LRE', 'RLE', 'LRO', 'RLO', 'PDF'];

/**
 * The embedding level of each code unit of a text: odd where it runs from right to left. Newlines part paragraphs, all
 * with the same base.
 */
export function levelsOf(text: string, base: Direction): Uint8Array {
  const units = inUnits(text);
  const { levels } = bidi().getEmbeddingLevels(units, base);
  for (let index = 1; index < levels.length; index += 1) {
    const isUnseen = unseen.includes(bidi().getBidiCharTypeName(units[index] ?? ''));
    if (isUnseen) levels[index] = levels[index - 1] ?? 0;
  }
  return levels;
}

/** The order from left to right of parts of a line, given the level of each (UAX #9, L2): their indices. */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      if (end - start > 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return order;
}

/** A text whose brackets and the like face the other way, as they do from right to left (UAX #9, L4). */
export function mirrored(text: string): string {
  return Array.from(text, (character) => bidi().getMirroredCharacter(character) ?? character).join('');
}

/** A text cut where its direction changes. Numbers go with the text that they stand in, as word processors have it. */
export function stretchesOf(text: string, base: Direction): readonly Stretch[] {
  if (base === 'ltr' && !turns(text)) return [{ text, direction: 'ltr' }];
  return cut(text, directionsOf(text, base));
}

/** The base direction of a paragraph's content, and the stretches of each text in it where any is from right to left. */
export interface ContentDirection {
  readonly direction: Direction;
  readonly stretches: ReadonlyMap<Text, readonly Stretch[]> | undefined;
}

/** How the content of a paragraph runs; one without letters as another text, such as the document's. */
export function directionOfContent(content: readonly Inline[], otherwise: Direction): ContentDirection {
  const whole = plainText(content);
  if (otherwise === 'ltr' && !turns(whole)) return { direction: 'ltr', stretches: undefined };
  const direction = directionOf(whole, otherwise);
  const directions = directionsOf(whole, direction);
  const stretches = new Map<Text, readonly Stretch[]>();
  let start = 0;
  const visit = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === 'text') {
        stretches.set(inline, cut(inline.text, directions.slice(start, start + inline.text.length)));
        start += inline.text.length;
      } else if (inline.kind === 'line-break') start += 1;
      else if ('content' in inline) visit(inline.content);
    }
  };
  visit(content);
  return { direction, stretches };
}

function directionsOf(text: string, base: Direction): Direction[] {
  const levels = levelsOf(text, base);
  const lowest = base === 'rtl' ? 1 : 0;
  const directions: Direction[] = [];
  for (let start = 0; start < text.length; ) {
    const level = levels[start] ?? 0;
    let end = start;
    while (end < text.length && levels[end] === level) end += 1;
    const isNumber = level > lowest && directionOf(text.slice(start, end), 'rtl') === 'rtl';
    directions.push(...new Array<Direction>(end - start).fill(level % 2 === 1 || isNumber ? 'rtl' : 'ltr'));
    start = end;
  }
  return directions;
}

function cut(text: string, directions: readonly Direction[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = 0; start < text.length; ) {
    const direction = directions[start] ?? 'ltr';
    let end = start;
    while (end < text.length && directions[end] === direction) end += 1;
    stretches.push({ text: text.slice(start, end), direction });
    start = end;
  }
  return stretches;
}
