import { statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import type { Catalogue } from '../../catalogue/index.ts';
import { checkDescriptors } from '../../lint/descriptors.ts';
import { checkOwnQuestions, checkQuestions } from '../../lint/questions/index.ts';
import { checkKit, openSharedParts, type SharedParts, unknownStages } from '../../make-kit/index.ts';
import { everyVacancy, nodeSystem } from '../../pipeline/index.ts';
import { counted, type Problem } from '../../problems/index.ts';
import { isYamlName } from '../../reading/index.ts';
import { isTableFile } from '../../tables/index.ts';
import { checkDays, type Vacancy } from '../../vacancy/index.ts';
import { command } from '../command.ts';
import { configurationAsked, kitOptions, kitsAsked } from '../kits-asked.ts';
import { sharedOptions } from '../options.ts';
import type { Settings } from '../settings.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import { today } from '../today.ts';
import { builtInAlone } from '../works-on.ts';

/** `rolekit check [FILE…]` */
export const check = command((settings, exit) => ({
  command: 'check [file..]',
  describe:
    'Say all that a build would say, without building; beside it what is amiss in the wording of questions, and which dates are past',
  builder: (yargs) => builder(yargs, settings),
  handler: async (args) => exit(await checkCommand(args, settings)),
}));

function checkOptions(settings: Settings) {
  const { json, quiet, strict } = sharedOptions(settings);
  return { ...kitOptions(settings), json, quiet, strict } as const;
}

type CheckArguments = InferredOptionTypes<ReturnType<typeof checkOptions>> & { file: string[] };

function builder(yargs: Argv, settings: Settings): Argv<CheckArguments> {
  return yargs
    .positional('file', {
      type: 'string',
      array: true,
      default: [],
      defaultDescription: 'the whole catalogue with all its vacancies',
      describe: 'Vacancies as "build" takes them, or a file of the catalogue or templates',
    })
    .options(checkOptions(settings))
    .example('$0 check', 'Everything that a build would use')
    .example('$0 check catalogue/skills/user-focus.yaml --json', 'One file, for a program')
    .example('$0 check campaign.xlsx', 'Every row of a table of vacancies');
}

async function checkCommand(args: ArgumentsCamelCase<CheckArguments>, settings: Settings): Promise<number> {
  const terminal = openTerminal(args);
  const asked = configurationAsked(args, settings);
  const found = [...(settings.problems ?? []), ...asked.problems];
  const configuration = asked.value;
  if (!configuration) {
    terminal.report(found);
    if (args.json) terminal.json(terminal.asData(found));
    return terminal.exitCode();
  }
  const { value: parts, problems: faults } = openSharedParts(configuration, nodeSystem);
  const layers = [...configuration.catalogues, ...configuration.templates];
  const ownFiles = args.file
    .map((file) => resolve(file))
    .filter((file) => isPartOf(file, layers, parts?.catalogue));
  const names = args.file.filter((file) => !ownFiles.includes(resolve(file)));
  const onlyFiles = ownFiles.length > 0 && names.length === 0 && args.level.length === 0;
  const first = builtInAlone(configuration.catalogues);
  if (first !== undefined && args.file.length === 0 && args.level.length === 0) {
    terminal.say(`No catalogue is named: this checks what comes with rolekit alone. ${first}\n`);
  }
  const problems: Problem[] = [...found, ...faults];
  if (parts) problems.push(...checkQuestions(parts.catalogue));
  if (parts) problems.push(...checkDescriptors(parts.catalogue, onlyFiles ? ownFiles : undefined));
  if (parts && !onlyFiles) problems.push(...(await checkKits(names, args, parts, terminal)));
  // Without shared parts nothing was checked further: what stopped it concerns every file.
  const shown =
    parts && onlyFiles
      ? problems.filter(({ place, related = [] }) =>
          [place, ...related.map((each) => each.place)].some((each) => each && ownFiles.includes(each.file)),
        )
      : problems;
  terminal.report(shown);
  if (args.json) terminal.json(terminal.asData(shown));
  const { errors, warnings } = terminal.count();
  const retired = parts ? retiredIn(parts.catalogue) : [];
  if (retired.length > 0) terminal.say(`Retired: ${retired.join(', ')} (see "rolekit list").`);
  terminal.say(`${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`);
  return terminal.exitCode();
}

/** The Problems of kits that are named as for a build; of all vacancies, in all layers, when none is. */
async function checkKits(
  names: readonly string[],
  args: ArgumentsCamelCase<CheckArguments>,
  parts: SharedParts,
  terminal: Terminal,
): Promise<Problem[]> {
  const { catalogue } = parts;
  const isAll = names.length === 0 && args.level.length === 0;
  const { value: sources = [], problems } = isAll
    ? everyVacancy(catalogue)
    : await kitsAsked(names, args, catalogue);
  const found = [...problems, ...(isAll ? unknownStages(sources, parts) : [])];
  const day = today(process.env['SOURCE_DATE_EPOCH']);
  const rules = (vacancy: Vacancy) => [...checkDays(vacancy, day), ...checkOwnQuestions(vacancy)];
  for (const [index, source] of sources.entries()) {
    found.push(...(await checkKit(source, parts, rules)).problems);
    if (sources.length > 1) terminal.progress({ done: index + 1, all: sources.length });
  }
  terminal.endProgress();
  return found;
}

/**
 * Whether a file is read with the catalogue or the templates anyway, or should be, so that its Problems need only be
 * picked out. Vacancies are not, but for those that cannot be any, nor are tables of them.
 */
function isPartOf(file: string, layers: readonly string[], catalogue: Catalogue | undefined): boolean {
  const layer = layers.find((each) => file.startsWith(each + sep));
  if (layer === undefined || isTableFile(basename(file))) return false;
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  const isVacancy = isYamlName(file) && dirname(file) === join(layer, 'vacancies');
  return !isVacancy || [...(catalogue?.faulty.vacancies.values() ?? [])].includes(file);
}

/** How much of a catalogue is kept but should be used no more. */
function retiredIn({ roleLevels, skills, criteria }: Catalogue): string[] {
  const isRetired = ({ retired }: { readonly retired?: boolean | undefined }) => retired === true;
  const levels = [...roleLevels.values()].filter(({ level }) => isRetired(level)).length;
  const whole = [...skills.values()].filter(isRetired).length;
  const used = [...skills.values()].filter((skill) => !skill.retired);
  const skillLevels = used.flatMap((skill) => [...skill.levels.values()]).filter(isRetired).length;
  const others = [...criteria.values()].filter(isRetired).length;
  return [
    ...(levels > 0 ? [counted(levels, 'role level')] : []),
    ...(whole > 0 ? [counted(whole, 'skill')] : []),
    ...(skillLevels > 0 ? [counted(skillLevels, 'skill level')] : []),
    ...(others > 0 ? [`${others} other ${others === 1 ? 'criterion' : 'criteria'}`] : []),
  ];
}
