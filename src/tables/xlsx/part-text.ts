import { UnreadableWorkbook } from './unreadable.ts';

/**
 * The text of an XML part, in the encoding that its first bytes or its declaration name (XML 1.0, appendix F). Throws
 * UnreadableWorkbook for bytes that are none in that encoding.
 */
export function textOfPart(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableWorkbook('this file is damaged: a part of it is no text');
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const beginning = String.fromCharCode(...bytes.subarray(0, 100));
  const named = /^<\?xml [^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(beginning)?.[1] ?? 'utf-8';
  return /^utf-16/iu.test(named) ? 'utf-8' : named;
}
