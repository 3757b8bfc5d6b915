import { join, type System } from '../reading/index.ts';
import type { KitSource } from '../vacancy/index.ts';
import { hashOf } from './hashing.ts';
import type { InputHashes, Inputs } from './input-hashes.ts';
import { type RecordEntry, type RecordedFile, readRecord, recordName } from './kit-record.ts';

/**
 * The record of a kit whose folder holds just what a build would make again: every input hashes as it did, and every
 * file is there as it was written. A file that is not younger than the record is known by its size; a younger one is
 * read (file systems count in steps of some milliseconds: nobody edits so soon). Undefined when anything differs, or nothing is known.
 */
export function unchangedEntry(
  folder: string,
  source: KitSource,
  form: string,
  hashes: InputHashes,
  system: System,
): RecordEntry | undefined {
  const entry = readRecord(folder, system.files)?.forms[form];
  if (entry?.madeFrom === undefined || entry.madeFrom !== hashes.madeFrom(entry.inputs)) return undefined;
  if (changedInputs(entry.inputs, source, hashes).length > 0) return undefined;
  const recordTime = system.files.find(join(folder, recordName))?.modified ?? 0;
  return entry.files.every((file) => isAsRecorded(folder, file, recordTime, system)) ? entry : undefined;
}

/** The names of the recorded inputs that are no longer what they were. */
export function changedInputs(inputs: Inputs, source: KitSource, hashes: InputHashes): string[] {
  return Object.entries(inputs)
    .filter(([name, hash]) => hashes.hashOf(name, source) !== hash)
    .map(([name]) => name);
}

function isAsRecorded(
  folder: string,
  { name, bytes, sha256 }: RecordedFile,
  recordTime: number,
  system: System,
): boolean {
  const path = join(folder, name);
  const found = system.files.find(path);
  if (found?.kind !== 'file' || found.size !== bytes) return false;
  return found.modified <= recordTime || hashOf(path, system) === sha256;
}
