import { join } from 'node:path';
import { type Configuration, failure, makeKit, type SharedParts } from '../make-kit/index.ts';
import { type FileNames, fileNames, type InputHashes, unchangedEntry, withFiles } from '../manifest/index.ts';
import { hasErrors, type Problem } from '../problems/index.ts';
import type { KitSource } from '../vacancy/index.ts';
import { inputHashesOf } from './hashes-of-run.ts';
import { writeKitFolder } from './kit-folder.ts';
import { nodeSystem } from './node-system.ts';
import { type ShardKits, writeManifest } from './write-manifest.ts';

/** How the building of one kit went. Plain data: it comes from a worker thread. */
export interface KitReport {
  readonly id: string;
  readonly folder: string;
  /** "unchanged": what stands in its folder is what a build would make again. "failed": it is not as a build should leave it. */
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
  readonly configuration: Configuration;
  readonly options: BuildOptions;
  /** Never throws: an exception is a Problem of this kit. */
  readonly build: (source: KitSource) => Promise<KitReport>;
  /** The report of a kit that is as a build would make it again; undefined when it must be built. */
  readonly unchanged: (source: KitSource) => KitReport | undefined;
  /** See `writeManifest`. */
  readonly writeManifest: (shard?: ShardKits) => Problem[];
}

/** The report of a kit of which nothing more was written. */
export function failedReport(output: string, { id }: KitSource, problems: readonly Problem[]): KitReport {
  return { id, folder: join(output, id), outcome: 'failed', files: [], problems };
}

/** Makes a builder of kits that share parts. */
export function openBuilder(parts: SharedParts, options: BuildOptions): Builder {
  const { configuration, form } = parts;
  const { output, dryRun, strict } = options;
  const hashes = inputHashesOf(configuration);
  const names = fileNames({ ...configuration, output });

  const buildKit = async (source: KitSource): Promise<KitReport> => {
    const folder = join(output, source.id);
    const { value, problems } = await makeKit(source, parts);
    if (!value || hasErrors(problems) || (strict && problems.length > 0)) {
      return failedReport(output, source, problems);
    }
    const faults = dryRun
      ? []
      : writeKitFolder(output, source.id, form, value.files, {
          // Warnings point into the row: they would be wrong of one that has moved.
          ...madeOf(source, problems.length > 0 ? [...value.used, 'row'] : value.used, hashes, names),
          problems: problems.map((each) => withFiles(each, names.nameOf)),
        });
    if (faults.length > 0) return failedReport(output, source, [...problems, ...faults]);
    const files = value.files.map((file) => join(folder, file.name));
    return { id: source.id, folder, outcome: 'built', files, problems };
  };

  const unchanged = (source: KitSource): KitReport | undefined => {
    const folder = join(output, source.id);
    const entry = unchangedEntry(folder, source, form, hashes, nodeSystem);
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
    configuration,
    options,
    build: (source) =>
      buildKit(source).catch((fault: unknown) => failedReport(output, source, [failure(source, fault)])),
    unchanged,
    writeManifest: (shard) => writeManifest(output, hashes, nodeSystem.files, shard),
  };
}

function madeOf(source: KitSource, used: readonly string[], hashes: InputHashes, names: FileNames) {
  const inputs = hashes.inputsOf(used, source);
  return {
    vacancy: 'level' in source ? `level:${source.level}` : names.nameOf(source.file),
    madeFrom: hashes.madeFrom(inputs),
    program: inputs['program'] ?? '',
    catalogue: hashes.catalogueVersion(),
    inputs,
  };
}
