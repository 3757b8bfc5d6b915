import { resolve } from 'node:path';
import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import type { Catalogue } from '../../catalogue/index.ts';
import { documentKinds } from '../../kit/document-kinds.ts';
import { type Configuration, openSharedParts } from '../../make-kit/index.ts';
import { type Shard, shardOf, shareOf } from '../../manifest/index.ts';
import {
  type Builder,
  type BuildOptions,
  buildKits,
  builtInFonts,
  documentDate,
  keptRecords,
  type LeftKits,
  nodeSystem,
  openBuilder,
  openLeftKits,
  openVacancyTables,
  originFinder,
  selectLevels,
  selectVacancies,
  type VacancyTables,
} from '../../pipeline/index.ts';
import type { Outcome, Problem } from '../../problems/index.ts';
import { forms, type KitSource } from '../../vacancy/index.ts';
import { formatNames } from '../../writers/formats.ts';
import { openBuildReport } from '../build-report.ts';
import { command, exitCodes } from '../command.ts';
import { copiesAsked, copiesOptions } from '../copies.ts';
import { catalogueLayers, chosen, sharedOptions, templateLayers, UsageError } from '../options.ts';
import type { Settings } from '../settings.ts';
import { openTerminal, type Terminal } from '../terminal.ts';

/** `rolekit build [VACANCY…]` */
export const build = command((settings, exit) => ({
  command: 'build [vacancy..]',
  describe: 'Build the kits of vacancies: adverts, question sets, scoring sheets',
  builder: (yargs) => builder(yargs, settings),
  handler: async (args) => exit(await buildCommand(args)),
}));

function buildOptions(settings: Settings) {
  const { documents, formats, out, catalogue, templates, json, quiet, strict } = sharedOptions(settings);
  return {
    documents,
    formats,
    out,
    catalogue,
    templates,
    level: {
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
      defaultDescription: 'none',
      describe: 'Build the kit of a role level without a vacancy; an id, or a pattern with *',
    },
    form: {
      choices: forms,
      default: 'A',
      describe: 'Which set of questions: B and C ask others than A, for a second day or a re-run',
    },
    ...copiesOptions,
    force: { type: 'boolean', default: false, describe: 'Build also what has not changed' },
    prune: {
      type: 'boolean',
      default: false,
      describe: 'Remove files and kits that nothing makes any more; what people have changed stays',
    },
    shard: {
      type: 'string',
      requiresArg: true,
      describe: 'Build the share of one of several machines, e.g. 2/8 for the second of eight',
    },
    workers: {
      type: 'string',
      requiresArg: true,
      ...(settings.workers !== undefined && { default: settings.workers }),
      defaultDescription: 'one a core for large batches',
      describe: 'How many threads build',
    },
    'dry-run': { type: 'boolean', default: false, describe: 'Do everything but write' },
    json,
    quiet,
    strict,
  } as const;
}

type BuildArguments = InferredOptionTypes<ReturnType<typeof buildOptions>> & { vacancy: string[] };

function builder(yargs: Argv, settings: Settings): Argv<BuildArguments> {
  return yargs
    .positional('vacancy', {
      type: 'string',
      array: true,
      default: [],
      defaultDescription: 'all of the topmost catalogue folder',
      describe:
        'An id of the catalogue, a vacancy file, a table (.csv, .xlsx), a folder, or a pattern of them',
    })
    .options(buildOptions(settings))
    .example('$0 build lead-devops-engineer --formats pdf', 'The PDFs of one vacancy')
    .example("$0 build --level 'lead-*'", 'Kits of role levels; what the employer must fill in is marked')
    .example('$0 build lead-devops-engineer --form B', 'Other questions, for a second day of interviews')
    .example('$0 build vacancies/ --each candidate', 'A scoring sheet of their own for every candidate')
    .example('$0 build vacancies/ --each candidate --bundle', 'Those of a stage in one file, to print')
    .example('$0 build vacancies/ --shard 2/8', 'The second of eight machines that share a batch')
    .example('$0 build vacancies/ --catalogue our-catalogue', 'Every vacancy file of a folder')
    .example('$0 build --prune --dry-run', 'List what is left of dropped stages and vacancies')
    .example('$0 build campaign.xlsx', 'A vacancy a row; "rolekit new --csv" begins such a table')
    .example("$0 build 'vacancies/2027-*/**/*.yaml'", 'Every file that fits');
}

async function buildCommand(args: ArgumentsCamelCase<BuildArguments>): Promise<number> {
  const terminal = openTerminal(args);
  const output = resolve(args.out);
  const shard = args.shard === undefined ? undefined : shardOf(args.shard);
  if (args.shard !== undefined && !shard) {
    throw new UsageError(`--shard: "${args.shard}" is no share; write e.g. 2/8 for the second of eight`);
  }
  if (args.workers !== undefined && !/^[1-9]\d{0,2}$/u.test(args.workers)) {
    throw new UsageError(`--workers: "${args.workers}" is no number of workers from 1 to 999`);
  }
  const kinds = chosen(args.documents, documentKinds, (kind) => kind.name, 'documents');
  const configuration: Configuration = {
    catalogues: catalogueLayers(args.catalogue),
    templates: templateLayers(args.templates),
    fonts: builtInFonts(),
    kinds,
    ...copiesAsked(args, kinds),
    formats: chosen(args.formats, formatNames, (format) => format, 'formats'),
    form: args.form,
    date: documentDate(process.env['SOURCE_DATE_EPOCH']),
  };
  const opened = openSharedParts(configuration, nodeSystem);
  report(terminal, args.json, 'catalogue', opened.problems);
  if (!opened.value) return terminal.exitCode();
  const tables = openVacancyTables();
  const selected: KitSource[] = [];
  for (const { value, problems } of await select(args, opened.value.catalogue, tables)) {
    report(terminal, args.json, 'selection', problems);
    selected.push(...(value ?? []));
  }
  const sources = shard ? shareOf(selected, shard, nodeSystem.sha256) : selected;

  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, interrupt);
  const options: BuildOptions = { output, dryRun: args.dryRun, strict: args.strict, prune: args.prune };
  const builder = openBuilder(opened.value, options);
  const buildReport = openBuildReport(terminal, sources.length, output, args.dryRun);
  const left = new Set(sources.map(({ id }) => id));
  const run = {
    force: args.force,
    signal: interruption.signal,
    ...(args.workers !== undefined && { workers: Number(args.workers) }),
  };
  for await (const kit of buildKits(builder, sources, run)) {
    left.delete(kit.id);
    buildReport.add(kit);
    if (args.json) terminal.json({ kind: 'kit', ...kit, problems: terminal.asData(kit.problems) });
  }
  for (const signal of signals) process.removeListener(signal, interrupt);
  const { catalogue } = opened.value;
  const leftKits = openLeftKits({
    ...options,
    made: new Set(sources.map(({ id }) => id)),
    ...originFinder({ configuration, output, catalogue, tables }),
  });
  if (left.size === 0) {
    report(terminal, args.json, 'manifest', conclude(builder, leftKits, sources.length > 0, shard));
    report(terminal, args.json, 'left-kits', leftKits.problems());
    if (args.json && args.prune) terminal.json({ kind: 'removed', files: leftKits.removed() });
    buildReport.remove(leftKits.removed());
  } else if (!args.dryRun && sources.length > left.size) {
    report(terminal, args.json, 'manifest', builder.writeManifest(shard));
  }
  buildReport.end([...left]);
  return left.size > 0 ? exitCodes.interrupted : terminal.exitCode();
}

/** Looks through the kits in the output folder for those that nothing makes any more, and writes the manifest. */
function conclude(
  builder: Builder,
  leftKits: LeftKits,
  isAnyBuilt: boolean,
  shard: Shard | undefined,
): Problem[] {
  const { output, dryRun } = builder.options;
  if (!dryRun && isAnyBuilt) return builder.writeManifest(shard, leftKits.stays);
  for (const _ of keptRecords(output, nodeSystem, shard, leftKits.stays));
  return dryRun || leftKits.removed().length === 0 ? [] : builder.writeManifest(shard);
}

/** Role levels that are named, and vacancies, unless only levels are. */
async function select(
  { level, vacancy }: { level: readonly string[]; vacancy: readonly string[] },
  catalogue: Catalogue,
  tables: VacancyTables,
): Promise<Outcome<KitSource[]>[]> {
  const levels = level.length > 0 ? [selectLevels(level, catalogue)] : [];
  const onlyLevels = level.length > 0 && vacancy.length === 0;
  return onlyLevels ? levels : [...levels, await selectVacancies(vacancy, catalogue, tables)];
}

function report(terminal: Terminal, json: boolean, kind: string, problems: readonly Problem[]): void {
  terminal.report(problems);
  if (json && problems.length > 0) terminal.json({ kind, problems: terminal.asData(problems) });
}
