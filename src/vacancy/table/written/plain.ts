/**
 * A text as it is meant where letters, digits and signs are all that counts: full-width and Arabic digits as 0 to 9,
 * every space a plain one, without characters that show nothing (zero-width space, direction marks, soft hyphen).
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, digit)
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The digits of each script stand in a row, from nought to nine. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character;
  let nought = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1)) && code - nought < 9) nought -= 1;
  return String(code - nought);
}
