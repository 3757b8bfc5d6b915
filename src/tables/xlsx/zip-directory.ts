import { UnreadableWorkbook } from './unreadable.ts';

/** A file in a ZIP archive, as the archive's directory has it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Zero from programs that write it before the content alone, or nowhere. */
  readonly crc32: number;
  /** Its length as packed, in bytes. */
  readonly packed: number;
  /** Offset of the local header. */
  readonly at: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const largeLocatorSignature = 0x07064b50;
const largeLocatorLength = 20;
const largeEndSignature = 0x06064b50;
const entrySignature = 0x02014b50;
const largeFieldId = 1;
const inLargeField = 0xffffffff;

/**
 * The directory at the end of a ZIP archive (APPNOTE 6.3, 4.3.12), of the large kind too (4.3.14 and 4.5.3).
 * Throws UnreadableWorkbook where there is none, and RangeErrors where it points out of the archive.
 */
export function entriesOf(buffer: Buffer): Entry[] {
  const entries: Entry[] = [];
  const directory = directoryOf(buffer);
  let { at } = directory;
  for (let index = 0; index < directory.count; index += 1) {
    if (buffer.readUInt32LE(at) !== entrySignature) throw new UnreadableWorkbook('this file is damaged');
    const nameEnd = at + 46 + buffer.readUInt16LE(at + 28);
    const extraEnd = nameEnd + buffer.readUInt16LE(at + 30);
    const large = largeNumbers(buffer, nameEnd, extraEnd);
    const size = (offset: number) => {
      const value = buffer.readUInt32LE(at + offset);
      return value === inLargeField ? (large.shift() ?? value) : value;
    };
    size(24);
    entries.push({
      name: buffer.toString('utf8', at + 46, nameEnd),
      method: buffer.readUInt16LE(at + 10),
      isEncrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      crc32: buffer.readUInt32LE(at + 16),
      packed: size(20),
      at: size(42),
    });
    at = extraEnd + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

/** The numbers of an entry that are too large for their places: unpacked length, packed length, offset; those that are. */
function largeNumbers(buffer: Buffer, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + buffer.readUInt16LE(at + 2)) {
    if (buffer.readUInt16LE(at) !== largeFieldId) continue;
    const count = Math.floor(buffer.readUInt16LE(at + 2) / 8);
    return Array.from({ length: count }, (_, index) => largeNumber(buffer, at + 4 + index * 8));
  }
  return [];
}

/** Where the directory begins, and how many entries it has. */
function directoryOf(buffer: Buffer): { count: number; at: number } {
  const end = endOf(buffer);
  const count = buffer.readUInt16LE(end + 10);
  const at = buffer.readUInt32LE(end + 16);
  const locator = end - largeLocatorLength;
  const isLarge = (count === 0xffff || at === inLargeField) && locator >= 0;
  if (!isLarge || buffer.readUInt32LE(locator) !== largeLocatorSignature) return { count, at };
  const largeEnd = largeNumber(buffer, locator + 8);
  if (buffer.readUInt32LE(largeEnd) !== largeEndSignature)
    throw new UnreadableWorkbook('this file is damaged');
  return { count: largeNumber(buffer, largeEnd + 32), at: largeNumber(buffer, largeEnd + 48) };
}

/** The end record is the last thing of the archive but for a comment. */
function endOf(buffer: Buffer): number {
  const first = Math.max(0, buffer.length - endLength - longestComment);
  for (let at = buffer.length - endLength; at >= first; at -= 1) {
    if (buffer.readUInt32LE(at) === endSignature) return at;
  }
  throw new UnreadableWorkbook('this file is damaged or cut short');
}

function largeNumber(buffer: Buffer, at: number): number {
  return Number(buffer.readBigUInt64LE(at));
}
