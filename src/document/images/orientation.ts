/** How stored pixels are to be turned to stand upright: 1 (as they are) to 8 (TIFF 6.0, Orientation; CIPA DC-008, 4.6.4). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const orientationTag = 0x0112;
const shortType = 3;

/**
 * The orientation that the metadata of an image name (the TIFF header of an Exif segment and all that follows it);
 * 1 when they name none that can be understood, as viewers do.
 */
export function orientationOf(exif: DataView): Orientation {
  if (exif.byteLength < 14) return 1;
  const order = exif.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  const first = exif.getUint32(4, little);
  if (exif.getUint16(2, little) !== 42 || first + 2 > exif.byteLength) return 1;
  const entries = exif.getUint16(first, little);
  for (let entry = 0, at = first + 2; entry < entries && at + 12 <= exif.byteLength; entry += 1, at += 12) {
    if (exif.getUint16(at, little) !== orientationTag) continue;
    const isOneShort = exif.getUint16(at + 2, little) === shortType && exif.getUint32(at + 4, little) === 1;
    const value = isOneShort ? exif.getUint16(at + 8, little) : 1;
    return isOrientation(value) ? value : 1;
  }
  return 1;
}

function isOrientation(value: number): value is Orientation {
  return value >= 1 && value <= 8;
}
