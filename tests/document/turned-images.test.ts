import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode } from 'jpeg-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readImage } from '../../src/document/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolekit-turned-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const colours: ReadonlyMap<string, readonly number[]> = new Map([
  ['red', [255, 0, 0]],
  ['green', [0, 255, 0]],
  ['blue', [0, 0, 255]],
  ['white', [255, 255, 255]],
]);

/** A JPEG of two by two fields of a colour each, as it is stored, row by row. */
function jpegOf(width: number, height: number, fields: readonly string[]): Buffer {
  const data = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const field = fields[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)] ?? '';
      data.set([...(colours.get(field) ?? []), 255], (y * width + x) * 4);
    }
  }
  return encode({ width, height, data }, 95).data;
}

/** One red pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

/** Metadata that hold the orientation alone. */
function exifOf(orientation: number, { little = false, count = 1, type = 3 } = {}): Buffer {
  const exif = Buffer.alloc(26);
  const put16 = (value: number, at: number) =>
    little ? exif.writeUInt16LE(value, at) : exif.writeUInt16BE(value, at);
  const put32 = (value: number, at: number) =>
    little ? exif.writeUInt32LE(value, at) : exif.writeUInt32BE(value, at);
  exif.write(little ? 'II' : 'MM', 0, 'latin1');
  put16(42, 2);
  put32(8, 4);
  put16(1, 8);
  put16(0x0112, 10);
  put16(type, 12);
  put32(count, 14);
  put16(orientation, 18);
  return exif;
}

/** The JPEG with an Exif segment after its first marker. */
function turnedBy(jpeg: Buffer, orientation: number, how?: Parameters<typeof exifOf>[1]): Buffer {
  const exif = exifOf(orientation, how);
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

function read(bytes: Buffer) {
  const file = join(folder, 'logo.jpg');
  writeFileSync(file, bytes);
  return readImage(file, nodeSystem.files);
}

/** The colours of the corners of a read image: top left, top right, bottom left, bottom right. */
function corners(bytes: Buffer): string[] {
  const image = read(bytes).value;
  if (!image) throw new Error('no image');
  const { width, height, data } = decode(image.data, { useTArray: true });
  expect([image.width, image.height]).toEqual([width, height]);
  const at = (x: number, y: number): string => {
    const pixel = [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
    const near = (colour: readonly number[]) =>
      colour.every((part, index) => Math.abs(part - (pixel[index] ?? 0)) < 60);
    const found = [...colours].find(([, colour]) => near(colour));
    if (!found) throw new Error(`no colour: ${pixel.join()}`);
    return found[0];
  };
  return [at(1, 1), at(width - 2, 1), at(1, height - 2), at(width - 2, height - 2)];
}

describe('a JPEG stands as its metadata say that it is to be seen', () => {
  // CIPA DC-008, 4.6.4: of each value the sides of the seen picture at which the first row and column are stored.
  test.each([
    ['top, left', 1, ['red', 'green', 'blue', 'white']],
    ['top, right', 2, ['green', 'red', 'white', 'blue']],
    ['bottom, right', 3, ['white', 'blue', 'green', 'red']],
    ['bottom, left', 4, ['blue', 'white', 'red', 'green']],
    ['left, top', 5, ['red', 'blue', 'green', 'white']],
    ['right, top', 6, ['blue', 'red', 'white', 'green']],
    ['right, bottom', 7, ['white', 'green', 'blue', 'red']],
    ['left, bottom', 8, ['green', 'white', 'red', 'blue']],
  ])('%s', (_, orientation, seen) => {
    const stored = jpegOf(48, 32, ['red', 'green', 'blue', 'white']);
    const image = read(turnedBy(stored, orientation)).value;
    expect(corners(turnedBy(stored, orientation))).toEqual(seen);
    expect([image?.width, image?.height]).toEqual(orientation >= 5 ? [32, 48] : [48, 32]);
  });

  test('in both byte orders', () => {
    const stored = jpegOf(48, 32, ['red', 'green', 'blue', 'white']);
    expect(corners(turnedBy(stored, 6, { little: true }))).toEqual(['blue', 'red', 'white', 'green']);
  });

  test.each([
    ['no orientation that there is', { orientation: 9 }],
    ['none', { orientation: 0 }],
    ['a type that it cannot have', { orientation: 6, type: 2 }],
    ['two of them', { orientation: 6, count: 2 }],
  ])('with %s the pixels stay as they are, to the byte', (_, { orientation, ...how }) => {
    const bytes = turnedBy(jpegOf(48, 32, ['red', 'green', 'blue', 'white']), orientation, how);
    expect(Buffer.from(read(bytes).value?.data ?? [])).toEqual(bytes);
  });

  test('the same bytes each time, and nothing of the metadata', () => {
    const bytes = turnedBy(jpegOf(48, 32, ['red', 'green', 'blue', 'white']), 8);
    const [first, second] = [read(bytes).value, read(bytes).value];
    expect(first).toEqual(second);
    expect(Buffer.from(first?.data ?? []).includes('Exif')).toBe(false);
  });

  test('one whose pixels cannot be read is told, not printed on its side', () => {
    const stored = jpegOf(48, 32, ['red', 'green', 'blue', 'white']);
    const headless = Buffer.from('ffd8ffc0000b08000200030101110000ffd9', 'hex');
    expect(read(turnedBy(headless, 6)).problems).toMatchObject([
      { code: 'image-unusable', message: expect.stringContaining('save it upright') },
    ]);
    const cut = Buffer.concat([turnedBy(stored, 6).subarray(0, 60), Buffer.from([0xff, 0xd9])]);
    expect(read(cut).value).toBeUndefined();
  });

  test('a PNG that asks to be turned is told: no program but a browser would', () => {
    const chunk = Buffer.concat([
      Buffer.from([0, 0, 0, 26]),
      Buffer.from('eXIf', 'latin1'),
      exifOf(6),
      Buffer.alloc(4),
    ]);
    const [head, rest] = [png.subarray(0, 33), png.subarray(33)];
    expect(read(Buffer.concat([head, chunk, rest])).problems).toMatchObject([
      { code: 'image-unusable', message: expect.stringContaining('save it upright') },
    ]);
  });
});
