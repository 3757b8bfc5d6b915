import { didYouMean, type Problem, problem, startOf } from '../problems/index.ts';
import {
  baseName,
  isBystander,
  isImage,
  isUnshownImage,
  isWithin,
  isYamlName,
  join,
  meantAs,
  readYaml,
  renamingHint,
  type System,
  slugPattern,
  yamlEndings,
} from '../reading/index.ts';
import { isTableFile } from '../tables/index.ts';
import { kinds } from './catalogue.ts';
import { kindOfContent, placeFor, wordFor } from './kind-of-content.ts';

export const skillLevelsFile = 'skill-levels.yaml';

/** Read by others: the settings of the working folder, and what `init` and editors keep. */
const known = [skillLevelsFile, 'rolekit.yaml', 'schema'];

/** Endings of files that are meant for YAML, and are none. */
const mistaken = ['.json', '.yam', '.yal', '.ymal', '.yaml_', '.toml'];

/** How deep folders are looked into for files that were meant to be read. */
const deepest = 3;

const templatesHint = 'templates and theme lie in a folder that is named with --templates';
const kindList = `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}`;
const kindsHint = `the files of a catalogue lie in ${kindList}`;

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * Files and folders of a catalogue folder that nothing reads, though they seem meant to be read: each a warning that
 * says what is wrong, and where it belongs or what it should be called. Only names are looked at, and at the top what
 * stands in a YAML file. `elsewhere` are folders that are read for another reason.
 * Problems: unread-file; empty-layer, when nothing there is of a catalogue.
 */
export function unreadFiles(layer: string, elsewhere: readonly string[], system: System): Problem[] {
  const entries = entriesOf(layer, system);
  // Where letters of either case are the same to the file system, "Skills" is read as "skills".
  const isSame = ({ name }: Entry, kind: string) =>
    name.toLowerCase() === kind &&
    !entries.some((each) => each.name === kind) &&
    system.files.find(join(layer, kind));
  const linked = linkedFrom(layer, system);
  const isReadAnyway = (entry: Entry) =>
    kinds.some((kind) => isSame(entry, kind)) ||
    linked.some((file) => isWithin(file, entry.path)) ||
    elsewhere.some((folder) => folder === entry.path || isWithin(folder, entry.path));
  const isCatalogue = entries.some((entry) => isOfKind(entry) || entry.name === skillLevelsFile);
  const inner = isCatalogue ? undefined : entries.find((entry) => isCatalogueFolder(entry, system));
  if (inner) return [emptyLayer(layer, `did you mean "${inner.path}"?`)];
  const problems = entries.flatMap((entry) => {
    if (isOfKind(entry))
      return entry.isFolder ? unreadInKind(entry, system) : [unread(entry, kindIsFolder(entry))];
    if (known.includes(entry.name) || elsewhere.includes(layer)) return [];
    if (entry.isFolder) return isReadAnyway(entry) ? [] : unreadFolder(entry, system);
    return unreadAtTop(entry, system);
  });
  if (isCatalogue || problems.length > 0) return problems;
  const name = baseName(layer);
  const isKind = kinds.some((kind) => kind === name);
  const hint = isKind
    ? `name the folder that ${name} lies in`
    : `a catalogue folder holds folders named ${kindList}`;
  return [emptyLayer(layer, hint)];
}

function emptyLayer(layer: string, hint: string): Problem {
  return problem('empty-layer', `there is nothing of a catalogue in ${layer}`, { hint });
}

function isCatalogueFolder({ isFolder, path }: Entry, system: System): boolean {
  return isFolder && entriesOf(path, system).some((each) => each.isFolder && isOfKind(each));
}

function entriesOf(folder: string, { files }: System): Entry[] {
  try {
    return files
      .list(folder)
      .filter(({ name }) => !isBystander(name))
      .map(({ name, kind }) => {
        const path = join(folder, name);
        return { name, path, isFolder: (kind === 'link' ? files.find(path)?.kind : kind) === 'folder' };
      })
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch {
    // That it cannot be read is told where its files are read.
    return [];
  }
}

/** The files to which links in the folders of kinds lead. */
function linkedFrom(layer: string, { files }: System): string[] {
  return kinds.flatMap((kind) => {
    try {
      const folder = join(layer, kind);
      const links = files.list(folder).filter((entry) => entry.kind === 'link');
      return links.map(({ name }) => files.realPath(join(folder, name)));
    } catch {
      return [];
    }
  });
}

function isOfKind({ name }: Entry): boolean {
  return kinds.some((kind) => kind === name);
}

function unread({ name, path, isFolder }: Entry, hint: string, why?: string): Problem {
  const what = isFolder ? `the folder "${name}"` : `"${name}"`;
  const message = `nothing reads ${what}${why === undefined ? '' : `: ${why}`}`;
  return problem('unread-file', message, { place: startOf(path), hint });
}

function kindIsFolder({ name }: Entry): string {
  return `${name} is to be a folder, with a file for each of the ${name}`;
}

function unreadFolder(entry: Entry, system: System): Problem[] {
  const { name, path } = entry;
  const near = didYouMean(name, kinds);
  const held = heldIn(path, system, (each) => isMeant(each) || (near !== undefined && isTableFile(each)));
  if (!held) return [];
  if (near !== undefined) return [unread(entry, near)];
  if (isTemplate(held.name)) return [unread(entry, templatesHint)];
  if (isCatalogueFolder(entry, system))
    return [unread(entry, 'name it with --catalogue: it holds a catalogue')];
  const kind = contentOf(held.path, system);
  const hint =
    kind === undefined || kind === 'skill-levels' ? kindsHint : `rename it to "${kind}" if it holds ${kind}`;
  return [unread(entry, hint)];
}

/** The first file in a folder, or in one within it, of which something is true. */
function heldIn(
  folder: string,
  system: System,
  wanted: (name: string) => boolean,
  depth = 1,
): Entry | undefined {
  const entries = entriesOf(folder, system);
  const file = entries.find((entry) => !entry.isFolder && wanted(entry.name));
  if (file || depth >= deepest) return file;
  for (const entry of entries) {
    const within = entry.isFolder ? heldIn(entry.path, system, wanted, depth + 1) : undefined;
    if (within) return within;
  }
  return undefined;
}

function isMeant(name: string): boolean {
  return isYamlName(name) || isTemplate(name) || meantAs(name, yamlEndings, []) !== undefined;
}

function isTemplate(name: string): boolean {
  return name.toLowerCase().endsWith('.hbs');
}

/** At the top only what is of a kind that belongs to a catalogue: the folder may be one that holds other things too. */
function unreadAtTop(entry: Entry, system: System): Problem[] {
  const { name, path } = entry;
  if (isTemplate(name) || /^theme\.ya?ml$/iu.test(name)) {
    return [unread(entry, templatesHint)];
  }
  const meant = meantAs(name, yamlEndings, []);
  if (!meant) return [];
  const near = didYouMean(name, [skillLevelsFile]) ?? didYouMean(meant.name, [skillLevelsFile]);
  if (near !== undefined) return [unread(entry, near)];
  if (!isYamlName(name)) return [unread(entry, renamingHint(meant), why(meant))];
  const kind = contentOf(path, system);
  const hint = kind === undefined ? kindsHint : `it holds ${wordFor(kind)}: ${placeFor(kind)}`;
  return [unread(entry, hint, 'it lies at the top of the catalogue folder')];
}

function contentOf(file: string, system: System) {
  const { value } = readYaml(file, system);
  return value && kindOfContent(value.value);
}

function why({ isCopy, name }: { readonly isCopy: boolean; readonly name: string }): string {
  return isCopy ? `it seems to be a copy of "${name}"` : 'the names of catalogue files end in .yaml';
}

function unreadInKind(folder: Entry, system: System): Problem[] {
  const entries = entriesOf(folder.path, system);
  const names = entries.map(({ name }) => name);
  return entries.flatMap((entry) =>
    entry.isFolder ? nested(entry, folder, system) : unreadOfKind(entry, folder, names),
  );
}

/** Images may lie as deep as one likes: they are named by their path. */
function nested(entry: Entry, { name }: Entry, system: System): Problem[] {
  if (!heldIn(entry.path, system, (each) => isMeant(each) || isTableFile(each))) return [];
  return [unread(entry, `put its files into ${name}/ itself`, `the files of ${name}/ lie in no folders`)];
}

function unreadOfKind(entry: Entry, folder: Entry, beside: readonly string[]): Problem[] {
  const { name } = entry;
  if (isYamlName(name)) return [];
  if (isTableFile(name)) {
    // Which tables of vacancies are built is known where vacancies are chosen.
    if (folder.name === 'vacancies') return [];
    return [unread(entry, `"rolekit import" makes catalogue files of the tables of a framework`)];
  }
  if (isTemplate(name)) return [unread(entry, templatesHint)];
  if (isImage(name)) {
    return isUnshownImage(name, beside)
      ? [unread(entry, 'save it as PNG or JPEG', 'documents show PNG and JPEG alone')]
      : [];
  }
  const meant = meantAs(name, yamlEndings, mistaken);
  if (meant) return [unread(entry, renamingHint(meant), why(meant))];
  const stem = name.replace(/\.txt$/iu, '');
  const hint = slugPattern.test(stem)
    ? `if it is one of the ${folder.name}, rename it to "${stem}.yaml"; "rolekit import" reads role pages`
    : 'keep files of your own outside of the catalogue folder';
  return [unread(entry, hint, `the files of ${folder.name}/ are YAML (.yaml)`)];
}
