import type { Image } from '../../../document/index.ts';
import { type Problem, problem } from '../../../problems/index.ts';
import type { Compression } from '../../../reading/index.ts';
import { type Pixels, readPng } from '../images/png.ts';
import type { Dictionary, Drawable, Pdf, Reference } from './library.ts';

/** Of samples: zlib's own default. */
const level = 6;

/** Decoded images, their samples deflated, for as long as their data are in use elsewhere. */
const decoded = new WeakMap<Uint8Array, Pixels>();

/**
 * An image as pdfkit draws it, with the name that content calls it by. PNG is read by ourselves: pdfkit's reader throws
 * where nobody can catch it when the data are damaged, gets palettes with transparency wrong, and is slow.
 * Problems: image-unusable, when the data are damaged; then the image is blank.
 */
export function openImage(
  pdf: Pdf,
  image: Image,
  label: string,
  compression: Compression,
  report: (problem: Problem) => void,
): Drawable {
  const opened =
    image.format === 'jpeg' ? openJpeg(pdf, image.data) : openPng(image.data, label, compression);
  if (opened) return opened;
  const what = image.alt === '' ? 'an image' : `the image "${image.alt}"`;
  const hint = `save it again as ${image.format === 'jpeg' ? 'JPEG' : 'PNG'}`;
  report(problem('image-unusable', `${what} is damaged`, { hint }));
  return blank(label);
}

function openJpeg(pdf: Pdf, data: Uint8Array): Drawable | undefined {
  try {
    const image = pdf.openImage(data);
    return isSound(image) ? image : undefined;
  } catch {
    return undefined;
  }
}

/** pdfkit reads past the end of a file that ends early, and takes any number of colours. */
function isSound(image: Drawable & { readonly bits?: number; readonly colorSpace?: string }): boolean {
  return image.width > 0 && image.height > 0 && image.colorSpace !== undefined && (image.bits ?? 0) > 0;
}

function openPng(data: Uint8Array, label: string, compression: Compression): Drawable | undefined {
  const pixels = decoded.get(data) ?? deflated(readPng(data, compression.inflate), compression);
  if (!pixels) return undefined;
  decoded.set(data, pixels);
  const { height, width } = pixels;
  const entries = { ...entriesOf(width, height), Filter: 'FlateDecode' };
  return drawable(label, width, height, (pdf) => {
    const { colours, opacity, samples } = pixels;
    const mask = opacity && addStream(pdf, { ...entries, ColorSpace: 'DeviceGray' }, opacity);
    return addStream(pdf, { ...entries, ColorSpace: colours, ...(mask && { SMask: mask }) }, samples);
  });
}

function deflated(pixels: Pixels | undefined, { deflate }: Compression): Pixels | undefined {
  if (!pixels) return undefined;
  const { opacity, samples } = pixels;
  return { ...pixels, samples: deflate(samples, level), opacity: opacity && deflate(opacity, level) };
}

/** One white pixel. */
function blank(label: string): Drawable {
  const entries = { ...entriesOf(1, 1), ColorSpace: 'DeviceGray' };
  return drawable(label, 1, 1, (pdf) => addStream(pdf, entries, new Uint8Array([255])));
}

function entriesOf(width: number, height: number): Dictionary {
  return { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
}

function drawable(label: string, width: number, height: number, add: (pdf: Pdf) => Reference): Drawable {
  let obj: Reference | null = null;
  return {
    label,
    width,
    height,
    get obj() {
      return obj;
    },
    embed: (pdf) => {
      obj = add(pdf);
    },
  };
}

function addStream(pdf: Pdf, entries: Dictionary, bytes: Uint8Array): Reference {
  const reference = pdf.ref(entries);
  reference.end(bytes);
  return reference;
}
