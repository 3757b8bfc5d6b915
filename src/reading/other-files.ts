import { slugOf } from './slug.ts';

/** Hidden files, and what operating systems, editors, office and versioning programs leave: locks, indexes, copies of deleted things. */
const leftByPrograms =
  /^(?:\..*|~\$.*|~.*\.tmp|#.*#|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|\$recycle\.bin|system volume information|lost\+found|__macosx|@eadir|node_modules|cvs)$/iu;

/** Pages about a folder and those who keep it. */
const pageAboutFolder =
  /^(?:read[-_ ]?me|licen[cs]e|copying|notice|change(?:s|log)|history|contribut(?:ing|ors)|authors|maintainers|codeowners|security|code[-_]of[-_]conduct|todo|notes?|makefile)(?:\.(?!ya?ml$|hbs$)[^.]*)?$|\.(?:md|markdown|rst|adoc)$/iu;

/** Whether a name in a folder is of something that nobody expects to be read with what lies around it. */
export function isBystander(name: string): boolean {
  return leftByPrograms.test(name) || pageAboutFolder.test(name);
}

/** How programs end the names of copies that they make before they write, and people those that they put aside. */
const endOfCopy =
  /^(?:\d*~|\.~\d+~|\.(?:bak|backup|old|orig|save|swp|tmp|temp|rej|copy|prev|mine|ours|theirs|local|remote|base|part|download|crdownload|\d+)|[-_ ]?\(?(?:copy|\d+)\)?)+$/iu;

/** What a file seems to be meant as. */
export interface Meant {
  /** The name by which it would be read. */
  readonly name: string;
  /** Whether it seems to be a copy of the file of that name. */
  readonly isCopy: boolean;
}

/**
 * What a file that is not read by its name seems to be meant as: one of an ending with another behind it
 * ("x.yaml.txt"), in other letters ("X.YAML") or mistaken for it (`mistaken`, e.g. ".json"). Endings are with their dot;
 * the first is what it should be.
 */
export function meantAs(
  name: string,
  endings: readonly string[],
  mistaken: readonly string[],
): Meant | undefined {
  const [ending = ''] = endings;
  const lower = name.toLowerCase();
  for (const each of endings) {
    const at = lower.lastIndexOf(each);
    if (at <= 0) continue;
    const rest = name.slice(at + each.length);
    if (/^[\p{L}\p{N}]/u.test(rest)) continue;
    const stem = slugOf(name.slice(0, at));
    return { name: `${stem}${rest === '' ? each : ending}`, isCopy: endOfCopy.test(rest) };
  }
  const wrong = mistaken.find((each) => lower.endsWith(each) && lower.length > each.length);
  return wrong === undefined
    ? undefined
    : { name: `${name.slice(0, -wrong.length)}${ending}`, isCopy: false };
}

/** What to do with a file that seems to be meant as another. */
export function renamingHint({ isCopy, name }: Meant): string {
  return isCopy ? `delete it, or rename it to "${name}" if it is to be read` : `rename it to "${name}"`;
}

/** Images that documents show, and others as people have them. */
const shownImage = /\.(?:png|jpe?g)$/iu;
const otherImage = /\.(?:svgz?|gif|webp|avif|bmp|tiff?|heic|heif|ico|eps|ai|psd|jxl|jp2)$/iu;

export function isImage(name: string): boolean {
  return shownImage.test(name) || otherImage.test(name);
}

/** Whether no document can show an image, and none of the names beside it is of the same one as PNG or JPEG. */
export function isUnshownImage(name: string, beside: readonly string[]): boolean {
  if (!otherImage.test(name)) return false;
  const start = name.replace(/[^.]*$/u, '').toLowerCase();
  return !beside.some((each) => shownImage.test(each) && each.toLowerCase().startsWith(start));
}
