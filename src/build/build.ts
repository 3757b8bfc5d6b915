import { join } from 'node:path';
import { hasErrors, type Problem } from '../problems/index.ts';
import { writeKitFolder } from './kit-folder.ts';
import { type ShardKits, writeManifest } from './manifest.ts';
import { type Ledger, madeFrom, openLedger } from './record/inputs.ts';
import { type FileNames, fileNames, withFiles } from './record/places.ts';
import { unchangedEntry } from './record/unchanged.ts';
import type { KitSource } from './select.ts';
import type { Materials, Workshop } from './workshop.ts';

/** How the building of one kit went. Plain data: it comes from a worker thread. */
export interface KitReport {
  readonly id: string;
  readonly folder: string;
  /** "unchanged": what stands in its folder is what a build would make again. "failed": nothing of it was written. */
  readonly outcome: 'built' | 'unchanged' | 'failed';
  /** Paths of the files that were written, would be in a dry run, or stand there unchanged. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Where and how kits are built. Plain data. */
export interface BuildOptions {
  /** Absolute path of the folder that kits are built into, each in its own. */
  readonly output: string;
  readonly dryRun: boolean;
  /** Warnings keep a kit from being written too. */
  readonly strict: boolean;
}

/** Builds single kits into the output folder, and knows which need no building. */
export interface Builder {
  readonly materials: Materials;
  readonly options: BuildOptions;
  readonly build: (source: KitSource) => Promise<KitReport>;
  /** The report of a kit that is as a build would make it again; undefined when it must be built. */
  readonly unchanged: (source: KitSource) => KitReport | undefined;
  /** See `writeManifest`. */
  readonly writeManifest: (shard?: ShardKits) => Problem[];
}

/** Makes a builder of kits. `workshop` is opened with the same materials. */
export function openBuilder(workshop: Workshop, materials: Materials, options: BuildOptions): Builder {
  const { output, dryRun, strict } = options;
  const ledger = openLedger(materials);
  const names = fileNames({ ...materials, output });
  const { form } = workshop;

  const build = async (source: KitSource): Promise<KitReport> => {
    const folder = join(output, source.id);
    const { value, problems } = await workshop.makeKit(source);
    const failed = (all: readonly Problem[]): KitReport => ({
      id: source.id,
      folder,
      outcome: 'failed',
      files: [],
      problems: all,
    });
    if (!value || hasErrors(problems) || (strict && problems.length > 0)) return failed(problems);
    const faults = dryRun
      ? []
      : writeKitFolder(output, source.id, form, value.files, {
          // Warnings point into the row: they would be wrong of one that has moved.
          ...madeOf(source, problems.length > 0 ? [...value.used, 'row'] : value.used, ledger, names),
          problems: problems.map((each) => withFiles(each, names.nameOf)),
        });
    if (faults.length > 0) return failed([...problems, ...faults]);
    const files = value.files.map((file) => join(folder, file.name));
    return { id: source.id, folder, outcome: 'built', files, problems };
  };

  const unchanged = (source: KitSource): KitReport | undefined => {
    const folder = join(output, source.id);
    const entry = unchangedEntry(folder, source, form, ledger);
    if (!entry || (strict && entry.problems.length > 0)) return undefined;
    return {
      id: source.id,
      folder,
      outcome: 'unchanged',
      files: entry.files.map((file) => join(folder, file.name)),
      problems: entry.problems.map((each) => withFiles(each, names.fileOf)),
    };
  };
  return {
    materials,
    options,
    build,
    unchanged,
    writeManifest: (shard) => writeManifest(output, ledger, shard),
  };
}

function madeOf(source: KitSource, used: readonly string[], ledger: Ledger, names: FileNames) {
  const inputs = ledger.inputsOf(used, source);
  return {
    vacancy: sourceName(source, names),
    madeFrom: madeFrom(inputs),
    program: inputs['program'] ?? '',
    catalogue: ledger.catalogueVersion(),
    inputs,
  };
}

function sourceName(source: KitSource, names: FileNames): string {
  return 'level' in source ? `level:${source.level}` : names.nameOf(source.file);
}
