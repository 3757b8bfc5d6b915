import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import { levelsThatNeed, neighboursOf } from '../../catalogue/compare.ts';
import {
  allCriteria,
  type Catalogue,
  type CriterionEntry,
  criterionOf,
  nameOfLevel,
  type RoleLevelEntry,
} from '../../catalogue/index.ts';
import { didYouMean } from '../../problems/index.ts';
import { areDeeds } from '../../questions/index.ts';
import { command, exitCodes } from '../command.ts';
import { showJurisdiction } from '../jurisdiction-report.ts';
import { readLayers, sharedOptions, UsageError, whenLookingUp } from '../options.ts';
import type { Settings } from '../settings.ts';
import { tableOf } from '../table.ts';
import { openTerminal, type Terminal } from '../terminal.ts';

/** `rolekit show ROLE-LEVEL|SKILL|CRITERION|JURISDICTION` */
export const show = command((settings, exit) => ({
  command: 'show <name>',
  describe:
    'Show a role level beside its neighbours, a skill or other criterion with the roles that share it, or the law of a jurisdiction',
  builder: (yargs) => builder(yargs, settings),
  handler: (args) => exit(showCommand(args)),
}));

function showOptions(settings: Settings) {
  const { catalogue, 'built-in': builtIn, json } = sharedOptions(settings);
  return { catalogue, 'built-in': builtIn, json } as const;
}

type ShowArguments = InferredOptionTypes<ReturnType<typeof showOptions>> & { name: string };

function builder(yargs: Argv, settings: Settings): Argv<ShowArguments> {
  return yargs
    .positional('name', {
      type: 'string',
      demandOption: true,
      describe: 'The id of a role level, of a skill or another criterion, or of a jurisdiction',
    })
    .options(showOptions(settings))
    .example('$0 show lead-devops-engineer', 'Its skills beside the levels below and above')
    .example('$0 show user-focus --json', 'A skill, for a program')
    .example('$0 show US', 'What the law asks, with words to use and where they were read');
}

function showCommand(args: ArgumentsCamelCase<ShowArguments>): number {
  const terminal = openTerminal({ json: false, quiet: false, strict: false });
  const { value: catalogue, problems } = readLayers(args);
  terminal.report(whenLookingUp(problems));
  if (!catalogue) return exitCodes.errorsFound;
  const level = catalogue.roleLevels.get(args.name);
  const criterion = criterionOf(args.name, catalogue);
  if (level) showLevel(terminal, level, catalogue, args.json);
  if (criterion) showCriterion(terminal, criterion, catalogue, args.json);
  const law = catalogue.jurisdictions.get(args.name);
  if (law) showJurisdiction(terminal, law, args.json);
  if (!level && !criterion && !law) {
    const criteria = allCriteria(catalogue).map(({ id }) => id);
    const ids = [...catalogue.roleLevels.keys(), ...criteria, ...catalogue.jurisdictions.keys()];
    const hint =
      didYouMean(args.name, ids) ?? 'search with "rolekit list levels WORD" or "rolekit list skills WORD"';
    throw new UsageError(
      `there is no role level, skill, other criterion or jurisdiction "${args.name}"; ${hint}`,
    );
  }
  return terminal.exitCode();
}

function showLevel(terminal: Terminal, entry: RoleLevelEntry, catalogue: Catalogue, json: boolean): void {
  const { level, role } = entry;
  const { below, above } = neighboursOf(entry, catalogue);
  const columns = [below, entry, above].filter((each) => each !== undefined);
  const ids = [...new Set(columns.flatMap((each) => Object.keys(each.level.skills)))].sort();
  const needs = (each: RoleLevelEntry | undefined, id: string) =>
    each ? new Map(Object.entries(each.level.skills)).get(id) : undefined;
  const skills = ids.map((id) => ({
    id,
    name: catalogue.skills.get(id)?.name ?? id,
    below: needs(below, id),
    here: needs(entry, id),
    above: needs(above, id),
  }));
  if (json) {
    terminal.json({
      level: level.id,
      name: level.name,
      role: role.id,
      family: role.value.family,
      grades: level.grades ?? [],
      below: below?.level.id,
      above: above?.level.id,
      skills,
    });
    return;
  }
  terminal.data(`${level.name} (${role.value.name}, ${role.value.family})`);
  if (level.grades) terminal.data(`Grades: ${level.grades.join(', ')}`);
  terminal.data('');
  const rows = skills.map(({ name, below: lower, here, above: higher }) => ({
    skill: name,
    ...(below && { [below.level.name]: lower ?? '-' }),
    [level.name]: `${here ?? '-'}${below && here !== lower ? ' *' : ''}`,
    ...(above && { [above.level.name]: `${higher ?? '-'}${higher !== here ? ' *' : ''}` }),
  }));
  for (const line of tableOf(rows)) terminal.data(line);
  terminal.data('');
  terminal.data('* differs from the level before it');
}

function showCriterion(
  terminal: Terminal,
  criterion: CriterionEntry,
  catalogue: Catalogue,
  json: boolean,
): void {
  const { id: criterionId, name, kind, about } = criterion;
  const levels = [...criterion.levels].map(([id, { descriptors, questions }]) => ({
    id,
    descriptors,
    questions: questions.map(({ id: questionId, kind, minutes, ask }) => ({
      id: questionId,
      kind,
      minutes,
      ask,
    })),
  }));
  const needed = levelsThatNeed(criterionId, catalogue).map(({ entry, skillLevel }) => ({
    role: entry.role.value.name,
    level: entry.level.name,
    id: entry.level.id,
    'skill level': skillLevel,
  }));
  if (json) {
    terminal.json({
      [kind === 'skill' ? kind : 'criterion']: criterionId,
      kind,
      name,
      about,
      levels,
      needed,
    });
    return;
  }
  terminal.data(kind === 'skill' ? name : `${name} (${kind})`);
  if (about !== undefined) terminal.data(about);
  for (const { id, descriptors, questions } of levels) {
    terminal.data('');
    const called = nameOfLevel(id, criterion.levels.get(id)) ?? id;
    const heading = called.toLowerCase() === id ? id : `${id} (${called})`;
    terminal.data(descriptors.length > 0 && areDeeds(descriptors) ? `${heading}: you can` : heading);
    for (const descriptor of descriptors) terminal.data(`  - ${descriptor}`);
    for (const question of questions) {
      terminal.data(`  ? ${question.id} (${question.kind}, ${question.minutes} minutes): ${question.ask}`);
    }
  }
  terminal.data('');
  for (const line of tableOf(needed)) terminal.data(line);
}
