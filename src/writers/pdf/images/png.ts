import type { Compression } from '../../../reading/index.ts';

/** Pixels of an image as PDF holds them: samples of 8 bits, with what hides them apart. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly colours: 'DeviceGray' | 'DeviceRGB';
  readonly samples: Uint8Array;
  /** How opaque each pixel is, where not all are wholly so. */
  readonly opacity: Uint8Array | undefined;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly interlaced: boolean;
}

/** Channels of each colour type (PNG, 11.2.2). */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The seven passes of an interlaced image: where its pixels begin and how far they are apart (PNG, 8.2). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** More pixels than any printed page needs; a small file can claim far more. */
const mostPixels = 50_000_000;

/** Reads a PNG file; undefined when it is damaged. */
export function readPng(data: Uint8Array, inflate: Compression['inflate']): Pixels | undefined {
  const chunks = chunksOf(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  const header = chunks && headerOf(chunks.get('IHDR'));
  const packed = chunks?.get('IDAT');
  if (!header || !packed) return undefined;
  const channels = channelsOf[header.colourType];
  if (channels === undefined || header.width * header.height > mostPixels) return undefined;
  let raw: Uint8Array;
  try {
    raw = inflate(packed, 1 + header.height * 2 + header.width * header.height * 10);
  } catch {
    return undefined;
  }
  const values = unpack(raw, header, channels);
  return values && pixelsOf(values, header, channels, chunks.get('PLTE'), chunks.get('tRNS'));
}

/** The chunks by type; those of image data joined. */
function chunksOf(data: Buffer): Map<string, Buffer> | undefined {
  if (data.length < 8 || data.readUInt32BE(0) !== 0x89504e47) return undefined;
  const chunks = new Map<string, Buffer>();
  const image: Buffer[] = [];
  for (let at = 8; at + 12 <= data.length; ) {
    const length = data.readUInt32BE(at);
    const type = data.toString('latin1', at + 4, at + 8);
    const body = data.subarray(at + 8, at + 8 + length);
    if (type === 'IDAT') image.push(body);
    else if (!chunks.has(type)) chunks.set(type, body);
    at += 12 + length;
  }
  if (image.length > 0) chunks.set('IDAT', Buffer.concat(image));
  return chunks;
}

function headerOf(chunk: Buffer | undefined): Header | undefined {
  if (!chunk || chunk.length < 13) return undefined;
  const header = {
    width: chunk.readUInt32BE(0),
    height: chunk.readUInt32BE(4),
    depth: chunk.readUInt8(8),
    colourType: chunk.readUInt8(9),
    interlaced: chunk.readUInt8(12) === 1,
  };
  return header.width > 0 && header.height > 0 && [1, 2, 4, 8, 16].includes(header.depth)
    ? header
    : undefined;
}

/** The values of all channels of all pixels, of their own depth but for 16 bits, of which the upper 8 are kept. */
function unpack(raw: Uint8Array, header: Header, channels: number): Uint8Array | undefined {
  const { depth, height, interlaced, width } = header;
  const values = new Uint8Array(width * height * channels);
  let at = 0;
  for (const [left, top, across, down] of interlaced ? passes : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((width - left) / across);
    const rows = Math.ceil((height - top) / down);
    if (columns <= 0 || rows <= 0) continue;
    const length = Math.ceil((columns * channels * depth) / 8);
    const step = Math.max(1, (channels * depth) >> 3);
    let above = new Uint8Array(length);
    for (let row = 0; row < rows; row += 1) {
      if (at + 1 + length > raw.length) return undefined;
      const line = new Uint8Array(raw.subarray(at + 1, at + 1 + length));
      if (!unfilter(raw[at] ?? 0, line, above, step)) return undefined;
      for (let column = 0; column < columns; column += 1) {
        const to = ((top + row * down) * width + left + column * across) * channels;
        for (let channel = 0; channel < channels; channel += 1) {
          values[to + channel] = valueAt(line, column * channels + channel, depth);
        }
      }
      above = line;
      at += 1 + length;
    }
  }
  return values;
}

function valueAt(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return line[index] ?? 0;
  if (depth === 16) return line[index * 2] ?? 0;
  const bit = index * depth;
  return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

/** Undoes a line's filter in place (PNG, 9.2); false when there is no such filter. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): boolean {
  if (filter > 4) return false;
  for (let index = 0; index < line.length; index += 1) {
    const left = index >= step ? (line[index - step] ?? 0) : 0;
    const up = above[index] ?? 0;
    const upLeft = index >= step ? (above[index - step] ?? 0) : 0;
    line[index] = (line[index] ?? 0) + predicted(filter, left, up, upLeft);
  }
  return true;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [toLeft, toUp, toUpLeft] = [
        Math.abs(up - upLeft),
        Math.abs(left - upLeft),
        Math.abs(left + up - 2 * upLeft),
      ];
      if (toLeft <= toUp && toLeft <= toUpLeft) return left;
      return toUp <= toUpLeft ? up : upLeft;
    }
    default:
      return 0;
  }
}

function pixelsOf(
  values: Uint8Array,
  { colourType, depth, height, width }: Header,
  channels: number,
  palette: Buffer | undefined,
  transparent: Buffer | undefined,
): Pixels {
  const isGrey = colourType === 0 || colourType === 4;
  const colours = isGrey ? 1 : 3;
  const count = width * height;
  const samples = new Uint8Array(count * colours);
  const opacity = new Uint8Array(count).fill(255);
  const scale = depth < 8 && colourType === 0 ? 255 / ((1 << depth) - 1) : 1;
  for (let pixel = 0; pixel < count; pixel += 1) {
    const from = pixel * channels;
    if (colourType === 3) {
      const entry = values[from] ?? 0;
      for (let each = 0; each < 3; each += 1) samples[pixel * 3 + each] = palette?.[entry * 3 + each] ?? 0;
      opacity[pixel] = transparent?.[entry] ?? 255;
      continue;
    }
    for (let each = 0; each < colours; each += 1)
      samples[pixel * colours + each] = (values[from + each] ?? 0) * scale;
    if (channels > colours) opacity[pixel] = values[from + colours] ?? 255;
    else if (transparent && isColour(values, from, colours, transparent, depth)) opacity[pixel] = 0;
  }
  return {
    width,
    height,
    colours: isGrey ? 'DeviceGray' : 'DeviceRGB',
    samples,
    opacity: opacity.every((each) => each === 255) ? undefined : opacity,
  };
}

/** Whether a pixel is of the one colour that is transparent; of 16 bits, the upper 8 are compared. */
function isColour(values: Uint8Array, from: number, colours: number, wanted: Buffer, depth: number): boolean {
  for (let each = 0; each < colours; each += 1) {
    const value = depth === 16 ? wanted[each * 2] : wanted[each * 2 + 1];
    if (values[from + each] !== value) return false;
  }
  return true;
}
