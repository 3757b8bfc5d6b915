import { join } from 'node:path';
import {
  type InputHashes,
  type KitRecord,
  kitFolders,
  manifestName,
  manifestText,
  recordsOf,
  type Shard,
  shareOf,
} from '../manifest/index.ts';
import type { Problem } from '../problems/index.ts';
import type { System } from '../reading/index.ts';
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
  const head = { program: hashes.program(), catalogue: hashes.catalogueVersion() };
  // A name of its own, not a random one: what a killed run leaves is overwritten by the next.
  const unfinished = join(output, `.rolekit-${name}.tmp`);
  removeIfThere(unfinished);
  const records = keptRecords(output, system, shard, stays);
  const fault = writeWhole(join(output, name), manifestText(head, records), unfinished);
  return fault ? [fault] : [];
}
