import { hashOf } from '../manifest/index.ts';
import { type FolderEntry, folderOf, isYamlName, join } from '../reading/index.ts';
import { contentOfRow, type TableRowSource } from '../vacancy/index.ts';
import { nodeSystem } from './node-system.ts';
import type { VacancyTables } from './vacancy-tables.ts';

/** Finds what says the same as a vacancy that is gone; `hashes` are those of what it said. */
export interface SameContents {
  /** A file in the folder where it was, or in one beside or above it. */
  readonly file: (gone: string, hashes: ReadonlySet<string>) => string | undefined;
  /** A row under another name. */
  readonly row: (
    id: string,
    rows: readonly TableRowSource[],
    hashes: ReadonlySet<string>,
  ) => TableRowSource | undefined;
  /** A table that has been read and has the row. */
  readonly table: (id: string, hashes: ReadonlySet<string>) => string | undefined;
}

/** No more is looked at than takes a blink. */
const mostRows = 200_000;
const mostFolders = 200;

export function openSameContents(tables: VacancyTables): SameContents {
  const { sha256 } = nodeSystem;
  const known = new Map<string, ReadonlyMap<string, string>>();
  const filesByHash = (folder: string): ReadonlyMap<string, string> => {
    const files = known.get(folder) ?? hashedFiles(folder);
    known.set(folder, files);
    return files;
  };
  let rowsSeen = 0;
  return {
    file: (gone, hashes) => {
      for (const folder of [folderOf(gone), ...foldersNear(folderOf(gone))]) {
        const files = filesByHash(folder);
        const found = [...hashes].map((hash) => files.get(hash)).find((file) => file !== undefined);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    row: (id, rows, hashes) => {
      rowsSeen += rows.length;
      if (rowsSeen > mostRows) return undefined;
      const asNamed = ({ row }: TableRowSource) => contentOfRow({ ...row, id: { ...row.id, text: id } });
      return rows.find((source) => hashes.has(sha256(asNamed(source))));
    },
    table: (id, hashes) => {
      const rows = tables.all().flatMap(({ value }) => value ?? []);
      return rows.find((source) => source.id === id && hashes.has(sha256(contentOfRow(source.row))))?.file;
    },
  };
}

function hashedFiles(folder: string): ReadonlyMap<string, string> {
  const files = entriesOf(folder)
    .filter(({ name, kind }) => kind === 'file' && isYamlName(name))
    .map(({ name }) => join(folder, name));
  return new Map(files.map((file) => [hashOf(file, nodeSystem) ?? '', file]));
}

/** The folder above and those beside. */
function foldersNear(folder: string): string[] {
  const above = folderOf(folder);
  const beside = entriesOf(above)
    .filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.') && name !== 'node_modules')
    .slice(0, mostFolders)
    .map(({ name }) => join(above, name));
  return [above, ...beside];
}

/** What stands in a folder; nothing in one that is not there or may not be read. */
function entriesOf(folder: string): readonly FolderEntry[] {
  try {
    return nodeSystem.files.list(folder);
  } catch {
    return [];
  }
}
