import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Block, Image } from '../../../src/document/index.ts';
import { readJpeg } from '../../../src/writers/pdf/images/jpeg.ts';
import { readPng } from '../../../src/writers/pdf/images/png.ts';
import { tagLines } from '../../support/pdf.ts';
import { write } from './support.ts';

interface PngSettings {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly interlaced?: boolean;
  readonly chunks?: readonly (readonly [string, readonly number[]])[];
}

/** A PNG file; `lines` are its lines as they stand in the file, each with its filter first. */
function png({ chunks = [], colourType, depth, height, interlaced = false, width }: PngSettings, lines: readonly (readonly number[])[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  const all: (readonly [string, Buffer])[] = [
    ['IHDR', header],
    ...chunks.map(([type, data]) => [type, Buffer.from(data)] as const),
    ['IDAT', deflateSync(Buffer.from(lines.flat()))],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...all.map(([type, data]) => chunk(type, data))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function pixels(data: Uint8Array): { samples: number[]; opacity: number[] | undefined } {
  const read = readPng(data);
  if (!read) throw new Error('not read');
  return {
    samples: [...inflateSync(read.samples)],
    opacity: read.opacity && [...inflateSync(read.opacity)],
  };
}
