import { join } from 'node:path';
import {
  type Configuration,
  type DocumentKinds,
  failure,
  fileNamesByKind,
  fileNamesOf,
  formatsOf,
  type MadeKit,
  makeKit,
  type SharedParts,
} from '../make-kit/index.ts';
import {
  type FileNames,
  type FileSet,
  fileNames,
  type InputHashes,
  knownRecord,
  type Shard,
  unchangedFiles,
  type Wanted,
  withFiles,
} from '../manifest/index.ts';
import { hasErrors, type Problem } from '../problems/index.ts';
import { type KitSource, readKitSource, type Vacancy } from '../vacancy/index.ts';
import { inputHashesOf } from './hashes-of-run.ts';
import { leaveKitFolder, writeKitFolder } from './kit-folder.ts';
import type { KitBasis } from './left-files.ts';
import { nodeSystem } from './node-system.ts';
import { levelName } from './origins.ts';
import { type Stays, writeManifest } from './write-manifest.ts';

/** How the building of one kit went. Plain data: it comes from a worker thread. */
export interface KitReport {
  readonly id: string;
  readonly folder: string;
  /** "unchanged": the files asked for are what a build would make again. "failed": they are not as a build should leave them. */
  readonly outcome: 'built' | 'unchanged' | 'failed';
  /** Paths of the files that were written, would be in a dry run, or stand there unchanged. */
  readonly files: readonly string[];
  /** Paths of the files that nothing makes any more and that were removed, or would be in a dry run. */
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
}

/** Where and how kits are built. Plain data. */
export interface BuildOptions {
  /** Absolute path of the folder that kits are built into, each in its own. */
  readonly output: string;
  readonly dryRun: boolean;
  /** Warnings keep a kit from being written too. */
  readonly strict: boolean;
  /** Whether files go that nothing makes any more; they stay when left out. */
  readonly prune?: boolean;
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
  readonly writeManifest: (shard?: Shard, stays?: Stays) => Problem[];
}

/** The report of a kit of which nothing more was written. */
export function failedReport(output: string, { id }: KitSource, problems: readonly Problem[]): KitReport {
  return { id, folder: join(output, id), outcome: 'failed', files: [], removed: [], problems };
}

/** Makes a builder of kits that share parts. */
export function openBuilder(parts: SharedParts, options: BuildOptions): Builder {
  const { configuration, catalogue, form, known } = parts;
  const { output, dryRun, strict, prune = false } = options;
  const folderOptions = { dryRun, strict, prune };
  const hashes = inputHashesOf(configuration);
  const names = fileNames({ ...configuration, output });
  const wanted: Wanted = {
    kinds: parts.compiled.map(({ kind }) => ({
      name: kind.name,
      formats: formatsOf(kind, configuration.formats),
    })),
    form,
    each: configuration.each ?? [],
    bundle: configuration.bundle ?? false,
  };
  const basisOf = (source: KitSource, read: () => Vacancy | undefined): KitBasis => ({
    source,
    hashes,
    namesToday: (making) => {
      const vacancy = read();
      return vacancy && fileNamesOf(known, vacancy, making);
    },
  });

  const buildKit = async (source: KitSource): Promise<KitReport> => {
    const { id } = source;
    const folder = join(output, id);
    const { value, problems } = await makeKit(source, parts);
    if (!value || hasErrors(problems) || (strict && problems.length > 0)) {
      return failedReport(output, source, problems);
    }
    const made = setOf(source, value, problems, { known, configuration, hashes, names, wanted });
    const kit = { id, vacancy: vacancyName(source, names), made, files: value.files };
    const written = writeKitFolder(
      output,
      kit,
      basisOf(source, () => value.vacancy),
      folderOptions,
    );
    const all = [...problems, ...written.problems];
    if (!written.isAsBuilt) return failedReport(output, source, all);
    const paths = (each: readonly string[]) => each.map((name) => join(folder, name));
    const files = paths(value.files.map(({ name }) => name));
    return { id, folder, outcome: 'built', files, removed: paths(written.removed), problems: all };
  };

  const unchanged = (source: KitSource): KitReport | undefined => {
    const { id } = source;
    const folder = join(output, id);
    const record = knownRecord(folder, id, nodeSystem.files);
    const found = record && unchangedFiles(folder, record, source, wanted, hashes, nodeSystem);
    if (!found || (strict && found.problems.length > 0)) return undefined;
    const vacancy = vacancyName(source, names);
    // Warnings point into the file that it was made from.
    if (record.vacancy !== vacancy && found.problems.length > 0) return undefined;
    const basis = basisOf(source, () => readKitSource(source, catalogue, form).value);
    const left = leaveKitFolder(folder, record, { ...record, vacancy }, found.names, basis, folderOptions);
    if (!left.isAsBuilt) return undefined;
    const problems = found.problems.map((each) => withFiles(each, names.fileOf));
    return {
      id,
      folder,
      outcome: 'unchanged',
      files: found.names.map((name) => join(folder, name)),
      removed: left.removed.map((name) => join(folder, name)),
      problems: left.problems.length > 0 ? [...problems, ...left.problems] : problems,
    };
  };
  return {
    configuration,
    options,
    build: (source) =>
      buildKit(source).catch((fault: unknown) => failedReport(output, source, [failure(source, fault)])),
    unchanged,
    writeManifest: (shard, stays) => writeManifest(output, hashes, nodeSystem, shard, stays),
  };
}

function vacancyName(source: KitSource, names: FileNames): string {
  return 'level' in source ? `${levelName}${source.level}` : names.nameOf(source.file);
}

interface Making {
  readonly known: DocumentKinds;
  readonly configuration: Configuration;
  readonly hashes: InputHashes;
  readonly names: FileNames;
  readonly wanted: Wanted;
}

/** What the record is to say of files that were made together. */
function setOf(
  source: KitSource,
  { vacancy, used }: MadeKit,
  problems: readonly Problem[],
  { known, configuration, hashes, names, wanted }: Making,
): Omit<FileSet, 'files'> {
  const { catalogues, templates, forWords = [], each = [], bundle = false } = configuration;
  // Warnings point into the row: they would be wrong of one that has moved.
  const inputs = hashes.inputsOf(problems.length > 0 ? [...used, 'row'] : used, source);
  return {
    form: wanted.form,
    each: [...wanted.each],
    bundle: wanted.bundle,
    madeFrom: hashes.madeFrom(inputs),
    program: inputs['program'] ?? '',
    catalogue: hashes.catalogueVersion(),
    layers: {
      catalogues: catalogues.length,
      templates: templates.length,
      ...(forWords.length > 0 && { forWords: forWords.length }),
    },
    inputs,
    documents: fileNamesByKind(known.kinds, vacancy, { each, bundle }),
    problems: problems.map((problem) => withFiles(problem, names.nameOf)),
  };
}
