import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Block, Image } from '../../../src/document/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { readPng } from '../../../src/writers/pdf/images/png.ts';
import { tagLines } from '../../support/pdf.ts';
import { cell, headRow, p, row, table, write } from './support.ts';

interface PngSettings {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly interlaced?: boolean;
  readonly chunks?: readonly (readonly [string, readonly number[]])[];
}

/** A PNG file; `lines` are its lines as they stand in the file, each with its filter first. */
function png(
  { chunks = [], colourType, depth, height, interlaced = false, width }: PngSettings,
  lines: readonly (readonly number[])[],
): Uint8Array {
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
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    ...all.map(([type, data]) => chunk(type, data)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function pixels(data: Uint8Array): { samples: number[]; opacity: number[] | undefined } {
  const read = readPng(data, nodeSystem.compression.inflate);
  if (!read) throw new Error('not read');
  return {
    samples: [...read.samples],
    opacity: read.opacity && [...read.opacity],
  };
}

describe('PNG pixels', () => {
  const rgb = { width: 2, height: 2, depth: 8, colourType: 2 };

  it('undo every filter', () => {
    const wanted = [
      [10, 20, 30, 40, 50, 60],
      [15, 25, 35, 45, 55, 65],
    ] as const;
    const [first, second] = wanted;
    const average = second.map(
      (value, index) =>
        (value - (((index < 3 ? 0 : (second[index - 3] ?? 0)) + (first[index] ?? 0)) >> 1)) & 255,
    );
    const filters = [
      [0, ...second],
      [1, ...second.map((value, index) => (value - (index < 3 ? 0 : (second[index - 3] ?? 0))) & 255)],
      [2, ...second.map((value, index) => (value - (first[index] ?? 0)) & 255)],
      [3, ...average],
      [4, 5, 5, 5, 5, 5, 5],
    ];
    for (const line of filters) {
      expect(pixels(png(rgb, [[0, ...first], line])).samples).toEqual([...first, ...second]);
    }
  });

  it('part colour and opacity', () => {
    const data = png({ width: 2, height: 1, depth: 8, colourType: 6 }, [[0, 1, 2, 3, 255, 4, 5, 6, 128]]);
    expect(pixels(data)).toEqual({ samples: [1, 2, 3, 4, 5, 6], opacity: [255, 128] });
    const grey = png({ width: 2, height: 1, depth: 8, colourType: 4 }, [[0, 9, 255, 8, 255]]);
    expect(pixels(grey)).toEqual({ samples: [9, 8], opacity: undefined });
  });

  it('look colours up in the palette, and their opacity', () => {
    const chunks = [
      ['PLTE', [255, 0, 0, 0, 0, 255]],
      ['tRNS', [64]],
    ] as const;
    const data = png({ width: 3, height: 1, depth: 1, colourType: 3, chunks }, [[0, 0b01000000]]);
    expect(pixels(data)).toEqual({ samples: [255, 0, 0, 0, 0, 255, 255, 0, 0], opacity: [64, 255, 64] });
  });

  it('widen few bits of grey, narrow many, and hide the transparent colour', () => {
    expect(pixels(png({ width: 4, height: 1, depth: 2, colourType: 0 }, [[0, 0b00011011]])).samples).toEqual([
      0, 85, 170, 255,
    ]);
    const chunks = [['tRNS', [7, 0]]] as const;
    const wide = png({ width: 2, height: 1, depth: 16, colourType: 0, chunks }, [[0, 7, 0, 9, 200]]);
    expect(pixels(wide)).toEqual({ samples: [7, 9], opacity: [0, 255] });
  });

  it('put interlaced passes together', () => {
    const grey = { width: 3, height: 3, depth: 8, colourType: 0, interlaced: true };
    const passes = [
      [0, 1],
      [0, 3],
      [0, 7, 9],
      [0, 2],
      [0, 8],
      [0, 4, 5, 6],
    ];
    expect(pixels(png(grey, passes)).samples).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('of damaged or monstrous files are not read', () => {
    const good = png(rgb, [
      [0, 1, 2, 3, 4, 5, 6],
      [0, 1, 2, 3, 4, 5, 6],
    ]);
    for (const bad of [
      Buffer.from('junk'),
      good.subarray(0, 50),
      png(rgb, [[0, 1]]),
      png({ ...rgb, width: 60_000, height: 60_000 }, [[0]]),
      png(rgb, [
        [9, 1, 2, 3, 4, 5, 6],
        [0, 1, 2, 3, 4, 5, 6],
      ]),
    ]) {
      expect(readPng(bad, nodeSystem.compression.inflate)).toBeUndefined();
    }
  });
});

/** A JPEG file without pixels: its head, a segment that says nothing, and the head of a frame. */
function jpeg(width: number, height: number, components: number): Uint8Array {
  const frame = [0xff, 0xc2, 0, 8 + 3 * components, 8, 0, height, 0, width, components];
  const each = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat();
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, ...frame, ...each, 0xff, 0xd9]);
}

describe('figures', () => {
  const grey = { depth: 8, colourType: 0 };
  const dots = (width: number, height: number) =>
    png(
      { ...grey, width, height },
      Array.from({ length: height }, () => [0, ...Array.from({ length: width }, () => 7)]),
    );

  function figure(image: Partial<Image> & Pick<Image, 'width' | 'height'>): Block {
    const { height, width } = image;
    return { kind: 'figure', image: { format: 'png', data: dots(width, height), alt: 'A logo', ...image } };
  }

  it('are tagged with their text, and scaled to the width of the theme', async () => {
    const { pdf } = await write([figure({ width: 400, height: 200, alt: 'The logo (é)' })]);
    const [page] = pdf.pages;
    expect(tagLines(page?.tags ?? [])).toEqual(['Document', '  Figure']);
    expect(page?.tags[0]?.children[0]?.alt).toBe('The logo (é)');
    expect(page?.images).toHaveLength(1);
    expect(page?.images[0]?.x).toBeCloseTo(57, 3);
    expect(page?.images[0]).toMatchObject({ width: 140, height: 70 });
  });

  it('are artifacts where they only decorate', async () => {
    const { pdf } = await write([figure({ width: 40, height: 20, alt: '' })]);
    expect(pdf.pages[0]?.tags).toEqual([]);
    expect(pdf.pages[0]?.images).toMatchObject([{ width: 30, height: 15 }]);
    expect(pdf.pages[0]?.content).toMatch(/\/Artifact.*BDC.* Do.*EMC/su);
  });

  it('are made to fit a page', async () => {
    const tall = figure({ width: 10, height: 3000 });
    const { pdf, problems } = await write([tall, table([headRow('A')], [row(cell([p('text'), tall]))])]);
    expect(problems).toEqual([]);
    for (const page of pdf.pages) {
      const [image] = page.images;
      expect(image?.y).toBeGreaterThanOrEqual(70);
      expect((image?.y ?? 0) + (image?.height ?? 0)).toBeLessThanOrEqual(841.89 - 62);
    }
  });

  it('are embedded once, though they are drawn twice', async () => {
    const twice = figure({ width: 4, height: 4 });
    const { pdf } = await write([twice, twice]);
    expect([...pdf.objects.values()].filter((body) => body.includes('/Subtype/Image'))).toHaveLength(1);
  });

  it('in JPEG are held as they are, in their size and colours', async () => {
    for (const [components, space] of [
      [1, 'DeviceGray'],
      [3, 'DeviceRGB'],
      [4, 'DeviceCMYK'],
    ] as const) {
      const data = jpeg(30, 20, components);
      const { pdf, problems } = await write([figure({ format: 'jpeg', width: 30, height: 20, data })]);
      expect(problems).toEqual([]);
      const image = [...pdf.objects.values()].find((body) => body.includes('/Subtype/Image')) ?? '';
      expect(image).toContain(`/ColorSpace/${space}`);
      expect(image).toMatch(/\/Width 30\/Height 20\b/u);
      expect(image.endsWith(Buffer.from(data).toString('latin1'))).toBe(true);
    }
  });

  it('with damaged data are reported and left blank', async () => {
    const whole = jpeg(30, 20, 3);
    const damaged: readonly Partial<Image>[] = [
      { data: Buffer.from('junk') },
      { data: dots(4, 4).subarray(0, 50) },
      { format: 'jpeg', data: Buffer.from('junk') },
      { format: 'jpeg', data: new Uint8Array() },
      { format: 'jpeg', data: dots(4, 4) },
      { format: 'jpeg', data: whole.subarray(0, 3) },
      { format: 'jpeg', data: whole.subarray(0, 14) },
      { format: 'jpeg', data: jpeg(0, 20, 3) },
      { format: 'jpeg', data: jpeg(30, 20, 2) },
    ];
    for (const image of damaged) {
      const { pdf, problems } = await write([figure({ width: 4, height: 4, ...image })]);
      expect(problems.map((each) => each.code)).toEqual(['image-unusable']);
      expect(pdf.pages[0]?.images).toHaveLength(1);
    }
  });
});
