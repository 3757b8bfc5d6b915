import { z } from 'zod';
import { type Outcome, type Problem, problem, startOf } from '../problems/index.ts';
import { type Files, join, reasonOf, slugPattern } from '../reading/index.ts';
import { entrySchema, type KitRecord, readRecord } from './kit-record.ts';
import type { Shard } from './shard.ts';

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

/** The file of the manifest of a whole run, or of one of its shards. */
export function manifestName(shard: Shard | undefined): string {
  return shard ? `manifest-${shard.index}-of-${shard.count}.json` : 'manifest.json';
}

/** The text of a manifest of the kits named, from their records in the output folder: a kit a line. */
export function* manifestText(
  output: string,
  head: Omit<Manifest, 'kits'>,
  ids: readonly string[],
  files: Files,
): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"kits":[`;
  let separator = '\n';
  for (const id of ids) {
    for (const kit of kitsOf(readRecord(join(output, id), files))) {
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

/** The ids of the folders of an output folder that may be those of kits. */
export function kitFolders(output: string, files: Files): string[] {
  return files
    .list(output)
    .filter(({ name, kind }) => kind === 'folder' && slugPattern.test(name))
    .map(({ name }) => name);
}

/** The manifests of an output folder together: of a run, or of every shard. Problems: manifest-unreadable. */
export function readManifests(output: string, files: Files): Outcome<readonly ManifestKit[]> {
  const listed = files.find(output)?.kind === 'folder' ? files.list(output) : [];
  const names = listed.map(({ name }) => name).filter((name) => namePattern.test(name));
  if (names.length === 0) {
    const hint = '"rolekit build" writes it; name the folder that was built into';
    return { problems: [problem('manifest-unreadable', `there is no manifest.json in ${output}`, { hint })] };
  }
  const problems: Problem[] = [];
  const kits: ManifestKit[] = [];
  for (const name of names.sort()) {
    const file = join(output, name);
    try {
      kits.push(...manifestSchema.parse(JSON.parse(new TextDecoder().decode(files.read(file)))).kits);
    } catch (fault) {
      const reason = fault instanceof z.ZodError ? 'it is not what rolekit writes' : reasonOf(fault);
      const hint = '"rolekit build" writes it anew';
      const message = `cannot read ${file}: ${reason}`;
      problems.push(problem('manifest-unreadable', message, { place: startOf(file), hint }));
    }
  }
  return problems.length > 0 ? { problems } : { value: kits, problems };
}
