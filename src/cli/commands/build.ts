import { resolve } from 'node:path';
import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import { openSharedParts } from '../../make-kit/index.ts';
import { type Shard, shardOf, shareOf } from '../../manifest/index.ts';
import {
  type Builder,
  type BuildOptions,
  buildKits,
  keptRecords,
  type LeftKits,
  nodeSystem,
  openBuilder,
  openLeftKits,
  openVacancyTables,
  originFinder,
} from '../../pipeline/index.ts';
import type { Problem } from '../../problems/index.ts';
import { openBuildReport } from '../build-report.ts';
import { command, exitCodes } from '../command.ts';
import { configurationAsked, kitOptions, kitsAsked } from '../kits-asked.ts';
import { folderFault, sharedOptions, UsageError } from '../options.ts';
import type { Settings } from '../settings.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import { builtInAlone } from '../works-on.ts';

/** `rolekit build [VACANCY…]` */
export const build = command((settings, exit) => ({
  command: 'build [vacancy..]',
  describe: 'Build the kits of vacancies: adverts, question sets, scoring sheets',
  builder: (yargs) => builder(yargs, settings),
  handler: async (args) => exit(await buildCommand(args, settings)),
}));

function buildOptions(settings: Settings) {
  const { out, json, quiet, strict } = sharedOptions(settings);
  return {
    ...kitOptions(settings),
    out,
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

async function buildCommand(args: ArgumentsCamelCase<BuildArguments>, settings: Settings): Promise<number> {
  const terminal = openTerminal(args);
  report(terminal, args.json, 'settings', settings.problems ?? []);
  const output = resolve(args.out);
  const shard = args.shard === undefined ? undefined : shardOf(args.shard);
  if (args.shard !== undefined && !shard) {
    throw new UsageError(`--shard: "${args.shard}" is no share; write e.g. 2/8 for the second of eight`);
  }
  if (args.workers !== undefined && !/^[1-9]\d{0,2}$/u.test(args.workers)) {
    throw new UsageError(`--workers: "${args.workers}" is no number of workers from 1 to 999`);
  }
  const { value: configuration, problems: unknown } = configurationAsked(args, settings);
  report(terminal, args.json, 'settings', unknown);
  if (!configuration) return terminal.exitCode();
  const fault = folderFault('--out', args.out);
  report(terminal, args.json, 'output', fault);
  if (fault.length > 0) return terminal.exitCode();
  const opened = openSharedParts(configuration, nodeSystem);
  report(terminal, args.json, 'catalogue', opened.problems);
  if (!opened.value) return terminal.exitCode();
  const tables = openVacancyTables();
  const first = builtInAlone(configuration.catalogues);
  if (first !== undefined && args.vacancy.length === 0 && args.level.length === 0) {
    terminal.say(`No vacancy is named: this builds the example that comes with rolekit. ${first}\n`);
  }
  const { value: selected = [], problems } = await kitsAsked(
    args.vacancy,
    args,
    opened.value.catalogue,
    tables,
  );
  report(terminal, args.json, 'selection', problems);
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

function report(terminal: Terminal, json: boolean, kind: string, problems: readonly Problem[]): void {
  terminal.report(problems);
  if (json && problems.length > 0) terminal.json({ kind, problems: terminal.asData(problems) });
}
