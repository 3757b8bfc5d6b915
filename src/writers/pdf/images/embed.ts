import type { Image } from '../../../document/index.ts';
import { type Problem, problem } from '../../../problems/index.ts';
import type { ObjectFile } from '../file/objects.ts';
import { reference } from '../file/syntax.ts';
import { readJpeg } from './jpeg.ts';
import { type Pixels, readPng } from './png.ts';

/** Decoded images, for as long as their data are in use elsewhere. */
const decoded = new WeakMap<Uint8Array, Pixels>();

const colourSpaces: Readonly<Record<number, string>> = {
  1: '/DeviceGray',
  3: '/DeviceRGB',
  // Adobe's writers store CMYK inverted, and readers expect it to be said.
  4: '/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]',
};

/**
 * Adds an image to a file and gives its object.
 * Problems: image-unusable, when its data are damaged; then the image is blank.
 */
export function embedImage(file: ObjectFile, image: Image): { object: number; problems: Problem[] } {
  const object = image.format === 'jpeg' ? embedJpeg(file, image.data) : embedPng(file, image.data);
  if (object !== undefined) return { object, problems: [] };
  const what = image.alt === '' ? 'an image' : `the image "${image.alt}"`;
  const hint = `save it again as ${image.format === 'jpeg' ? 'JPEG' : 'PNG'}`;
  return { object: embedBlank(file), problems: [problem('image-unusable', `${what} is damaged`, { hint })] };
}

function imageEntries(width: number, height: number, colourSpace: string, bits = 8): string {
  return `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent ${bits}/ColorSpace${colourSpace}`;
}

function embedJpeg(file: ObjectFile, data: Uint8Array): number | undefined {
  const frame = readJpeg(data);
  const colourSpace = frame && colourSpaces[frame.components];
  if (!frame || colourSpace === undefined) return undefined;
  return file.addStream(
    `${imageEntries(frame.width, frame.height, colourSpace, frame.bits)}/Filter/DCTDecode`,
    data,
  );
}

function embedPng(file: ObjectFile, data: Uint8Array): number | undefined {
  const pixels = decoded.get(data) ?? readPng(data);
  if (!pixels) return undefined;
  decoded.set(data, pixels);
  const { colours, height, opacity, samples, width } = pixels;
  const mask =
    opacity && file.addStream(`${imageEntries(width, height, '/DeviceGray')}/Filter/FlateDecode`, opacity);
  const masked = mask === undefined ? '' : `/SMask ${reference(mask)}`;
  return file.addStream(`${imageEntries(width, height, `/${colours}`)}/Filter/FlateDecode${masked}`, samples);
}

/** One white pixel. */
function embedBlank(file: ObjectFile): number {
  return file.addStream(imageEntries(1, 1, '/DeviceGray'), new Uint8Array([255]));
}
