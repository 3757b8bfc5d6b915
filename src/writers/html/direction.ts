import { type Inline, plainText } from '../../document/index.ts';

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, and the right-to-left planes (Unicode 16, UAX #9 R and AL). */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Languages written from right to left, by their first subtag. */
const languages = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction attribute of an element with this text: only where a reader could need it. */
export function directionOf(text: string): string {
  return rightToLeft.test(text) ? ' dir="auto"' : '';
}

export function directionOfContent(content: readonly Inline[]): string {
  return directionOf(plainText(content));
}

export function directionOfLanguage(lang: string): string {
  return languages.has(lang.toLowerCase().split('-')[0] ?? '') ? ' dir="rtl"' : '';
}
