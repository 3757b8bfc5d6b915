import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import type { Catalogue } from '../../catalogue/index.ts';
import { sourceSchema, type TextSource } from '../../catalogue/schema/source.ts';
import type { ImportOptions, ImportPlan, Mapping } from '../../framework-import/index.ts';
import { plainMeanings } from '../../framework-import/tables/meaning.ts';
import { nodeSystem, writeWhole } from '../../pipeline/index.ts';
import { type Outcome, type Problem, problem, startOf } from '../../problems/index.ts';
import { forbiddenCharacterAt, reasonOf, slugOf } from '../../reading/index.ts';
import { isTableFile } from '../../tables/index.ts';
import { isVacancyId, vacancyIdHint } from '../../vacancy/index.ts';
import { command, exitCodes } from '../command.ts';
import { tellOfImport } from '../import-report.ts';
import { folderFault, readLayers, sharedOptions, UsageError } from '../options.ts';
import type { Settings } from '../settings.ts';
import { openTerminal } from '../terminal.ts';

/** `rolekit import FILE…` */
export const importFiles = command((settings, exit) => ({
  command: 'import <file..>',
  describe: 'Turn role pages, or the tables of a framework, into catalogue files',
  builder: (yargs) => builder(yargs, settings),
  handler: async (args) => exit(await importCommand(args)),
}));

function importOptions(settings: Settings) {
  const { catalogue, 'built-in': builtIn, json, quiet, strict } = sharedOptions(settings);
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
      describe: 'The level of one skill, as SKILL=LEVEL; repeat it for more. Of a draft: its role level',
    },
    as: {
      choices: ['role', 'vacancy'] as const,
      defaultDescription: 'known by what stands in it',
      describe: 'What a page is: that of a role, or the advert of a vacancy, of which a draft is made',
    },
    organisation: { type: 'string', requiresArg: true, describe: 'The employer of a draft: an id' },
    id: {
      type: 'string',
      requiresArg: true,
      defaultDescription: 'made from its title',
      describe: 'The name of the file of a draft',
    },
    columns: {
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
      defaultDescription: 'known by their headings',
      describe: 'What columns of tables hold, e.g. skill=Competency,about=Summary,level:"Band 1"=band-1',
    },
    mapping: {
      type: 'string',
      requiresArg: true,
      describe: 'A YAML file that says what columns, levels and cells of tables mean',
    },
    levels: {
      type: 'string',
      requiresArg: true,
      describe: 'The skill levels by name, the lowest first, where nothing shows their order',
    },
    family: {
      type: 'string',
      requiresArg: true,
      describe: 'The family of roles, where neither table nor page names one',
    },
    role: {
      type: 'string',
      requiresArg: true,
      describe: 'The role whose levels a table holds without naming it',
    },
    into: {
      type: 'string',
      requiresArg: true,
      default: 'catalogue',
      describe: 'The catalogue folder to write to; made when it does not exist',
    },
    source: {
      type: 'string',
      requiresArg: true,
      describe: 'Whose words are imported; printed where they are',
    },
    licence: {
      type: 'string',
      requiresArg: true,
      describe: 'Under which licence --source lets them be quoted',
    },
    attribution: { type: 'string', requiresArg: true, describe: 'What that licence asks to be said' },
    prune: {
      type: 'boolean',
      default: false,
      describe:
        'Take away what an earlier import made and these files no longer hold; mark what you worked on as retired',
    },
    rename: {
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
      defaultDescription: 'none',
      describe:
        'A role, role level or skill under a new id, as OLD=NEW, with all that you wrote for it; repeat it for more',
    },
    'dry-run': { type: 'boolean', default: false, describe: 'Say what would change and write nothing' },
    catalogue,
    'built-in': builtIn,
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
      describe:
        'Pages of roles as text, Markdown or HTML; tables as CSV or .xlsx (of roles, skills, grades); or a job advert in Markdown',
    })
    .options(importOptions(settings))
    .example(
      '$0 import lead-devops-engineer.txt --skills skills.csv',
      'A role page, with its skill levels recovered',
    )
    .example('$0 import advert.md --level baker', 'A draft of a vacancy from a job advert in Markdown')
    .example('$0 import roles.csv skills.csv --into framework', 'A whole framework')
    .example(
      '$0 import skills.xlsx --columns "skill=Competency" --into framework',
      'A framework with columns and levels of its own',
    )
    .example(
      '$0 import roles.csv skills.csv --into framework --prune --dry-run',
      'What its next edition would change and take away',
    );
}

async function importCommand(args: ArgumentsCamelCase<ImportArguments>): Promise<number> {
  const terminal = openTerminal(args);
  const into = resolve(args.into);
  const fault = folderFault('--into', args.into);
  const { value: catalogue, problems } = fault.length > 0 ? { problems: fault } : readLayers(args, into);
  if (!catalogue) {
    terminal.report(problems);
    if (args.json) terminal.json({ files: [], problems: terminal.asData(problems) });
    return exitCodes.errorsFound;
  }
  terminal.report(problems.filter(({ code }) => code === 'empty-layer'));
  const planned = await plan(args, into, catalogue);
  const refused = !planned.value || (args.strict && planned.problems.length > 0);
  terminal.report(planned.problems);
  const wanted = refused ? undefined : planned.value;
  const { value: done, problems: faults } = args.dryRun || !wanted ? { value: wanted } : carryOut(wanted);
  terminal.report(faults ?? []);
  tellOfImport(terminal, args, done, [...planned.problems, ...(faults ?? [])]);
  return terminal.exitCode();
}

/**
 * Writes files until one cannot be written, then removes what is to go, and gives what was done. The record of imports
 * comes last: what it does not tell of is never taken away. Problem: output-unwritable.
 */
function carryOut(plan: ImportPlan): { value: ImportPlan; problems: readonly Problem[] } {
  for (const [index, { path, text }] of plan.files.entries()) {
    const fault = writeWhole(path, text);
    if (fault)
      return { value: { ...plan, files: plan.files.slice(0, index), removed: [] }, problems: [fault] };
  }
  for (const [index, path] of plan.removed.entries()) {
    const fault = removeFile(path);
    if (fault) return { value: { ...plan, removed: plan.removed.slice(0, index) }, problems: [fault] };
  }
  const fault = plan.record && writeWhole(plan.record.path, plan.record.text);
  return { value: plan, problems: fault ? [fault] : [] };
}

function removeFile(path: string): Problem | undefined {
  try {
    rmSync(path);
    return undefined;
  } catch (fault) {
    const message = `cannot remove ${path}: ${reasonOf(fault)}`;
    return problem('output-unwritable', message, { place: startOf(path) });
  }
}

async function plan(
  args: ArgumentsCamelCase<ImportArguments>,
  into: string,
  catalogue: Catalogue,
): Promise<Outcome<ImportPlan>> {
  const { importPages, importTables } = await import('../../framework-import/index.ts');
  const files = args.file.map((file) => resolve(file));
  const { value: mapping, problems } = await givenMapping(args);
  if (!mapping) return { problems };
  const shared = {
    mapping,
    into,
    catalogue,
    system: nodeSystem,
    prune: args.prune,
    renames: renames(args.rename),
    ...givenSource(args),
  };
  const tables = files.filter(isTableFile);
  if (tables.length === 0 && (await isAdvert(args, files))) return importDraft(args, files, shared);
  if (tables.length === 0) {
    const skills = args.skills === undefined ? {} : { skills: resolve(args.skills) };
    return importPages(files, {
      ...shared,
      levels: pairs('--level', args.level, 'SKILL=LEVEL', 'user-focus=practitioner'),
      ...skills,
    });
  }
  if (tables.length < files.length)
    throw new UsageError('import pages and tables one after the other, not together');
  if (args.skills !== undefined || args.level.length > 0) {
    throw new UsageError('--skills and --level are for pages; tables name the levels themselves');
  }
  return importTables(files, shared);
}

/** Whether a file is an advert: if it is said so, or if it is Markdown and no page of a role. */
async function isAdvert(
  { as }: ArgumentsCamelCase<ImportArguments>,
  files: readonly string[],
): Promise<boolean> {
  if (as !== undefined) return as === 'vacancy';
  const { isRolePage } = await import('../../framework-import/index.ts');
  const [file] = files;
  return (
    file !== undefined && /\.(?:md|markdown)$/iu.test(file) && !(await isRolePage(file, nodeSystem.files))
  );
}

/** A draft of a vacancy from one advert. */
async function importDraft(
  args: ArgumentsCamelCase<ImportArguments>,
  files: readonly string[],
  shared: ImportOptions,
): Promise<Outcome<ImportPlan>> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new UsageError('import adverts one by one');
  const [level, ...more] = args.level;
  if (more.length > 0 || level?.includes('=')) {
    throw new UsageError('--level: a draft has one role level, e.g. --level lead-devops-engineer');
  }
  if (args.id !== undefined && !isVacancyId(args.id)) {
    throw new UsageError(`--id: "${args.id}" cannot name a vacancy; ${vacancyIdHint(args.id)}`);
  }
  const { importAdvert } = await import('../../framework-import/index.ts');
  return importAdvert(file, {
    ...shared,
    ...(level !== undefined && { level }),
    ...(args.organisation !== undefined && { organisation: args.organisation }),
    ...(args.id !== undefined && { id: args.id }),
  });
}

/** What options and a mapping file say of tables. Problems: those of readMapping. */
async function givenMapping(args: ArgumentsCamelCase<ImportArguments>): Promise<Outcome<Mapping>> {
  const { givenColumn, givenLevel, noMapping, partsOf, readMapping, withOptions } = await import(
    '../../framework-import/index.ts'
  );
  const read =
    args.mapping === undefined
      ? { value: noMapping, problems: [] }
      : readMapping(resolve(args.mapping), nodeSystem);
  if (!read.value) return read;
  const columns = args.columns.flatMap(partsOf).map((part) => {
    const column = givenColumn(part);
    if (column) return column;
    throw new UsageError(
      `--columns: "${part}" should be MEANING=HEADING or level:HEADING=LEVEL, e.g. skill=Competency,level:"Band 1"=band-1; meanings are ${plainMeanings.join(', ')} and ignore`,
    );
  });
  const levels = args.levels === undefined ? undefined : partsOf(args.levels).map(givenLevel);
  if (levels && new Set(levels.map(({ id }) => id)).size < Math.max(2, levels.length)) {
    throw new UsageError(
      '--levels: name two levels or more, each once, the lowest first, e.g. "Basic,Advanced"',
    );
  }
  const { family, role } = args;
  const options = { columns, cells: noMapping.cells, levels, family, role };
  return { value: withOptions(read.value, options), problems: read.problems };
}

function givenSource({ source, licence, attribution }: ArgumentsCamelCase<ImportArguments>): {
  source?: TextSource;
} {
  if (source === undefined) {
    if (licence === undefined && attribution === undefined) return {};
    throw new UsageError('--licence and --attribution go with --source "NAME": say whose words they are');
  }
  const given = {
    name: source,
    ...(licence !== undefined && { licence }),
    ...(attribution !== undefined && { attribution }),
  };
  const checked = sourceSchema.safeParse(given);
  if (!checked.success || Object.values(given).some((text) => forbiddenCharacterAt(text) !== undefined)) {
    throw new UsageError(
      '--source, --licence and --attribution: write something, and keep names to one line',
    );
  }
  return { source: checked.data };
}

/** By id, though they may be given by name. */
function renames(given: readonly string[]): ReadonlyMap<string, string> {
  const named = pairs('--rename', given, 'OLD=NEW', 'oven-testing=bakery-testing');
  return new Map([...named].map(([from, to]) => [slugOf(from), slugOf(to)]));
}

/** Options of the form LEFT=RIGHT. */
function pairs(
  option: string,
  given: readonly string[],
  form: string,
  example: string,
): ReadonlyMap<string, string> {
  return new Map(
    given.map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at <= 0 || at === pair.length - 1) {
        throw new UsageError(`${option}: "${pair}" should be ${form}, e.g. ${example}`);
      }
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
