import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import {
  hashOf,
  type KitRecord,
  type LeftFile,
  type LeftFilesBasis,
  leftFileProblems,
  leftFiles,
  type RecordedFile,
  withLeft,
} from '../manifest/index.ts';
import type { Problem } from '../problems/index.ts';
import { nodeSystem } from './node-system.ts';
import { removeIfThere } from './whole-file.ts';

/** What the files of a kit are held against, but for what its folder says of itself. */
export type KitBasis = Pick<LeftFilesBasis, 'source' | 'hashes' | 'namesToday'>;

/** What became of the files that a build did not make and an earlier one did. */
export interface LeftFilesReport {
  /** The record of what stays; the same object when nothing of it has changed. */
  readonly record: KitRecord;
  /** Names of the files that were removed, or would be in a dry run. */
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Tells which files of a kit are not those that a build would make today, of all that the build did not make itself.
 * With `prune` those go that nothing makes any more and that are as they were built.
 * Problems: outdated-files, dropped-files.
 */
export function settleLeftFiles(
  folder: string,
  record: KitRecord,
  made: ReadonlySet<string>,
  basis: KitBasis & Pick<LeftFilesBasis, 'recordTime'>,
  { prune, dryRun }: { readonly prune: boolean; readonly dryRun: boolean },
): LeftFilesReport {
  const all = leftFiles(record, made, { ...basis, folder, system: nodeSystem });
  if (all.length === 0) return { record, removed: [], problems: [] };
  const going = prune ? all.filter((each) => each.state === 'dropped' && isAsBuilt(folder, each.file)) : [];
  if (!dryRun) for (const { file } of going) removeIfThere(join(folder, file.name));
  const left = all.filter((each) => !going.includes(each));
  const problems = leftFileProblems(record.id, left, {
    outdated: 'outdated-files',
    dropped: 'dropped-files',
  });
  const staying = left.filter((each) => !isForgotten(each, prune));
  const listed = record.sets.flatMap(({ files }) => files).filter(({ name }) => !made.has(name));
  const isSame =
    staying.length === listed.length && staying.every(({ file, stands }) => isKnownSo(file, stands));
  return {
    record: isSame ? record : withLeft(record, made, staying),
    removed: going.map(({ file }) => file.name),
    problems,
  };
}

/** Whether a file is one of rolekit's that nobody has changed: only such are ever removed. */
export function isAsBuilt(folder: string, { name, sha256 }: RecordedFile): boolean {
  const path = join(folder, name);
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile && hashOf(path, nodeSystem) === sha256;
}

/** A file that is gone is no loss where nothing makes it any more, or was never finished. */
function isForgotten({ set, state, stands }: LeftFile, prune: boolean): boolean {
  return stands === 'missing' && (prune || state === 'dropped' || set.madeFrom === undefined);
}

function isKnownSo({ changed }: RecordedFile, stands: LeftFile['stands']): boolean {
  return stands === 'missing' || (changed === true) === (stands === 'changed');
}
