import { crc32, deflateRawSync } from 'node:zlib';

/** Ways in which programs write the same archive. */
export interface ZipForm {
  /** Contents as they are, and not packed. */
  readonly isStored?: boolean;
  /** Lengths and offsets in the fields for large archives (ZIP64). */
  readonly isLarge?: boolean;
  /** Lengths and checksums behind the contents, and not before them. */
  readonly hasDescriptors?: boolean;
}

const tooLarge = 0xffffffff;

/** A ZIP archive of parts by name, made in memory. */
export function zipOf(
  parts: Readonly<Record<string, string | Uint8Array>>,
  { isStored = false, isLarge = false, hasDescriptors = false }: ZipForm = {},
): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [part, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const name = Buffer.from(part);
    const sums = Buffer.alloc(12);
    sums.writeUInt32LE(crc32(bytes), 0);
    sums.writeUInt32LE(packed.length, 4);
    sums.writeUInt32LE(bytes.length, 8);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(hasDescriptors ? 8 : 0, 6);
    local.writeUInt16LE(isStored ? 0 : 8, 8);
    if (!hasDescriptors) sums.copy(local, 14);
    local.writeUInt16LE(name.length, 26);
    const descriptor = hasDescriptors ? Buffer.concat([Buffer.from('PK\x07\x08'), sums]) : Buffer.alloc(0);
    const large = isLarge ? largeField([bytes.length, packed.length, offset]) : Buffer.alloc(0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isStored ? 0 : 8, 10);
    sums.copy(entry, 16);
    if (isLarge) entry.writeUInt32LE(tooLarge, 20);
    if (isLarge) entry.writeUInt32LE(tooLarge, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt16LE(large.length, 30);
    entry.writeUInt32LE(isLarge ? tooLarge : offset, 42);
    files.push(local, name, packed, descriptor);
    directory.push(entry, name, large);
    offset += local.length + name.length + packed.length + descriptor.length;
  }
  const names = Buffer.concat(directory);
  const count = Object.keys(parts).length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isLarge ? 0xffff : count, 8);
  end.writeUInt16LE(isLarge ? 0xffff : count, 10);
  end.writeUInt32LE(isLarge ? tooLarge : names.length, 12);
  end.writeUInt32LE(isLarge ? tooLarge : offset, 16);
  const largeEnd = isLarge ? largeEndOf(count, names.length, offset) : Buffer.alloc(0);
  return Buffer.concat([...files, names, largeEnd, end]);
}

function largeField(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  for (const [index, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + index * 8);
  return field;
}

/** The end record of a large archive, and what says where it is. */
function largeEndOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(offset + length), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
