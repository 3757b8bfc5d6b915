import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { type Outcome, type Place, problem, startOf } from '../problems/index.ts';
import { isWithin, reasonOf } from '../reading/index.ts';
import { decodeImage } from './images/decode.ts';
import type { ImageFile, ParseContext } from './parse.ts';

/** Bytes; a logo or photograph for print needs far less. */
const largestImage = 10_000_000;

/** Reads a PNG or JPEG file; sizes are in pixels. Problems: image-unusable. */
export function readImage(file: string, place: Place = startOf(file)): Outcome<ImageFile> {
  const unusable = (reason: string): Outcome<ImageFile> => ({
    problems: [problem('image-unusable', `the image ${file} cannot be used: ${reason}`, { place })],
  });
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > largestImage) return unusable(`it is larger than ${largestImage / 1_000_000} MB`);
    bytes = readFileSync(file);
  } catch (fault) {
    return unusable(reasonOf(fault));
  }
  const decoded = decodeImage(bytes);
  return 'fault' in decoded ? unusable(decoded.fault) : { value: decoded.image, problems: [] };
}

/**
 * Finds images by their path relative to one of `folders`, the lowest first: an image of a later folder replaces one
 * of the same path. Nothing outside of the folders is read, also not by way of a link. Each file is read once.
 * Problems: image-unusable, at the place where the image is named.
 */
export function imageResolver(folders: readonly string[]): ParseContext['image'] {
  const found = new Map<string, Outcome<ImageFile>>();
  return (src, place) => {
    const known = found.get(src);
    if (known?.value) return known;
    const outcome = resolveImage(src, folders, place);
    found.set(src, outcome);
    return outcome;
  };
}

function resolveImage(src: string, folders: readonly string[], place: Place | undefined): Outcome<ImageFile> {
  const refused = (message: string, hint: string): Outcome<ImageFile> => ({
    problems: [problem('image-unusable', message, { place, hint })],
  });
  if (src === '' || isAbsolute(src) || /^[a-z][a-z0-9+.-]*:|\\/iu.test(src) || src.includes('\0')) {
    const hint = 'give the path of a PNG or JPEG file, relative to the catalogue or templates folder';
    return refused(`"${src}" is not the path of an image in the catalogue or templates folder`, hint);
  }
  for (const folder of folders.toReversed()) {
    const file = realPath(join(folder, src));
    if (file === undefined) continue;
    const inside = realPath(folder);
    if (inside === undefined || !isWithin(file, inside)) {
      return refused(`the image "${src}" lies outside of its folder`, 'copy it into the folder');
    }
    return readImage(file, place);
  }
  return refused(`there is no image "${src}"`, 'paths are relative to the catalogue or templates folder');
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
