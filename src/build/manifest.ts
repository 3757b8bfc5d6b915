import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Outcome, type Problem, problem, startOf } from '../problems/index.ts';
import { reasonOf, slugPattern } from '../reading/index.ts';
import type { Ledger } from './record/inputs.ts';
import { entrySchema, type KitRecord, readRecord } from './record/kit-record.ts';
import type { Shard } from './shard.ts';
import { removeIfThere, writeWhole } from './whole-file.ts';

/** One kit in one form, as a manifest lists it. */
const kitSchema = entrySchema
  .omit({ inputs: true })
  .extend({ id: z.string().regex(slugPattern), form: z.string(), madeFrom: z.string() });

const manifestSchema = z.strictObject({
  /** Version of the program and of the whole catalogue in the run that wrote the manifest. */
  program: z.string(),
  catalogue: z.string(),
  kits: z.array(kitSchema),
});

export type ManifestKit = z.infer<typeof kitSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

const namePattern = /^manifest(?:-\d+-of-\d+)?\.json$/u;

function manifestName(shard: Shard | undefined): string {
  return shard ? `manifest-${shard.index}-of-${shard.count}.json` : 'manifest.json';
}

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
export function writeManifest(output: string, ledger: Ledger, shard?: ShardKits): Problem[] {
  // Nothing was built, and the folder cannot be made: its Problem is told with the kits.
  if (!isFolder(output)) return [];
  const name = manifestName(shard?.shard);
  const ids = [...(shard?.ids ?? kitFolders(output))].sort();
  const head = { program: ledger.program(), catalogue: ledger.catalogueVersion() };
  // A name of its own, not a random one: what a killed run leaves is overwritten by the next.
  const unfinished = join(output, `.rolekit-${name}.tmp`);
  removeIfThere(unfinished);
  const fault = writeWhole(join(output, name), manifestText(output, head, ids), unfinished);
  return fault ? [fault] : [];
}

/** A kit a line. */
function* manifestText(
  output: string,
  head: Omit<Manifest, 'kits'>,
  ids: readonly string[],
): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"kits":[`;
  let separator = '\n';
  for (const id of ids) {
    for (const kit of kitsOf(readRecord(join(output, id)))) {
      yield separator + JSON.stringify(kit);
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

function kitsOf(record: KitRecord | undefined): ManifestKit[] {
  if (!record) return [];
  return Object.entries(record.forms).flatMap(([form, { madeFrom, inputs: _, ...entry }]) =>
    madeFrom === undefined ? [] : [{ id: record.id, form, ...entry, madeFrom }],
  );
}

function kitFolders(output: string): string[] {
  return readdirSync(output, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && slugPattern.test(entry.name))
    .map((entry) => entry.name);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The manifests of an output folder together: of a run, or of every shard. Problems: manifest-unreadable. */
export function readManifests(output: string): Outcome<readonly ManifestKit[]> {
  const names = isFolder(output) ? readdirSync(output).filter((name) => namePattern.test(name)) : [];
  if (names.length === 0) {
    const hint = '"rolekit build" writes it; name the folder that was built into';
    return { problems: [problem('manifest-unreadable', `there is no manifest.json in ${output}`, { hint })] };
  }
  const problems: Problem[] = [];
  const kits: ManifestKit[] = [];
  for (const name of names.sort()) {
    const file = join(output, name);
    try {
      kits.push(...manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).kits);
    } catch (fault) {
      const reason = fault instanceof z.ZodError ? 'it is not what rolekit writes' : reasonOf(fault);
      const hint = '"rolekit build" writes it anew';
      const message = `cannot read ${file}: ${reason}`;
      problems.push(problem('manifest-unreadable', message, { place: startOf(file), hint }));
    }
  }
  return problems.length > 0 ? { problems } : { value: kits, problems };
}
