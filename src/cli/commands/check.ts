import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import type { Catalogue } from '../../catalogue/index.ts';
import { documentKinds } from '../../kit/document-kinds.ts';
import { checkQuestions } from '../../lint/questions/index.ts';
import { checkKit, openSharedParts } from '../../make-kit/index.ts';
import { builtInFonts, documentDate, nodeSystem, selectVacancies } from '../../pipeline/index.ts';
import { counted, type Problem } from '../../problems/index.ts';
import type { VacancySource } from '../../vacancy/index.ts';
import { command } from '../command.ts';
import { catalogueLayers, sharedOptions, templateLayers } from '../options.ts';
import type { Settings } from '../settings.ts';
import { openTerminal } from '../terminal.ts';
import { today } from '../today.ts';

/** `rolekit check [FILE…]` */
export const check = command((settings, exit) => ({
  command: 'check [file..]',
  describe: 'Check catalogue, templates and vacancies without building anything',
  builder: (yargs) => builder(yargs, settings),
  handler: async (args) => exit(await checkCommand(args)),
}));

function checkOptions(settings: Settings) {
  const { catalogue, templates, json, quiet, strict } = sharedOptions(settings);
  return { catalogue, templates, json, quiet, strict } as const;
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

async function checkCommand(args: ArgumentsCamelCase<CheckArguments>): Promise<number> {
  const terminal = openTerminal(args);
  const catalogues = catalogueLayers(args.catalogue);
  const templates = templateLayers(args.templates);
  const configuration = {
    catalogues,
    templates,
    fonts: builtInFonts(),
    kinds: documentKinds,
    formats: [],
    date: documentDate(undefined),
  };
  const opened = openSharedParts(configuration, nodeSystem);
  const layers = [...catalogues, ...templates];
  const ownFiles = args.file
    .map((file) => resolve(file))
    .filter((file) => isPartOf(file, layers, opened.value?.catalogue));
  const names = args.file.filter((file) => !ownFiles.includes(resolve(file)));
  const problems: Problem[] = [
    ...opened.problems,
    ...(opened.value ? checkQuestions(opened.value.catalogue) : []),
  ];
  if (opened.value && (names.length > 0 || args.file.length === 0)) {
    const { catalogue } = opened.value;
    const selected =
      names.length > 0 ? await selectVacancies(names, catalogue) : { value: all(catalogue), problems: [] };
    problems.push(...selected.problems);
    const day = today(process.env['SOURCE_DATE_EPOCH']);
    for (const vacancy of selected.value ?? []) {
      problems.push(...checkKit(vacancy, opened.value, day).problems);
    }
  }
  // Without shared parts nothing was checked further: what stopped it concerns every file.
  const shown =
    opened.value && ownFiles.length > 0 && names.length === 0
      ? problems.filter((each) => each.place !== undefined && ownFiles.includes(each.place.file))
      : problems;
  terminal.report(shown);
  if (args.json) terminal.json(terminal.asData(shown));
  const { errors, warnings } = terminal.count();
  const retired = opened.value ? retiredIn(opened.value.catalogue) : [];
  if (retired.length > 0) terminal.say(`Retired: ${retired.join(', ')} (see "rolekit list").`);
  terminal.say(`${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`);
  return terminal.exitCode();
}

/** Whether a file is read with the catalogue or the templates anyway, so that its Problems need only be picked out. */
function isPartOf(file: string, layers: readonly string[], catalogue: Catalogue | undefined): boolean {
  const vacancies = [...(catalogue?.vacancies.values() ?? [])];
  const inside = layers.some((layer) => file.startsWith(layer + sep));
  return inside && !vacancies.includes(file) && /\.(?:ya?ml|hbs)$/u.test(file) && existsSync(file);
}

/** How much of a catalogue is kept but should be used no more. */
function retiredIn({ roleLevels, skills }: Catalogue): string[] {
  const levels = [...roleLevels.values()].filter(({ level }) => level.retired).length;
  const whole = [...skills.values()].filter((skill) => skill.retired).length;
  const parts = [...skills.values()].flatMap((skill) => (skill.retired ? [] : [...skill.levels.values()]));
  const skillLevels = parts.filter((level) => level.retired).length;
  return [
    [levels, 'role level'] as const,
    [whole, 'skill'] as const,
    [skillLevels, 'skill level'] as const,
  ].flatMap(([count, what]) => (count === 0 ? [] : [counted(count, what)]));
}

function all(catalogue: Catalogue): VacancySource[] {
  return [...catalogue.vacancies].map(([id, file]) => ({ id, file }));
}
