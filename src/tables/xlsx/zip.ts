import type { Compression } from '../../reading/index.ts';
import { textOfPart } from './part-text.ts';
import { UnreadableWorkbook } from './unreadable.ts';
import { type Entry, entriesOf } from './zip-directory.ts';

/** All parts of a workbook together may unpack to this many bytes. A sheet of 10,000 full rows has about 15 million. */
const mostUnpacked = 100_000_000;

const localSignature = 0x04034b50;
const stored = 0;
const deflated = 8;

/** The parts of a ZIP archive (APPNOTE 6.3); names are compared as those of parts are. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** Unpacked when asked for; undefined where there is no such part. Throws UnreadableWorkbook. */
  readonly text: (name: string) => string | undefined;
}

/** Opens a ZIP archive. Throws UnreadableWorkbook when it is none, is damaged, or unpacks to too much. */
export function openZip(bytes: Uint8Array, compression: Compression): Archive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry | 'several'>();
  for (const entry of guarded(() => entriesOf(buffer))) {
    const name = comparableName(entry.name);
    entries.set(name, entries.has(name) ? 'several' : entry);
  }
  let left = mostUnpacked;
  const has = (name: string) => entries.has(comparableName(name));
  const text = (name: string) => {
    const entry = entries.get(comparableName(name));
    if (!entry) return undefined;
    if (entry === 'several') throw new UnreadableWorkbook(`this file is damaged: it has "${name}" twice`);
    const packed = guarded(() => contentOf(buffer, entry));
    const content = entry.method === stored ? packed : unpacked(packed, left, compression);
    if (content.length > left) throw tooLarge();
    left -= content.length;
    const checksum = entry.crc32 || buffer.readUInt32LE(entry.at + 14);
    if (checksum !== 0 && compression.crc32(content) !== checksum)
      throw new UnreadableWorkbook('this file is damaged');
    return textOfPart(content);
  };
  return { has, text };
}

/** Names of parts that differ in the case of letters alone are the same (ECMA-376-2, 6.2.2.3); some programs part folders by "\". */
function comparableName(name: string): string {
  const path = name
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/u, '')
    .toLowerCase();
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The content of an entry as it stands in the file. */
function contentOf(buffer: Buffer, { method, packed, at, isEncrypted }: Entry): Uint8Array {
  if (isEncrypted) {
    throw new UnreadableWorkbook('this file is packed with a password', 'unpack it, and name what is in it');
  }
  if (buffer.readUInt32LE(at) !== localSignature) throw new UnreadableWorkbook('this file is damaged');
  if (method !== stored && method !== deflated) {
    throw new UnreadableWorkbook('this file is packed in a way that cannot be read');
  }
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  if (start + packed > buffer.length) throw new UnreadableWorkbook('this file is damaged or cut short');
  return buffer.subarray(start, start + packed);
}

function unpacked(packed: Uint8Array, most: number, { inflateRaw }: Compression): Uint8Array {
  try {
    return inflateRaw(packed, Math.max(1, most));
  } catch (fault) {
    throw fault instanceof RangeError ? tooLarge() : new UnreadableWorkbook('this file is damaged');
  }
}

function tooLarge(): UnreadableWorkbook {
  const hint = 'copy the vacancies alone into a new spreadsheet';
  return new UnreadableWorkbook(`this file unpacks to more than ${mostUnpacked / 1_000_000} MB`, hint);
}

/** Offsets outside of the file are RangeErrors. */
function guarded<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (fault) {
    throw fault instanceof RangeError ? new UnreadableWorkbook('this file is damaged') : fault;
  }
}
