import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { crc32, deflateRawSync, deflateSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { FileFacts, FolderEntry, System } from '../reading/index.ts';
import { valueFromBuild } from './known-values.ts';

/** Node's own functions. */
export const nodeSystem: System = {
  files: {
    read: (path) => readFileSync(path),
    find: (path) => {
      const found = statOf(path);
      return found && { kind: kindOf(found), size: found.size, modified: found.mtimeMs };
    },
    list: (folder) => readdirSync(folder, { withFileTypes: true }).map(entryOf),
    realPath: (path) => realpathSync(path),
  },
  compression: {
    deflate: (bytes, level) => deflateSync(bytes, { level }),
    deflateRaw: (bytes, level) => deflateRawSync(bytes, { level }),
    inflate: (bytes, most) => inflateSync(bytes, { maxOutputLength: most }),
    inflateRaw: (bytes, most) => inflateRawSync(bytes, { maxOutputLength: most }),
    crc32: (bytes) => crc32(bytes),
  },
  sha256: (content) => createHash('sha256').update(content).digest('hex'),
  knownValue: valueFromBuild,
};

/** Nothing stands behind a file either, nor behind a circle of links, which statSync throws for. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function kindOf(found: Dirent | Stats): FileFacts['kind'] {
  if (found.isFile()) return 'file';
  return found.isDirectory() ? 'folder' : 'other';
}

function entryOf(entry: Dirent): FolderEntry {
  return { name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) };
}
