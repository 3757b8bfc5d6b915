import { forbiddenCharacterAt, forbiddenCharacterMessage } from '../reading/source.ts';
import type { CellFault } from './table.ts';

/** White space, and characters that show nothing: zero-width space, word joiner, byte order mark. */
const invisible = /[\s\u200b\u2060\ufeff]/u;

/** A text as a cell shows it: without what cannot be seen at its ends. */
export function shownText(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && invisible.test(text.charAt(start))) start += 1;
  while (start < end && invisible.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * Why a text cannot be used, whatever its column: a control character, the mark that stands for a lost letter, or
 * letters of UTF-8 that a program took for Windows-1252, as in "JosÃ©".
 */
export function textFault(written: string): CellFault | undefined {
  const text = shownText(written);
  const at = forbiddenCharacterAt(text);
  if (at !== undefined) return { message: forbiddenCharacterMessage(text, at), hint: 'delete it' };
  if (text.includes('\ufffd')) {
    return {
      message: 'a letter was lost here (U+FFFD) when the file was saved',
      hint: 'write the letter again; it was lost where a program took the file for one of another encoding',
    };
  }
  const meant = meantText(written);
  if (meant === undefined) return undefined;
  return {
    message: `a program has taken UTF-8 for another encoding here: "${line(text)}" seems to be "${line(meant)}"`,
    hint: 'write it as it should be, or import the file again as UTF-8',
  };
}

function line(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

/** The characters that Windows-1252 has where Latin-1 has control characters, from 0x80 on. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What a text is when its letters are bytes of UTF-8, each shown as a letter of Windows-1252; undefined for others. */
function meantText(text: string): string | undefined {
  if (!/[Â-ô][^\u0000-\u007f]/u.test(text)) return undefined;
  const bytes = Array.from(text, (character) => {
    const index = windows1252.indexOf(character);
    return index === -1 ? (character.codePointAt(0) ?? 0) : 0x80 + index;
  });
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}
