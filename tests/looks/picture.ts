import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture in shades of grey: 0 is black, 255 white, row after row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Reads a PNG of eight bits a sample, grey or RGB, as pdftoppm and Chromium write them (PNG, third edition, 9). */
export function readPng(file: Buffer): Picture {
  const parts = new Map<string, Buffer[]>();
  for (let at = signature.length; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    parts.set(type, [...(parts.get(type) ?? []), file.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  const [head] = parts.get('IHDR') ?? [];
  const channels = { 0: 1, 2: 3 }[head?.[9] ?? -1];
  if (!head || channels === undefined || head[8] !== 8 || head[12] !== 0)
    throw new Error('another kind of PNG');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const rows = inflateSync(Buffer.concat(parts.get('IDAT') ?? []));
  const samples = withoutFilters(rows, width * channels, height, channels);
  const pixels = new Uint8Array(width * height);
  for (let index = 0; index < pixels.length; index += 1) {
    const own = samples.subarray(index * channels, (index + 1) * channels);
    pixels[index] = own.reduce((sum, sample) => sum + sample, 0) / channels;
  }
  return { width, height, pixels };
}

function withoutFilters(rows: Uint8Array, rowLength: number, height: number, channels: number): Uint8Array {
  const samples = new Uint8Array(rowLength * height);
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (rowLength + 1)] ?? 0;
    for (let column = 0; column < rowLength; column += 1) {
      const at = row * rowLength + column;
      const isFirst = column < channels;
      const left = isFirst ? 0 : (samples[at - channels] ?? 0);
      const up = samples[at - rowLength] ?? 0;
      const upLeft = isFirst ? 0 : (samples[at - rowLength - channels] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0;
      samples[at] = (rows[row * (rowLength + 1) + 1 + column] ?? 0) + predicted;
    }
  }
  return samples;
}

function paeth(left: number, up: number, upLeft: number): number {
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((each) => Math.abs(left + up - upLeft - each));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toUpLeft ?? 0)) return left;
  return (toUp ?? 0) <= (toUpLeft ?? 0) ? up : upLeft;
}

/** Unfiltered, which packs pages of text smallest. */
export function writePng({ width, height, pixels }: Picture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const content = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', content), chunk('IEND', Buffer.of())]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
