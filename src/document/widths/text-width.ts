/** Widths of characters that are no narrower in Arial or Public Sans, regular or bold, as parts of the text size. */
const classes: readonly (readonly [characters: string, width: number])[] = [
  ["ijlI.,:;!'|‘’ \u00a0", 0.31],
  ['frtJ()[]{}/\\-*`“”"•·1', 0.48],
  ['abcdefghknopqsuvxyz^~+=<>_?#£$€–', 0.64],
  ['023456789', 0.68],
  ['ABCDEFGHKLNOPQRSTUVXYZ&', 0.79],
  ['mwMW@%…', 0.97],
  ['—', 1.15],
];

const ofCharacter = new Map(
  classes.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);

const otherSmall = 0.64;
const otherCapital = 0.79;
const ideograph = 1;

/**
 * How wide a text is on one line, as a multiple of its size: an estimate by kinds of characters, since the widths of
 * columns are the same in all formats while the fonts are not. It errs to the wide side.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += ofCharacter.get(character) ?? widthOfOther(character);
  return width;
}

function widthOfOther(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3fffd}]/u.test(
      character,
    )
  ) {
    return ideograph;
  }
  return /\p{Lu}/u.test(character) ? otherCapital : otherSmall;
}
