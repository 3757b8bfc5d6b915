import { relative, resolve } from 'node:path';
import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import {
  buildKits,
  documentDate,
  type KitReport,
  type KitSource,
  openWorkshop,
  selectLevels,
  selectVacancies,
} from '../../build/index.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import { documentKinds } from '../../kit/document-kinds.ts';
import type { Outcome } from '../../problems/index.ts';
import { forms } from '../../vacancy/index.ts';
import { formatNames } from '../../writers/formats.ts';
import { command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { catalogueLayers, chosen, sharedOptions, templateLayers } from '../options.ts';
import type { Settings } from '../settings.ts';
import { counted, openTerminal, type Terminal } from '../terminal.ts';

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
      describe: 'An id of the catalogue, a vacancy file, or a folder of them',
    })
    .options(buildOptions(settings))
    .example('$0 build lead-devops-engineer --formats pdf', 'The PDFs of one vacancy')
    .example("$0 build --level 'lead-*'", 'Kits of role levels; what the employer must fill in is marked')
    .example('$0 build lead-devops-engineer --form B', 'Other questions, for a second day of interviews')
    .example('$0 build vacancies/ --catalogue our-catalogue', 'Every vacancy file of a folder');
}

async function buildCommand(args: ArgumentsCamelCase<BuildArguments>): Promise<number> {
  const terminal = openTerminal(args);
  const output = resolve(args.out);
  const kinds = chosen(args.documents, documentKinds, (kind) => kind.name, 'documents');
  const formats = chosen(args.formats, formatNames, (format) => format, 'formats');
  const opened = openWorkshop({
    catalogues: catalogueLayers(args.catalogue),
    templates: templateLayers(args.templates),
    kinds,
    formats,
    form: args.form,
    date: documentDate(process.env['SOURCE_DATE_EPOCH']),
  });
  report(terminal, args.json, { kind: 'catalogue', problems: opened.problems });
  if (!opened.value) return terminal.exitCode();
  const sources: KitSource[] = [];
  for (const selected of select(args, opened.value.catalogue)) {
    report(terminal, args.json, { kind: 'selection', problems: selected.problems });
    sources.push(...(selected.value ?? []));
  }

  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.once('SIGINT', interrupt);
  let done = 0;
  const built: KitReport[] = [];
  for await (const kit of buildKits(opened.value, sources, {
    output,
    dryRun: args.dryRun,
    strict: args.strict,
    signal: interruption.signal,
  })) {
    done += 1;
    if (kit.files.length > 0) built.push(kit);
    report(terminal, args.json, { kind: 'kit', ...kit });
    tell(terminal, kit, args.dryRun);
  }
  process.removeListener('SIGINT', interrupt);
  summarise(terminal, built, sources.length, output, args.dryRun);
  if (done < sources.length) {
    terminal.say(
      `interrupted; not built: ${sources
        .slice(done)
        .map((source) => source.id)
        .join(', ')}`,
    );
    return exitCodes.interrupted;
  }
  return terminal.exitCode();
}

/** Role levels that are named, and vacancies, unless only levels are. */
function select(
  { level, vacancy }: { level: readonly string[]; vacancy: readonly string[] },
  catalogue: Catalogue,
): Outcome<KitSource[]>[] {
  const levels = level.length > 0 ? [selectLevels(level, catalogue)] : [];
  return level.length > 0 && vacancy.length === 0 ? levels : [...levels, selectVacancies(vacancy, catalogue)];
}

function report(
  terminal: Terminal,
  json: boolean,
  { problems, ...said }: { kind: string } & Pick<KitReport, 'problems'>,
): void {
  terminal.report(problems);
  if (json && (said.kind === 'kit' || problems.length > 0)) {
    terminal.json({ ...said, problems: terminal.asData(problems) });
  }
}

function tell(terminal: Terminal, kit: KitReport, dryRun: boolean): void {
  const folder = relative(process.cwd(), kit.folder) || kit.folder;
  if (kit.files.length === 0) {
    terminal.say(`${kit.id}: not built`);
    return;
  }
  terminal.say(`${kit.id}: ${counted(kit.files.length, 'file')} ${dryRun ? 'would go to' : 'in'} ${folder}`);
  for (const file of kit.files) terminal.say(`  ${relative(process.cwd(), file)}`);
}

function summarise(
  terminal: Terminal,
  built: readonly KitReport[],
  asked: number,
  output: string,
  dryRun: boolean,
): void {
  const { errors, warnings } = terminal.count();
  const documents = built.reduce((sum, kit) => sum + kit.files.length, 0);
  const where = relative(process.cwd(), output) || '.';
  terminal.say(
    `${dryRun ? 'Checked' : 'Built'} ${built.length} of ${counted(asked, 'kit')} (${counted(documents, 'file')}) ${dryRun ? 'for' : 'in'} ${where}; ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
  );
}
