/**
 * Paths as text, without asking the machine: with "/" between names as every system takes it, and with "\" too in
 * paths that begin as those of Windows do.
 */
const windowsStart = /^(?:[a-z]:|\\\\)/iu;

function separatorsOf(path: string): RegExp {
  return windowsStart.test(path) ? /[\\/]+/u : /\/+/u;
}

/** Whether a path begins at the root of a file system. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:[\\/]/iu.test(path) || path.startsWith('\\\\');
}

/** The path of something in a folder; `.` and `..` in what is added are worked out. An absolute path stays. */
export function join(folder: string, ...added: readonly string[]): string {
  return added.reduce((whole, path) => (isAbsolute(path) ? path : joined(whole, path)), folder);
}

function joined(folder: string, path: string): string {
  let whole = folder.replace(/(?<=.)\/+$/u, '');
  for (const name of path.split('/')) {
    if (name === '..') whole = folderOf(whole);
    else if (name !== '' && name !== '.') whole = whole === '/' ? `/${name}` : `${whole}/${name}`;
  }
  return whole;
}

/** The folder that something lies in; the root for itself. */
export function folderOf(path: string): string {
  const end = path.length - baseName(path).length;
  return end === 0 ? '.' : path.slice(0, Math.max(1, end - 1));
}

/** The last name of a path. */
export function baseName(path: string): string {
  return path.split(separatorsOf(path)).at(-1) ?? path;
}

/** How the name of a file ends, with its dot and as it is written; "" for none, and for a name such as ".rolekit". */
export function endingOf(path: string): string {
  return /(?<=.)\.[^.]*$/u.exec(baseName(path))?.[0] ?? '';
}

/** The name of a file without its ending. */
export function nameWithoutEnding(path: string): string {
  const name = baseName(path);
  return name.slice(0, name.length - endingOf(name).length);
}

/** The way from a folder to a file, both absolute, with "/" between names; the file's own path from another drive. */
export function relativePath(folder: string, file: string): string {
  const [from, to] = [namesOf(folder), namesOf(file)];
  if (from[0] !== to[0]) return file;
  let common = 0;
  while (common < from.length && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

function namesOf(path: string): string[] {
  const [root = '', ...names] = path.split(separatorsOf(path));
  return [root, ...names.filter((name) => name !== '')];
}

/** Whether a file lies below a folder; both paths absolute. Links are not followed. */
export function isWithin(file: string, folder: string): boolean {
  const path = relativePath(folder, file);
  return path !== '' && path !== file && path !== '..' && !path.startsWith('../');
}

/** How the names of YAML files end. */
export const yamlEndings = ['.yaml', '.yml'] as const;

export function isYamlName(name: string): boolean {
  return yamlEndings.some((ending) => endingOf(name) === ending);
}
