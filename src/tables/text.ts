import { forbiddenCharacterAt, forbiddenCharacterMessage } from '../reading/source.ts';
import type { CellFault } from './table.ts';

/** White space, and characters that show nothing: zero-width space, word joiner, byte order mark. */
const invisibleEnds = /^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/gu;

/** A text as a cell shows it: without what cannot be seen at its ends. */
export function shownText(text: string): string {
  return text.replace(invisibleEnds, '');
}

/** Why a text cannot be used, whatever its column: a control character, or the mark that stands for a lost letter. */
export function textFault(text: string): CellFault | undefined {
  const at = forbiddenCharacterAt(text);
  if (at !== undefined) return { message: forbiddenCharacterMessage(text, at), hint: 'delete it' };
  if (!text.includes('\ufffd')) return undefined;
  return {
    message: 'a letter was lost here (U+FFFD) when the file was saved',
    hint: 'write the letter again; it was lost where a program took the file for one of another encoding',
  };
}
