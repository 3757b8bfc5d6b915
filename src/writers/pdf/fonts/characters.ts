/** Draw nothing: format characters, controls, and what the Unicode Standard (5.21) says to ignore. */
const invisible = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Spaces at which no line breaks; drawn as wide as a space. */
const fixedSpaces = /[\u00a0\u2007\u202f]/u;

/** What stands in for a character that a font lacks, where another looks the same to a reader. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u2004', ' '],
  ['\u2005', ' '],
  ['\u2006', ' '],
  ['\u2007', ' '],
  ['\u2008', ' '],
  ['\u2009', ' '],
  ['\u200a', ' '],
  ['\u202f', ' '],
  ['\u205f', ' '],
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '\u2013'],
  ['\u2015', '\u2014'],
  ['\u2212', '\u2013'],
  ['\u02bc', '\u2019'],
]);

export function isInvisible(character: string): boolean {
  return invisible.test(character);
}

export function lookalikeOf(character: string): string | undefined {
  return lookalikes.get(character);
}

/** Text as extraction should give it, so far as a plain space will do for a space of any kind. */
export function withPlainSpaces(text: string): string {
  return text.replace(new RegExp(fixedSpaces, 'gu'), ' ');
}

/** Parts that stay together when a word must be broken: a character with the marks and joiners after it. */
export function clustersOf(text: string): string[] {
  return text.match(/\P{M}(?:\u200d\P{M}|[\p{M}\p{Cf}\p{Emoji_Modifier}])*|\p{M}+/gu) ?? [];
}
