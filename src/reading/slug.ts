/** What ids and file names are made of: lower-case letters and digits, in words joined by hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Longest slug: with folder and ending it stays under the 255 bytes that file systems allow. */
export const longestSlug = 120;

/** What Windows keeps for its devices, with any ending ("Naming Files, Paths, and Namespaces"). */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** Whether a file or folder can have this name, with an ending or without, on every system. */
export function canNameFile(slug: string): boolean {
  return slugPattern.test(slug) && slug.length <= longestSlug && !isDeviceName(slug);
}

/** Whether Windows would take a file of this name for a device: `nul.yaml` cannot be copied there. */
export function isDeviceName(slug: string): boolean {
  return deviceName.test(slug);
}

/** What is made of a name that has no letter from A to Z and no digit: its file may be named anything. */
export const slugOfNothing = 'unnamed';

/**
 * The id of an official name, which can name a file:
 * "Programming and build (software engineering)" → "programming-and-build-software-engineering", "Aux" → "aux-name".
 */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .replace(/#/gu, ' sharp ')
    .replace(/\+/gu, ' plus ')
    .replace(/['’]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/gu, '');
  if (isDeviceName(slug)) return `${slug}-name`;
  return slug === '' ? slugOfNothing : slug;
}
