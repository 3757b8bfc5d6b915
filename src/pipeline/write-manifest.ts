import { join } from 'node:path';
import { type InputHashes, kitFolders, manifestName, manifestText, type Shard } from '../manifest/index.ts';
import type { Problem } from '../problems/index.ts';
import type { Files } from '../reading/index.ts';
import { removeIfThere, writeWhole } from './whole-file.ts';

/** A shard and the ids of its kits. */
export interface ShardKits {
  readonly shard: Shard;
  readonly ids: readonly string[];
}

/**
 * Writes `manifest.json` of an output folder, from the records of its kits: for every file its kind, kit, vacancy,
 * SHA-256, the hash of all that it was made from, and the versions of program and catalogue. Of a shard, only the kits
 * named, into a manifest of its own.
 * Problem: output-unwritable.
 */
export function writeManifest(
  output: string,
  hashes: InputHashes,
  files: Files,
  shard?: ShardKits,
): Problem[] {
  // Nothing was built, and the folder cannot be made: its Problem is told with the kits.
  if (files.find(output)?.kind !== 'folder') return [];
  const name = manifestName(shard?.shard);
  const ids = [...(shard?.ids ?? kitFolders(output, files))].sort();
  const head = { program: hashes.program(), catalogue: hashes.catalogueVersion() };
  // A name of its own, not a random one: what a killed run leaves is overwritten by the next.
  const unfinished = join(output, `.rolekit-${name}.tmp`);
  removeIfThere(unfinished);
  const fault = writeWhole(join(output, name), manifestText(output, head, ids, files), unfinished);
  return fault ? [fault] : [];
}
