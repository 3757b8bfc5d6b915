import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';

/**
 * The text of a file whose lines are to be shown, without a byte order mark: offsets count from the start of the text
 * proper. Undefined for what cannot be read, and for a spreadsheet, which has no text.
 */
export function sourceText(file: string): string | undefined {
  try {
    const bytes = readFileSync(file);
    const isText = isUtf8(bytes) && !bytes.includes(0);
    return isText ? bytes.toString('utf8').replace(/^\ufeff/u, '') : undefined;
  } catch {
    return undefined;
  }
}
