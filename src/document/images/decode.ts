import type { ImageFile } from '../parse.ts';
import { type Orientation, orientationOf } from './orientation.ts';
import { upright } from './upright.ts';

/** An image, or in words why it is none that documents can hold. */
export type Decoded = { readonly image: ImageFile } | { readonly fault: string };

/** Pixels along a side; A4 at 1200 dpi is 14,032 high. */
const longestSide = 16_000;
const mostPixels = 60_000_000;

/**
 * Reads format and size of a PNG or JPEG from its head, and that the file is whole. The pixels are not looked at, but
 * for a JPEG that its metadata ask to turn: it comes back upright.
 */
export function decodeImage(data: Uint8Array): Decoded {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (startsWith(data, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    return checked('png', data, pngSize(view));
  }
  if (startsWith(data, [0xff, 0xd8, 0xff])) {
    const { size, orientation } = jpegHead(view);
    const decoded = checked('jpeg', data, size);
    return 'fault' in decoded ? decoded : turned(decoded.image, orientation);
  }
  return { fault: 'it is neither PNG nor JPEG' };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function checked(format: ImageFile['format'], data: Uint8Array, size: Size | string): Decoded {
  if (typeof size === 'string') return { fault: size };
  const { width, height } = size;
  if (width === 0 || height === 0) return { fault: 'it has no pixels' };
  if (width > longestSide || height > longestSide || width * height > mostPixels) {
    return { fault: `${width} × ${height} pixels are too many` };
  }
  return { image: { format, data, width, height } };
}

function turned(image: ImageFile, orientation: Orientation): Decoded {
  const standing = upright(image, orientation);
  return standing ? { image: standing } : { fault: lying };
}

function startsWith(data: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => data[index] === byte);
}

const damaged = 'the file is damaged or cut off';
const lying = 'its metadata ask to turn it, which cannot be done: save it upright';

/** Bit depths by colour type (PNG 11.2.2, table 11.1). */
const pngDepths: ReadonlyMap<number, readonly number[]> = new Map([
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
]);

/** Follows the chunks: IHDR comes first, IEND ends the file (PNG 5.6). */
function pngSize(view: DataView): Size | string {
  if (view.byteLength < 33 || view.getUint32(12) !== chunkType('IHDR')) return damaged;
  if (!pngDepths.get(view.getUint8(25))?.includes(view.getUint8(24))) return damaged;
  let hasPixels = false;
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4);
    if (type === chunkType('IDAT')) hasPixels = true;
    if (type === chunkType('eXIf') && orientationOf(part(view, at + 8, view.getUint32(at))) !== 1)
      return lying;
    if (type === chunkType('IEND')) {
      return hasPixels ? { width: view.getUint32(16), height: view.getUint32(20) } : damaged;
    }
  }
  return damaged;
}

function chunkType(name: string): number {
  return [...name].reduce((code, letter) => code * 256 + letter.charCodeAt(0), 0);
}

interface JpegHead {
  /** Or why it has none. */
  readonly size: Size | string;
  readonly orientation: Orientation;
}

/** Follows the segments to the frame header SOF0, SOF1 or SOF2 (ITU-T T.81, B.1.1.4 and B.2.2). */
function jpegHead(view: DataView): JpegHead {
  let orientation: Orientation = 1;
  const head = (size: Size | string): JpegHead => ({ size, orientation });
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return head(damaged);
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xc0 || marker === 0xc1 || marker === 0xc2) {
      return head(hasEnd(view) ? { width: view.getUint16(at + 7), height: view.getUint16(at + 5) } : damaged);
    }
    const isOtherFrame = marker >= 0xc3 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isOtherFrame) return head('this kind of JPEG cannot be printed: save it as an ordinary JPEG');
    if (marker === 0xda || marker === 0xd9) return head(damaged);
    const length = Math.max(2, view.getUint16(at + 2));
    if (marker === 0xe1) orientation = exifOrientation(view, at + 4, at + 2 + length) ?? orientation;
    at += 2 + length;
  }
  return head(damaged);
}

/** Of an APP1 segment whose content stands from `start` to `end`; undefined where it holds something else (CIPA DC-008, 4.7.2). */
function exifOrientation(view: DataView, start: number, end: number): Orientation | undefined {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  if (end > view.byteLength || start + exif.length > end) return undefined;
  if (exif.some((byte, index) => view.getUint8(start + index) !== byte)) return undefined;
  const at = start + exif.length;
  return orientationOf(part(view, at, end - at));
}

/** Whether the end marker stands near the end; some cameras write a little after it. */
function hasEnd(view: DataView): boolean {
  for (let at = view.byteLength - 2; at >= Math.max(2, view.byteLength - 4096); at -= 1) {
    if (view.getUint16(at) === 0xffd9) return true;
  }
  return false;
}

/** A stretch of the data, as far as there are any. */
function part(view: DataView, at: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + at, Math.max(0, Math.min(length, view.byteLength - at)));
}
