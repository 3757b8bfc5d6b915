/** What ids and file names are made of: lower-case letters and digits, in words joined by hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Longest slug: with folder and ending it stays under the 255 bytes that file systems allow. */
export const longestSlug = 120;

/** The id of an official name: "Programming and build (software engineering)" → "programming-and-build-software-engineering". */
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
  return slug === '' ? 'unnamed' : slug;
}
