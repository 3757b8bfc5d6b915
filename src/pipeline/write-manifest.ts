import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import {
  type InputHashes,
  type KitRecord,
  kitFolders,
  manifestBeginning,
  manifestName,
  manifestText,
  recordsOf,
  type Shard,
  shareOf,
} from '../manifest/index.ts';
import { type Problem, problem } from '../problems/index.ts';
import type { System } from '../reading/index.ts';
import { keepAside } from './keep-aside.ts';
import { removeIfThere, writeWhole } from './whole-file.ts';

/** Says of a kit in the output folder whether it stays there: asked of each once, by its record. */
export type Stays = (record: KitRecord) => boolean;

/** The kits of an output folder that stay in it, of a shard its share of them, by their records. */
export function* keptRecords(
  output: string,
  system: System,
  shard?: Shard,
  stays: Stays = () => true,
): Generator<KitRecord> {
  // Nothing was built, and the folder cannot be made: its Problem is told with the kits.
  if (system.files.find(output)?.kind !== 'folder') return;
  const all = kitFolders(output, system.files).map((id) => ({ id }));
  const ids = (shard ? shareOf(all, shard, system.sha256) : all).map(({ id }) => id).sort();
  for (const record of recordsOf(output, ids, system.files)) if (stays(record)) yield record;
}

/**
 * Writes `manifest.json` of an output folder, from the records of its kits: for every file its kind, kit, vacancy,
 * SHA-256, the hash of all that it was made from, and the versions of program and catalogue. Of a shard, its share of
 * them, into a manifest of its own.
 * Problem: output-unwritable.
 */
export function writeManifest(
  output: string,
  hashes: InputHashes,
  system: System,
  shard?: Shard,
  stays?: Stays,
): Problem[] {
  if (system.files.find(output)?.kind !== 'folder') return [];
  const name = manifestName(shard);
  const kept = keptForeign(output, name);
  const head = { program: hashes.program(), catalogue: hashes.catalogueVersion() };
  // A name of its own, not a random one: what a killed run leaves is overwritten by the next.
  const unfinished = join(output, `.rolekit-${name}.tmp`);
  removeIfThere(unfinished);
  const records = keptRecords(output, system, shard, stays);
  const fault = writeWhole(join(output, name), manifestText(head, records), unfinished);
  return [...kept, ...(fault ? [fault] : [])];
}

/** Many programs have files of this name: one that is none of rolekit's is kept under another. */
function keptForeign(output: string, name: string): Problem[] {
  const path = join(output, name);
  try {
    if (!lstatSync(path, { throwIfNoEntry: false }) || isManifest(path)) return [];
    const message = `${name} in the folder that was built into was none of rolekit's: it is kept as "${keepAside(path)}"`;
    return [problem('edited-file-kept', message, { hint: 'build into a folder that is for kits alone' })];
  } catch {
    // To write it fails too, and says so.
    return [];
  }
}

/** A manifest may be of another version, or be damaged: it is known by how it begins. */
function isManifest(path: string): boolean {
  if (!lstatSync(path).isFile()) return false;
  const bytes = new Uint8Array(manifestBeginning.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes);
  } finally {
    closeSync(file);
  }
  return new TextDecoder().decode(bytes) === manifestBeginning;
}
