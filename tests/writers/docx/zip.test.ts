import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { storedEntry, textEntry, zip } from '../../../src/writers/docx/zip.ts';
import { unzip } from '../../support/docx.ts';

describe('zip', () => {
  const archive = zip([
    textEntry('a.xml', 'ä'.repeat(1000), nodeSystem.compression),
    storedEntry('b/c.png', new Uint8Array([1, 2, 3]), nodeSystem.compression),
  ]);

  it('holds its files in order', () => {
    expect([...unzip(archive)].map(([name, data]) => [name, data.length])).toEqual([
      ['a.xml', 2000],
      ['b/c.png', 3],
    ]);
  });

  it('says the same of a file at its start as in the directory', () => {
    const buffer = Buffer.from(archive);
    const directory = buffer.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    expect(buffer.readUInt32LE(0)).toBe(0x04034b50);
    expect(buffer.subarray(4, 30)).toEqual(buffer.subarray(directory + 6, directory + 32));
  });

  it('checks and compresses its text', () => {
    const { crc, data } = textEntry('a.xml', 'ä'.repeat(1000), nodeSystem.compression);
    const text = inflateRawSync(data);
    expect(crc).toBe(crc32(text));
    expect(data.length).toBeLessThan(100);
  });

  it('knows no clock', () => {
    const buffer = Buffer.from(archive);
    expect(buffer.readUInt16LE(10)).toBe(0);
    expect(buffer.readUInt16LE(12)).toBe(0x0021);
  });

  it('may be empty', () => {
    expect(zip([])).toHaveLength(22);
  });
});
