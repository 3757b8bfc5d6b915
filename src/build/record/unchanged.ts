import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { KitSource } from '../select.ts';
import { hashOf } from './fingerprint.ts';
import { type Inputs, type Ledger, madeFrom } from './inputs.ts';
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
  ledger: Ledger,
): RecordEntry | undefined {
  const entry = readRecord(folder)?.forms[form];
  if (entry?.madeFrom === undefined || entry.madeFrom !== madeFrom(entry.inputs)) return undefined;
  if (changedInputs(entry.inputs, source, ledger).length > 0) return undefined;
  const recordTime = statSync(join(folder, recordName), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return entry.files.every((file) => isAsRecorded(folder, file, recordTime)) ? entry : undefined;
}

/** The names of the recorded inputs that are no longer what they were. */
export function changedInputs(inputs: Inputs, source: KitSource, ledger: Ledger): string[] {
  return Object.entries(inputs)
    .filter(([name, hash]) => ledger.hashOf(name, source) !== hash)
    .map(([name]) => name);
}

function isAsRecorded(folder: string, { name, bytes, sha256 }: RecordedFile, recordTime: number): boolean {
  const path = join(folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== bytes) return false;
  return found.mtimeMs <= recordTime || hashOf(path) === sha256;
}
