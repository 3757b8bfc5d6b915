import { type Problem, unique } from '../problems/index.ts';
import { join, type System } from '../reading/index.ts';
import type { KitSource } from '../vacancy/index.ts';
import { hashOf } from './hashing.ts';
import type { InputHashes, Inputs } from './input-hashes.ts';
import { type FileSet, type KitRecord, type RecordedFile, recordName } from './kit-record.ts';

/** Which files of a kit are wanted. */
export interface Wanted {
  /** Kinds of documents, each with the formats that it is wanted in. */
  readonly kinds: readonly { readonly name: string; readonly formats: readonly string[] }[];
  readonly form: string;
  readonly each: readonly string[];
  readonly bundle: boolean;
}

/** Files that stand as a build would make them again, and the warnings that they were built with. */
export interface UnchangedFiles {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The wanted files of a kit when its folder holds just what a build would make again: every input hashes as it did, and
 * every file is there as it was written. Undefined when anything differs, or is not known, or a build of them was cut short.
 */
export function unchangedFiles(
  folder: string,
  record: KitRecord,
  source: KitSource,
  wanted: Wanted,
  hashes: InputHashes,
  system: System,
): UnchangedFiles | undefined {
  const sets = record.sets.filter(
    (set) => isWhole(set, hashes) && changedInputs(set.inputs, source, hashes).length === 0,
  );
  const alike = sets.filter((set) => isMadeAs(set, wanted));
  const names = alike[0] && namesOf(wanted, alike[0]);
  if (!names || record.sets.some((set) => isUnfinished(set) && isOf(set, names))) return undefined;
  const recordTime = timeOf(folder, system);
  const files = new Map<string, RecordedFile>();
  for (const set of sets) for (const file of set.files) files.set(file.name, file);
  for (const name of names) {
    const file = files.get(name);
    if (!file || !isAsRecorded(folder, file, recordTime, system)) return undefined;
  }
  if (sets.length === 1) return { names, problems: alike[0]?.problems ?? [] };
  // A build of other formats may have met more to warn of.
  const isUsed = (set: FileSet) => alike.includes(set) || isOf(set, names);
  return { names, problems: unique(sets.filter(isUsed).flatMap(({ problems }) => problems)) };
}

/** The names of the wanted files, in the order in which they are made; undefined for kinds that are not known. */
function namesOf({ kinds }: Wanted, { documents }: FileSet): string[] | undefined {
  const names: string[] = [];
  const known = new Map(Object.entries(documents));
  for (const { name: kind, formats } of kinds) {
    const ofKind = known.get(kind);
    if (!ofKind) return undefined;
    for (const name of ofKind) for (const format of formats) names.push(`${name}.${format}`);
  }
  return names;
}

/** The names of the recorded inputs that are no longer what they were. */
function changedInputs(inputs: Inputs, source: KitSource, hashes: InputHashes): string[] {
  return Object.entries(inputs)
    .filter(([name, hash]) => hashes.hashOf(name, source) !== hash)
    .map(([name]) => name);
}

/** What "settings" are (the files' own date) and where in its table a row stands make no document say anything else. */
const immaterial = ['settings', 'row'];

/** The names of the changed inputs of which documents speak: for them a set is stale. */
export function staleInputs(inputs: Inputs, source: KitSource, hashes: InputHashes): string[] {
  return changedInputs(inputs, source, hashes).filter((name) => !immaterial.includes(name));
}

function isUnfinished({ madeFrom }: FileSet): boolean {
  return madeFrom === undefined;
}

function isOf({ files }: FileSet, names: readonly string[]): boolean {
  return files.some(({ name }) => names.includes(name));
}

/** Whether the writing of a set was finished, and what it says of its inputs is of one piece. */
export function isWhole({ madeFrom, inputs }: FileSet, hashes: InputHashes): boolean {
  return madeFrom !== undefined && madeFrom === hashes.madeFrom(inputs);
}

/** When the record of a kit's folder was written, in milliseconds since 1970. */
export function timeOf(folder: string, { files }: System): number {
  return files.find(join(folder, recordName))?.modified ?? 0;
}

/**
 * Whether a file stands as it was written. One that is not younger than the record is known by its size; a younger one
 * is read (file systems count in steps of some milliseconds: nobody edits so soon).
 */
export function isAsRecorded(
  folder: string,
  { name, bytes, sha256, changed }: RecordedFile,
  recordTime: number,
  system: System,
): boolean {
  const path = join(folder, name);
  const found = system.files.find(path);
  if (found?.kind !== 'file' || found.size !== bytes) return false;
  return (!changed && found.modified <= recordTime) || hashOf(path, system) === sha256;
}

function isMadeAs(set: FileSet, { form, each, bundle }: Wanted): boolean {
  return set.form === form && set.bundle === bundle && set.each.join() === each.join();
}
