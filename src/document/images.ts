import { type Outcome, type Place, problem, startOf } from '../problems/index.ts';
import { type Files, isAbsolute, isWithin, join, reasonOf } from '../reading/index.ts';
import { decodeImage } from './images/decode.ts';
import type { ImageFile, ParseContext } from './parse.ts';

/** Bytes; a logo or photograph for print needs far less. */
const largestImage = 10_000_000;

/** Reads a PNG or JPEG file; sizes are in pixels. Problems: image-unusable. */
export function readImage(file: string, files: Files, place: Place = startOf(file)): Outcome<ImageFile> {
  const unusable = (reason: string): Outcome<ImageFile> => ({
    problems: [problem('image-unusable', `the image ${file} cannot be used: ${reason}`, { place })],
  });
  let bytes: Uint8Array;
  try {
    if ((files.find(file)?.size ?? 0) > largestImage)
      return unusable(`it is larger than ${largestImage / 1_000_000} MB`);
    bytes = files.read(file);
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
export function imageResolver(folders: readonly string[], files: Files): ParseContext['image'] {
  const found = new Map<string, Outcome<ImageFile>>();
  return (src, place) => {
    const known = found.get(src);
    if (known?.value) return known;
    const outcome = resolveImage(src, folders, files, place);
    found.set(src, outcome);
    return outcome;
  };
}

function resolveImage(
  src: string,
  folders: readonly string[],
  files: Files,
  place: Place | undefined,
): Outcome<ImageFile> {
  const refused = (message: string, hint: string): Outcome<ImageFile> => ({
    problems: [problem('image-unusable', message, { place, hint })],
  });
  if (src === '' || isAbsolute(src) || /^[a-z][a-z0-9+.-]*:|\\/iu.test(src) || src.includes('\0')) {
    const hint = 'give the path of a PNG or JPEG file, relative to the catalogue or templates folder';
    return refused(`"${src}" is not the path of an image in the catalogue or templates folder`, hint);
  }
  for (const folder of folders.toReversed()) {
    const file = realPath(join(folder, src), files);
    if (file === undefined) continue;
    const inside = realPath(folder, files);
    if (inside === undefined || !isWithin(file, inside)) {
      return refused(`the image "${src}" lies outside of its folder`, 'copy it into the folder');
    }
    return readImage(file, files, place);
  }
  return refused(`there is no image "${src}"`, 'paths are relative to the catalogue or templates folder');
}

function realPath(path: string, files: Files): string | undefined {
  try {
    return files.realPath(path);
  } catch {
    return undefined;
  }
}
