import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import type { Catalogue } from '../../../catalogue/index.ts';
import { builtInCatalogue, writeWhole } from '../../../pipeline/index.ts';
import { parseYaml } from '../../../reading/index.ts';
import {
  type DraftFacts,
  draftVacancy,
  isVacancyId,
  vacancyFrom,
  vacancyIdHint,
  vacancySchema,
} from '../../../vacancy/index.ts';
import { openQuestioner, type Questioner } from '../../ask.ts';
import { command, exitCodes } from '../../command.ts';
import { exampleFor, newTable } from '../../new-table.ts';
import { folderFault, known, readLayers, sharedOptions, UsageError } from '../../options.ts';
import type { Settings } from '../../settings.ts';
import { openTerminal } from '../../terminal.ts';

/** `rolekit new vacancy ROLE-LEVEL`, and without its kind `rolekit new ROLE-LEVEL`. */
export const newVacancy = command((settings, exit) => ({
  command: ['vacancy [level]', '$0'],
  describe: 'Begin a vacancy file for a role level; on a terminal it asks for what you do not give',
  builder: (yargs) => builder(yargs, settings),
  handler: async (args) => exit(await newCommand(args)),
}));

function newOptions(settings: Settings) {
  const { catalogue, 'built-in': builtIn } = sharedOptions(settings);
  const text = { type: 'string', requiresArg: true } as const;
  return {
    id: { ...text, describe: 'The name of the file; the role level when left out' },
    organisation: { ...text, describe: 'The employer: an id of catalogue/organisations' },
    reference: { ...text, describe: 'The reference of the campaign' },
    summary: { ...text, describe: 'One or two sentences that make the right people read on' },
    location: { ...text, describe: 'Where people work' },
    'salary-from': { ...text, describe: 'The least a year, in the currency of the jurisdiction' },
    'salary-to': { ...text, describe: 'The most a year, in the same' },
    closes: { ...text, describe: 'Closing date and time, e.g. 2027-01-17T23:55' },
    into: {
      type: 'string',
      requiresArg: true,
      default: 'catalogue',
      describe: 'The catalogue folder in whose vacancies/ the file goes',
    },
    csv: {
      type: 'string',
      describe:
        'Begin a table of vacancies instead, a row each: the headings and an example, to stdout or a new file',
    },
    force: { type: 'boolean', default: false, describe: 'Write over a file that exists' },
    catalogue,
    'built-in': builtIn,
  } as const;
}

type NewArguments = InferredOptionTypes<ReturnType<typeof newOptions>> & { level: string | undefined };

function builder(yargs: Argv, settings: Settings): Argv<NewArguments> {
  return yargs
    .positional('level', { type: 'string', describe: 'The role level: an id of "rolekit list levels"' })
    .options(newOptions(settings))
    .example(
      '$0 new lead-devops-engineer --location Leeds --closes 2027-03-01',
      'catalogue/vacancies/lead-devops-engineer.yaml',
    )
    .example('$0 new --csv vacancies.csv', 'A table to fill in; then: rolekit build vacancies.csv')
    .example('$0 new', 'On a terminal: asks for role, employer, pay, place and closing date');
}

async function newCommand(args: ArgumentsCamelCase<NewArguments>): Promise<number> {
  const terminal = openTerminal({ json: false, quiet: false, strict: false });
  const fault = folderFault('--into', args.into);
  terminal.report(fault);
  if (fault.length > 0) return exitCodes.errorsFound;
  const into = resolve(args.into);
  const { value: catalogue, problems } = readLayers(args, into);
  terminal.report(problems);
  if (!catalogue) return exitCodes.errorsFound;
  if (args.csv !== undefined) return newTable(terminal, args.csv, exampleFor(args, catalogue));

  const asks = process.stdin.isTTY === true && process.stderr.isTTY === true;
  const questioner = asks ? openQuestioner() : undefined;
  const facts = await gatherFacts(args, catalogue, questioner);
  questioner?.close();

  const id = args.id ?? facts.level;
  if (!isVacancyId(id)) {
    throw new UsageError(`--id: "${id}" cannot name a vacancy; ${vacancyIdHint(id)}`);
  }
  const file = join(into, 'vacancies', `${id}.yaml`);
  if (existsSync(file) && !args.force) {
    throw new UsageError(
      `${relative(process.cwd(), file)} exists already; give another --id, or --force to write over it`,
    );
  }
  const skills = Object.keys(catalogue.roleLevels.get(facts.level)?.level.skills ?? {});
  const text = draftVacancy(facts, skills, '../schema/vacancy.schema.json');
  const parsed = parseYaml({ file, text });
  const checked = parsed.value ? vacancyFrom(id, parsed.value, catalogue) : parsed;
  const invalid = checked.problems.find((each) => each.severity === 'error');
  if (invalid) throw new UsageError(`this would not make a valid vacancy: ${invalid.message}`);
  const unwritten = writeWhole(file, text);
  if (unwritten) terminal.report([unwritten]);
  else {
    terminal.data(relative(process.cwd(), file));
    const employer = catalogue.organisations.get(facts.organisation);
    if (args.organisation === undefined && employer?.layer === builtInCatalogue) {
      terminal.say(`The employer is the example that comes with rolekit: name your own with --organisation.`);
    }
    terminal.say(
      `Fill in what stands behind a # there, then: rolekit build ${relative(process.cwd(), file)}`,
    );
  }
  return terminal.exitCode();
}

async function gatherFacts(
  args: ArgumentsCamelCase<NewArguments>,
  catalogue: Catalogue,
  questioner: Questioner | undefined,
): Promise<DraftFacts> {
  const levels = [...catalogue.roleLevels.values()].map(({ level }) => ({ id: level.id, name: level.name }));
  const organisations = [...catalogue.organisations.values()].map(({ id, value }) => ({
    id,
    name: value.name,
  }));
  const level = args.level ?? (await questioner?.choice('Role level', levels));
  if (level === undefined) throw new UsageError('name a role level; "rolekit list levels" shows them');
  known('role level', level, levels);
  const only = organisations.length === 1 ? organisations[0]?.id : undefined;
  const organisation =
    args.organisation ?? (questioner ? await questioner.choice('Employer', organisations) : only);
  if (organisation === undefined) throw new UsageError('name the employer with --organisation');
  known('organisation', organisation, organisations);
  const ask = async (
    given: string | undefined,
    question: string,
    fault?: (answer: string) => string | undefined,
  ) => given ?? (await questioner?.text(question, fault));
  const amount = (answer: string) => (/^\d+$/u.test(answer) ? undefined : 'give a whole number, e.g. 45000');
  for (const [option, given] of Object.entries({ from: args.salaryFrom, to: args.salaryTo })) {
    const fault = given === undefined ? undefined : amount(given);
    if (fault !== undefined) throw new UsageError(`--salary-${option}: "${given}" is no amount; ${fault}`);
  }
  const from = await ask(args.salaryFrom, 'Pay a year, from', amount);
  const to = await ask(args.salaryTo, 'Pay a year, to', amount);
  return {
    level,
    organisation,
    reference: await ask(args.reference, 'Reference'),
    summary: args.summary,
    location: await ask(args.location, 'Place of work'),
    salaryFrom: from === undefined ? undefined : Number(from),
    salaryTo: to === undefined ? undefined : Number(to),
    closes: await ask(args.closes, 'Closing date, e.g. 2027-01-17T23:55', (answer) =>
      vacancySchema.shape.closes.safeParse(answer).success
        ? undefined
        : 'give a date such as 2027-01-17 or 2027-01-17T23:55',
    ),
  };
}
