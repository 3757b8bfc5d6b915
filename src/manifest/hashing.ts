import { type Files, join, type System } from '../reading/index.ts';

/** Gives the SHA-256 of a file, and undefined for one that cannot be read. */
export type FileHash = (file: string) => string | undefined;

/** Reads each file once for as long as the result is kept. */
export function fileHashes(system: System): FileHash {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, hashOf(file, system));
    return known.get(file);
  };
}

/** The SHA-256 of a file as it is now. */
export function hashOf(file: string, { files, sha256 }: System): string | undefined {
  try {
    return sha256(files.read(file));
  } catch {
    return undefined;
  }
}

/** One hash over all files below a folder, by their paths in it and what they hold; hidden ones do not count. */
export function folderHash(
  folder: string,
  system: System,
  counts: (path: string) => boolean = () => true,
): string {
  const paths = pathsIn(folder, '', system.files).filter(counts).sort();
  const hashed = paths.map((path) => [path, hashOf(join(folder, path), system) ?? null]);
  return system.sha256(JSON.stringify(hashed));
}

/** All files below a folder, hidden ones in it apart, as paths relative to `within`. */
function pathsIn(folder: string, within: string, files: Files): string[] {
  return files.list(folder).flatMap(({ name, kind }) => {
    if (kind === 'folder') return pathsIn(join(folder, name), `${within}${name}/`, files);
    return name.startsWith('.') ? [] : [`${within}${name}`];
  });
}
