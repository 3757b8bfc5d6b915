import { extname, relative, resolve } from 'node:path';
import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import { type Catalogue, readCatalogue } from '../../catalogue/index.ts';
import type { ImportPlan } from '../../framework-import/index.ts';
import { nodeSystem, writeWhole } from '../../pipeline/index.ts';
import type { Outcome, Problem } from '../../problems/index.ts';
import { command, exitCodes } from '../command.ts';
import { catalogueLayers, sharedOptions, UsageError } from '../options.ts';
import type { Settings } from '../settings.ts';
import { counted, openTerminal, type Terminal } from '../terminal.ts';

/** `rolekit import FILE…` */
export const importFiles = command((settings, exit) => ({
  command: 'import <file..>',
  describe: 'Turn role pages, or the tables of a framework, into catalogue files',
  builder: (yargs) => builder(yargs, settings),
  handler: async (args) => exit(await importCommand(args)),
}));

function importOptions(settings: Settings) {
  const { catalogue, json, quiet, strict } = sharedOptions(settings);
  return {
    skills: {
      type: 'string',
      requiresArg: true,
      describe: 'A table of skills (skills.csv) to recover the skill levels of pages from',
    },
    level: {
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
      defaultDescription: 'recovered from the text',
      describe: 'The level of one skill, as SKILL=LEVEL; repeat it for more',
    },
    into: {
      type: 'string',
      requiresArg: true,
      default: 'catalogue',
      describe: 'The catalogue folder to write to; made when it does not exist',
    },
    'dry-run': { type: 'boolean', default: false, describe: 'Say what would change and write nothing' },
    catalogue,
    json,
    quiet,
    strict,
  } as const;
}

type ImportArguments = InferredOptionTypes<ReturnType<typeof importOptions>> & { file: string[] };

function builder(yargs: Argv, settings: Settings): Argv<ImportArguments> {
  return yargs
    .positional('file', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'Pages of role levels as text, or tables (roles.csv, skills.csv, role-levels.tsv)',
    })
    .options(importOptions(settings))
    .example(
      '$0 import lead-devops-engineer.txt --skills skills.csv',
      'A role page, with its skill levels recovered',
    )
    .example('$0 import roles.csv skills.csv --into framework', 'A whole framework');
}

async function importCommand(args: ArgumentsCamelCase<ImportArguments>): Promise<number> {
  const terminal = openTerminal(args);
  const into = resolve(args.into);
  const { value: catalogue, problems } = readCatalogue(catalogueLayers(args.catalogue, into), nodeSystem);
  if (!catalogue) {
    terminal.report(problems);
    if (args.json) terminal.json({ files: [], problems: terminal.asData(problems) });
    return exitCodes.errorsFound;
  }
  const planned = await plan(args, into, catalogue);
  const refused = !planned.value || (args.strict && planned.problems.length > 0);
  terminal.report(planned.problems);
  const files = refused ? [] : (planned.value?.files ?? []);
  const { value: done, problems: faults } = args.dryRun ? { value: files, problems: [] } : writeAll(files);
  terminal.report(faults);
  tell(terminal, args, done ?? [], [...planned.problems, ...faults]);
  return terminal.exitCode();
}

/** Writes files until one cannot be written, and gives those that were. Problem: output-unwritable. */
function writeAll(files: ImportPlan['files']): Outcome<ImportPlan['files']> {
  for (const [index, { path, text }] of files.entries()) {
    const fault = writeWhole(path, text);
    if (fault) return { value: files.slice(0, index), problems: [fault] };
  }
  return { value: files, problems: [] };
}

async function plan(
  args: ArgumentsCamelCase<ImportArguments>,
  into: string,
  catalogue: Catalogue,
): Promise<Outcome<ImportPlan>> {
  const { importPages, importTables } = await import('../../framework-import/index.ts');
  const files = args.file.map((file) => resolve(file));
  const tables = files.filter((file) => /^\.(?:csv|tsv)$/iu.test(extname(file)));
  if (tables.length === 0) {
    const skills = args.skills === undefined ? {} : { skills: resolve(args.skills) };
    return importPages(files, {
      into,
      catalogue,
      system: nodeSystem,
      levels: givenLevels(args.level),
      ...skills,
    });
  }
  if (tables.length < files.length)
    throw new UsageError('import pages and tables one after the other, not together');
  if (args.skills !== undefined || args.level.length > 0) {
    throw new UsageError('--skills and --level are for pages; tables name the levels themselves');
  }
  return importTables(files, { into, catalogue, system: nodeSystem });
}

function givenLevels(levels: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    levels.map((given) => {
      const at = given.lastIndexOf('=');
      if (at <= 0 || at === given.length - 1) {
        throw new UsageError(`--level: "${given}" should be SKILL=LEVEL, e.g. user-focus=practitioner`);
      }
      return [given.slice(0, at), given.slice(at + 1)];
    }),
  );
}

function tell(
  terminal: Terminal,
  { json, dryRun }: { json: boolean; dryRun: boolean },
  files: ImportPlan['files'],
  problems: readonly Problem[],
): void {
  const shown = (path: string) => relative(process.cwd(), path);
  if (json) {
    terminal.json({
      files: files.map(({ path, changes }) => ({ file: shown(path), changes })),
      problems: terminal.asData(problems),
    });
    return;
  }
  for (const { path, changes } of files) {
    terminal.data(shown(path));
    for (const change of changes) terminal.data(`  ${change}`);
  }
  const { errors, warnings } = terminal.count();
  const done = dryRun
    ? `Would write ${counted(files.length, 'file')}`
    : `Wrote ${counted(files.length, 'file')}`;
  terminal.say(
    `${files.length === 0 ? 'Nothing to write' : done}; ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
  );
}
