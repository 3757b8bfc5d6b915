import type { Compression } from '../../reading/index.ts';

/** A file of a ZIP archive, ready to be placed in one. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** 1 January 1980, the first day that ZIP can say: archives of the same files are the same bytes. */
const dosDate = 0x0021;
const versionNeeded = 20;
const localHeaderSize = 30;
const centralHeaderSize = 46;
const endSize = 22;

const compression = 6;

/** A compressed file of text, or of its bytes in UTF-8. The name is ASCII. */
export function textEntry(
  name: string,
  text: string | Uint8Array,
  { crc32, deflateRaw }: Compression,
): ZipEntry {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, data: deflateRaw(bytes, compression) };
}

/** A file that is compressed already, such as an image. */
export function storedEntry(name: string, data: Uint8Array, { crc32 }: Compression): ZipEntry {
  return { name, method: 0, crc: crc32(data), size: data.length, data };
}

/** The archive of some files, in their order (PKWARE APPNOTE 6.3, without ZIP64: files below 4 GB). */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const bodySize = entries.reduce(
    (sum, entry) => sum + localHeaderSize + centralHeaderSize + 2 * entry.name.length + entry.data.length,
    0,
  );
  const archive = Buffer.alloc(bodySize + endSize);
  let at = 0;
  const offsets = entries.map((entry) => {
    const offset = at;
    at = archive.writeUInt32LE(0x04034b50, at);
    at = writeCommonFields(archive, at, entry);
    at += archive.write(entry.name, at, 'latin1');
    archive.set(entry.data, at);
    at += entry.data.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    at = archive.writeUInt32LE(0x02014b50, at);
    at = archive.writeUInt16LE(versionNeeded, at);
    at = writeCommonFields(archive, at, entry);
    at += 10; // comment length, disk, internal and external attributes: all zero
    at = archive.writeUInt32LE(offsets[index] ?? 0, at);
    at += archive.write(entry.name, at, 'latin1');
  });
  writeEnd(archive, at, entries.length, directory);
  return archive;
}

/** What the local and the central header of a file share. */
function writeCommonFields(archive: Buffer, start: number, entry: ZipEntry): number {
  let at = archive.writeUInt16LE(versionNeeded, start);
  at = archive.writeUInt16LE(0, at);
  at = archive.writeUInt16LE(entry.method, at);
  at = archive.writeUInt16LE(0, at);
  at = archive.writeUInt16LE(dosDate, at);
  at = archive.writeUInt32LE(entry.crc, at);
  at = archive.writeUInt32LE(entry.data.length, at);
  at = archive.writeUInt32LE(entry.size, at);
  at = archive.writeUInt16LE(entry.name.length, at);
  return archive.writeUInt16LE(0, at);
}

function writeEnd(archive: Buffer, start: number, count: number, directory: number): void {
  let at = archive.writeUInt32LE(0x06054b50, start);
  at = archive.writeUInt32LE(0, at);
  at = archive.writeUInt16LE(count, at);
  at = archive.writeUInt16LE(count, at);
  at = archive.writeUInt32LE(start - directory, at);
  at = archive.writeUInt32LE(directory, at);
  archive.writeUInt16LE(0, at);
}
