import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The SHA-256 of bytes or text, in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Gives the SHA-256 of a file, and undefined for one that cannot be read. */
export type FileHash = (file: string) => string | undefined;

/** Reads each file once for as long as the result is kept. */
export function fileHashes(): FileHash {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, hashOf(file));
    return known.get(file);
  };
}

/** The SHA-256 of a file as it is now. */
export function hashOf(file: string): string | undefined {
  try {
    return sha256(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** One hash over all files below a folder, by their paths in it and what they hold; hidden ones do not count. */
export function folderHash(folder: string, counts: (path: string) => boolean = () => true): string {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter(counts)
    .sort();
  return sha256(JSON.stringify(paths.map((path) => [path, hashOf(join(folder, path)) ?? null])));
}
