import type { Compression } from '../../reading/index.ts';
import { UnreadableWorkbook } from './unreadable.ts';

/** All parts of a workbook together may unpack to this many bytes. A sheet of 10,000 full rows has about 15 million. */
const mostUnpacked = 100_000_000;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;

interface Entry {
  readonly method: number;
  readonly packed: number;
  /** Offset of the local header. */
  readonly at: number;
}

/** The parts of a ZIP archive (APPNOTE 6.3) by name, as UTF-8 text; unpacked when asked for, undefined when not there. */
export type Parts = (name: string) => string | undefined;

/** Opens a ZIP archive. Throws UnreadableWorkbook when it is none, is damaged, or unpacks to too much. */
export function openZip(bytes: Uint8Array, { inflateRaw }: Compression): Parts {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => entriesOf(buffer));
  let left = mostUnpacked;
  return (name) => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    const packed = guarded(() => contentOf(buffer, entry));
    const content = entry.method === stored ? packed : unpacked(packed, left, inflateRaw);
    left -= content.length;
    return new TextDecoder().decode(content);
  };
}

function entriesOf(buffer: Buffer): Map<string, Entry> {
  const end = endOf(buffer);
  const count = buffer.readUInt16LE(end + 10);
  const entries = new Map<string, Entry>();
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (buffer.readUInt32LE(at) !== entrySignature) throw new UnreadableWorkbook('this file is damaged');
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      at: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end record is the last thing of the archive but for a comment. */
function endOf(buffer: Buffer): number {
  const first = Math.max(0, buffer.length - endLength - longestComment);
  for (let at = buffer.length - endLength; at >= first; at -= 1) {
    if (buffer.readUInt32LE(at) === endSignature) return at;
  }
  throw new UnreadableWorkbook('this file is damaged or cut short');
}

/** The content of an entry as it stands in the file. */
function contentOf(buffer: Buffer, { method, packed, at }: Entry): Uint8Array {
  if (buffer.readUInt32LE(at) !== localSignature) throw new UnreadableWorkbook('this file is damaged');
  if (method !== stored && method !== deflated) {
    throw new UnreadableWorkbook('this file is packed in a way that cannot be read');
  }
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  return buffer.subarray(start, start + packed);
}

function unpacked(packed: Uint8Array, most: number, inflateRaw: Compression['inflateRaw']): Uint8Array {
  try {
    return inflateRaw(packed, Math.max(1, most));
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw new UnreadableWorkbook('this file is damaged');
    const hint = 'copy the vacancies alone into a new spreadsheet';
    throw new UnreadableWorkbook(`this file unpacks to more than ${mostUnpacked / 1_000_000} MB`, hint);
  }
}

/** Offsets outside of the file are RangeErrors. */
function guarded<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (fault) {
    throw fault instanceof RangeError ? new UnreadableWorkbook('this file is damaged') : fault;
  }
}
