import { type Outcome, problem, startOf } from '../../problems/index.ts';
import { decodeSource, type Files, readBytes, type Source } from '../../reading/index.ts';

/** How a table is saved so that every letter is read as it was written. */
export const savedAsUtf8 =
  'open it in the program that it comes from and save it as "CSV UTF-8" (LibreOffice: Text CSV, character set UTF-8), or as .xlsx';

/** How some programs fill the end of a file. */
const padding = /[\u0000\u001a]+$/u;

/** The text of a CSV file. */
export interface CsvText extends Source {
  /** Whether there are bytes that are no text; U+FFFD stands for them. */
  readonly isDamaged: boolean;
  /** Whether no letter beyond ASCII is UTF-8, so that the whole file is in another encoding; which one cannot be known. */
  readonly isOtherEncoding: boolean;
}

/**
 * The text of a CSV file: UTF-8, or UTF-16 as spreadsheet programs save "Unicode text".
 * Problem: not-utf8, for UTF-32 alone.
 */
export function csvText(file: string, bytes: Uint8Array): Outcome<CsvText> {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-32') {
    const details = { place: startOf(file), hint: savedAsUtf8 };
    return { problems: [problem('not-utf8', 'this file is UTF-32 text', details)] };
  }
  const text = new TextDecoder(encoding).decode(bytes).replace(padding, '');
  const isDamaged = !isValid(encoding, bytes);
  const isOtherEncoding = isDamaged && encoding === 'utf-8' && !/[\u0080-\ufffc]/u.test(text);
  return { value: { file, text, isDamaged, isOtherEncoding }, problems: [] };
}

/** By the byte order mark, or else by every second byte of the first two characters. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second === 0) return 'utf-32';
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  if (first === 0 && second && third === 0 && fourth) return 'utf-16be';
  return 'utf-8';
}

function isValid(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads the text of a CSV file of which every letter counts.
 * Problems: those of `csvText`; not-utf8 and control-character anywhere in it.
 */
export function readCsvSource(file: string, files: Files): Outcome<Source> {
  const { value: bytes, problems } = readBytes(file, files);
  if (!bytes) return { problems };
  const { value: text, problems: decoding } = csvText(file, bytes);
  if (!text) return { problems: decoding };
  return decodeSource(file, text.isDamaged ? bytes : new TextEncoder().encode(text.text), savedAsUtf8);
}
