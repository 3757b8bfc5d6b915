import { lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KitFile } from '../make-kit/index.ts';
import {
  type FileSet,
  type KitRecord,
  knownRecord,
  recordName,
  recordText,
  timeOf,
  withBegun,
  withFinished,
} from '../manifest/index.ts';
import { type Problem, problem } from '../problems/index.ts';
import { reasonOf, slugPattern } from '../reading/index.ts';
import { type KitBasis, settleLeftFiles } from './left-files.ts';
import { nodeSystem } from './node-system.ts';
import { Places } from './places.ts';
import { removeIfThere, unfinishedPattern, writeWhole } from './whole-file.ts';

/** The files of one kit, and what its record is to say of them. */
export interface KitToWrite {
  readonly id: string;
  readonly vacancy: string;
  readonly made: Omit<FileSet, 'files'>;
  readonly files: readonly KitFile[];
}

export interface FolderOptions {
  readonly dryRun: boolean;
  /** Nothing is written where somebody's file is in the way. */
  readonly strict: boolean;
  /** Whether files go that nothing makes any more. */
  readonly prune: boolean;
}

export interface FolderReport {
  readonly isAsBuilt: boolean;
  /** Names of the files that nothing makes any more and that were removed, or would be in a dry run. */
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Puts the files of one kit into `output/<id>/`, each whole or not at all, and their record last. What somebody has
 * changed or put there gets another name beside the new file; what an earlier build made and this one did not stays.
 * Problems: output-outside (the folder is a link that may lead anywhere), output-unwritable, edited-file-kept, and
 * those of `settleLeftFiles`.
 */
export function writeKitFolder(
  output: string,
  kit: KitToWrite,
  basis: KitBasis,
  options: FolderOptions,
): FolderReport {
  const { id, vacancy, files } = kit;
  if (!slugPattern.test(id)) throw new Error(`kit id ${JSON.stringify(id)} is no slug`);
  const folder = join(output, id);
  const fault = folderFault(folder) ?? (options.dryRun ? undefined : makeFolder(folder));
  if (fault) return { isAsBuilt: false, removed: [], problems: [fault] };
  const recordTime = timeOf(folder, nodeSystem);
  const before: KitRecord = { id, vacancy, sets: knownRecord(folder, id, nodeSystem.files)?.sets ?? [] };
  const places = new Places(folder, before);
  const names = new Set(files.map(({ name }) => name));
  const settle = () => settleLeftFiles(folder, before, names, { ...basis, recordTime }, options);
  const inTheWay = options.strict || options.dryRun ? places.inTheWay(files) : [];
  if (options.strict && inTheWay.length > 0) return { isAsBuilt: false, removed: [], problems: inTheWay };
  if (options.dryRun) {
    const { removed, problems } = settle();
    return { isAsBuilt: true, removed, problems: [...inTheWay, ...problems] };
  }
  const set = setOf(kit);
  const writeRecord = (record: KitRecord) => writeWhole(join(folder, recordName), recordText(record));
  // Before the files are touched their record says so: a killed run leaves none unlisted, and none taken for finished.
  const writes = [() => writeRecord(withBegun(before, set)), ...files.map((file) => () => places.put(file))];
  for (const write of writes) {
    const failed = write();
    if (failed) return { isAsBuilt: false, removed: [], problems: [...places.problems(), failed] };
  }
  removeUnfinished(folder);
  const left = settle();
  const unrecorded = writeRecord(withFinished(left.record, set));
  const problems = [...places.problems(), ...left.problems, ...(unrecorded ? [unrecorded] : [])];
  return { isAsBuilt: !unrecorded, removed: left.removed, problems };
}

/**
 * Leaves the files of a kit that are as a build would make them. Of the others of its record it tells and removes what
 * `writeKitFolder` would; the record is written only where it says something new.
 * Problems: output-unwritable, and those of `settleLeftFiles`.
 */
export function leaveKitFolder(
  folder: string,
  before: KitRecord,
  record: KitRecord,
  names: readonly string[],
  basis: KitBasis,
  options: FolderOptions,
): FolderReport {
  // A build that is forced may be killed before its record says that it has begun.
  if (!options.dryRun && !isLink(folder)) removeUnfinished(folder);
  const made = new Set(names);
  const isWhole = record.sets.every(({ files }) => files.every(({ name }) => made.has(name)));
  if (isWhole && record.vacancy === before.vacancy) return { isAsBuilt: true, removed: [], problems: [] };
  if (isLink(folder)) return { isAsBuilt: false, removed: [], problems: [] };
  const recordTime = timeOf(folder, nodeSystem);
  const left = settleLeftFiles(folder, record, made, { ...basis, recordTime }, options);
  const isKnown = left.record === record && record.vacancy === before.vacancy;
  const fault = isKnown ? undefined : writeWhole(join(folder, recordName), recordText(left.record));
  return {
    isAsBuilt: true,
    removed: left.removed,
    problems: fault ? [...left.problems, fault] : left.problems,
  };
}

/** Takes away what a killed run has left half written; what cannot be looked for stays, and harms nothing. */
function removeUnfinished(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (unfinishedPattern.test(name)) removeIfThere(join(folder, name));
    }
  } catch {
    // It may be entered, but not listed.
  }
}

function setOf({ made, files }: KitToWrite): FileSet {
  const recorded = files.map(({ name, kind, bytes }) => ({
    name,
    kind,
    bytes: bytes.length,
    sha256: nodeSystem.sha256(bytes),
  }));
  return { ...made, files: recorded };
}

/** Whether the folder of a kit is a link, which may lead anywhere: nothing is written or removed there. */
function isLink(folder: string): boolean {
  try {
    return lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    // What is wrong with it shows when it is written to.
    return false;
  }
}

function folderFault(folder: string): Problem | undefined {
  if (!isLink(folder)) return undefined;
  const hint = 'replace the link with a folder, or delete it';
  return problem('output-outside', `${folder} is a link that leads elsewhere`, { hint });
}

function makeFolder(folder: string): Problem | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    return undefined;
  } catch (fault) {
    const hint = 'check that you may write there, and that no file has its name';
    return problem('output-unwritable', `cannot make the folder ${folder}: ${reasonOf(fault)}`, { hint });
  }
}
