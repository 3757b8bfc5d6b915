import { join } from 'node:path';
import type { Configuration } from '../../src/make-kit/index.ts';
import {
  type BuildOptions,
  buildKits,
  type KitReport,
  openBuilder,
  openLeftKits,
  openVacancyTables,
  originFinder,
  selectVacancies,
  verifyOutput,
} from '../../src/pipeline/index.ts';
import { partsOf } from '../support/parts.ts';

export interface Run extends Partial<BuildOptions> {
  readonly force?: boolean;
  /** What is built; all of the catalogue when left out. */
  readonly names?: readonly string[];
  readonly changes?: Partial<Configuration>;
}

/** Opens a builder of the kits of `catalogue/` of a folder, which go to its `out/`. */
export function openRun(folder: string, { force: _, names: __, changes, ...options }: Run = {}) {
  const parts = partsOf({ catalogues: [join(folder, 'catalogue')], ...changes });
  const output = join(folder, 'out');
  return { parts, builder: openBuilder(parts, { output, dryRun: false, strict: false, ...options }) };
}

/** Builds kits as the command does, and gives their reports by id. */
export async function build(folder: string, run: Run = {}): Promise<KitReport[]> {
  return (await buildAll(folder, run)).reports;
}

/** As `build`; also what is said of kits that nothing makes any more, and what was removed of them. */
export async function buildAll(folder: string, run: Run = {}) {
  const { parts, builder } = openRun(folder, run);
  const tables = openVacancyTables();
  const sources = (await selectVacancies(run.names ?? [], parts.catalogue, tables)).value ?? [];
  const reports: KitReport[] = [];
  for await (const report of buildKits(builder, sources, { workers: 1, force: run.force ?? false })) {
    reports.push(report);
  }
  const { configuration, catalogue } = parts;
  const { output } = builder.options;
  const leftKits = openLeftKits({
    ...builder.options,
    made: new Set(sources.map(({ id }) => id)),
    ...originFinder({ configuration, output, catalogue, tables }),
  });
  const manifest = builder.writeManifest(undefined, leftKits.stays);
  reports.sort((left, right) => (left.id < right.id ? -1 : 1));
  return { reports, manifest, problems: leftKits.problems(), removed: leftKits.removed() };
}

/** What a verification of `out/` finds: codes with messages. */
export async function verify(folder: string, changes: Partial<Configuration> = {}) {
  const { parts } = openRun(folder, { changes });
  const { problems } = await verifyOutput(
    join(folder, 'out'),
    parts.configuration,
    parts.catalogue,
    parts.known,
  );
  return problems.map(({ code, message, place }) => ({ code, message, file: place?.file }));
}

export const outcomes = (reports: readonly KitReport[]) =>
  reports.map(({ id, outcome }) => `${id} ${outcome}`);
