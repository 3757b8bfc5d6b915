import { decode, encode } from 'jpeg-js';
import { unreachable } from '../document.ts';
import type { ImageFile } from '../parse.ts';
import type { Orientation } from './orientation.ts';

/** Of the JPEG written anew, out of 100: no loss that anyone sees in print. */
const quality = 92;

const bytesPerPixel = 4;

/**
 * Turns the pixels of a JPEG as its orientation asks, and writes it anew without metadata: of the programs that show
 * documents only browsers heed an orientation. Undefined when its pixels cannot be read.
 */
export function upright(image: ImageFile, orientation: Orientation): ImageFile | undefined {
  if (orientation === 1) return image;
  const stored = pixelsOf(image);
  if (!stored) return undefined;
  const swapped = orientation >= 5;
  const width = swapped ? stored.height : stored.width;
  const height = swapped ? stored.width : stored.height;
  const data = new Uint8Array(stored.data.length);
  const [from, to] = [
    new Uint32Array(stored.data.buffer, stored.data.byteOffset),
    new Uint32Array(data.buffer),
  ];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      to[y * width + x] = from[storedAt(orientation, x, y, stored)] ?? 0;
    }
  }
  return { format: 'jpeg', width, height, data: encode({ width, height, data }, quality).data };
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each. */
  readonly data: Uint8Array;
}

function pixelsOf({ data, width, height }: ImageFile): Pixels | undefined {
  try {
    const pixels = decode(data, { useTArray: true });
    const isWhole =
      pixels.width === width &&
      pixels.height === height &&
      pixels.data.length === width * height * bytesPerPixel;
    return isWhole ? pixels : undefined;
  } catch {
    return undefined;
  }
}

/** The number of the stored pixel that is shown at a place of the upright image. */
function storedAt(orientation: Orientation, x: number, y: number, { width, height }: Pixels): number {
  const [right, bottom] = [width - 1, height - 1];
  switch (orientation) {
    case 1:
      return y * width + x;
    case 2:
      return y * width + (right - x);
    case 3:
      return (bottom - y) * width + (right - x);
    case 4:
      return (bottom - y) * width + x;
    case 5:
      return x * width + y;
    case 6:
      return (bottom - x) * width + y;
    case 7:
      return (bottom - x) * width + (right - y);
    case 8:
      return x * width + (right - y);
    default:
      return unreachable(orientation);
  }
}
