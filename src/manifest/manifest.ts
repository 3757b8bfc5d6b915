import { z } from 'zod';
import { type Outcome, type Problem, problem, startOf } from '../problems/index.ts';
import { type Files, join, reasonOf, slugPattern } from '../reading/index.ts';
import { fileSetSchema, type KitRecord, readRecord } from './kit-record.ts';
import type { Shard } from './shard.ts';

/** The files of one kit that were made together, as a manifest lists them. */
const kitSchema = fileSetSchema
  .omit({ inputs: true, documents: true, layers: true })
  .extend({ id: z.string().regex(slugPattern), vacancy: z.string(), madeFrom: z.string() });

const manifestSchema = z.strictObject({
  /** Version of the program and of the whole catalogue in the run that wrote the manifest. */
  program: z.string(),
  catalogue: z.string(),
  kits: z.array(kitSchema),
});

export type ManifestKit = z.infer<typeof kitSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

const namePattern = /^manifest(?:-\d+-of-\d+)?\.json$/u;

/** The file of the manifest of a whole run, or of one of its shards. */
export function manifestName(shard: Shard | undefined): string {
  return shard ? `manifest-${shard.index}-of-${shard.count}.json` : 'manifest.json';
}

/** How the text of every manifest begins. */
export const manifestBeginning = '{"program":"';

/** The text of a manifest of kits, from their records: a line for files that were made together. */
export function* manifestText(head: Omit<Manifest, 'kits'>, records: Iterable<KitRecord>): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"kits":[`;
  let separator = '\n';
  for (const record of records) {
    for (const kit of manifestKits(record)) {
      yield separator + JSON.stringify(kit);
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

/** What a manifest says of a kit: of what is unfinished nothing. */
export function manifestKits({ id, vacancy, sets }: KitRecord): ManifestKit[] {
  return sets.flatMap(({ madeFrom, inputs: _, documents: __, layers: ___, ...set }) =>
    madeFrom === undefined ? [] : [{ id, vacancy, ...set, madeFrom }],
  );
}

/** The ids of the folders of an output folder that may be those of kits. */
export function kitFolders(output: string, files: Files): string[] {
  return files
    .list(output)
    .filter(({ name, kind }) => kind === 'folder' && slugPattern.test(name))
    .map(({ name }) => name);
}

/** The records of kits in their own folders, one after the other. */
export function* recordsOf(output: string, ids: readonly string[], files: Files): Generator<KitRecord> {
  for (const id of ids) {
    const record = readRecord(join(output, id), files);
    if (record?.id === id) yield record;
  }
}

/** What manifests say, and whether there are any. */
export interface Manifests {
  readonly names: readonly string[];
  readonly kits: readonly ManifestKit[];
}

/** The manifests of an output folder together: of a run, or of every shard. Problems: manifest-unreadable. */
export function readManifests(output: string, files: Files): Outcome<Manifests> {
  const names = files
    .list(output)
    .map(({ name }) => name)
    .filter((name) => namePattern.test(name));
  const problems: Problem[] = [];
  const kits: ManifestKit[] = [];
  for (const name of names.sort()) {
    const file = join(output, name);
    try {
      kits.push(...manifestSchema.parse(JSON.parse(new TextDecoder().decode(files.read(file)))).kits);
    } catch (fault) {
      const reason = fault instanceof z.ZodError ? 'it is not what this rolekit writes' : reasonOf(fault);
      const hint = '"rolekit build" writes it anew';
      const message = `cannot read ${file}: ${reason}`;
      problems.push(problem('manifest-unreadable', message, { place: startOf(file), hint }));
    }
  }
  return { value: { names, kits }, problems };
}
