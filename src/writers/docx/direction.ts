/** Blocks of scripts that run from right to left: Hebrew to Arabic Extended-A, their presentation forms, and those beyond the BMP. */
const rightToLeft = '\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}';
const anyRightToLeft = new RegExp(`[${rightToLeft}]`, 'u');
const firstLetterRightToLeft = new RegExp(`^[^\\p{L}]*(?=\\p{L})[${rightToLeft}]`, 'u');
/** From a right-to-left character to the last one before a letter that runs from left to right. */
const stretches = new RegExp(`[${rightToLeft}](?:(?:(?!\\p{L})[^])*[${rightToLeft}])*`, 'gu');

export interface Stretch {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** Whether the first letter, and with it the paragraph, runs from right to left. */
export function startsRightToLeft(text: string): boolean {
  return anyRightToLeft.test(text) && firstLetterRightToLeft.test(text);
}

/** A text cut where its direction changes; characters without direction stay with the text from left to right. */
export function stretchesOf(text: string): readonly Stretch[] {
  if (!anyRightToLeft.test(text)) return [{ text, rightToLeft: false }];
  const found: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(stretches)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index), rightToLeft: false });
    found.push({ text: match[0], rightToLeft: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push({ text: text.slice(at), rightToLeft: false });
  return found;
}
