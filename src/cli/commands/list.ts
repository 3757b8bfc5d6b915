import { relative } from 'node:path';
import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import type { Catalogue, CriterionEntry } from '../../catalogue/index.ts';
import { readDocumentKinds } from '../../make-kit/index.ts';
import { builtInTemplates, nodeSystem } from '../../pipeline/index.ts';
import { folderOf } from '../../reading/index.ts';
import { command, exitCodes } from '../command.ts';
import { readLayers, sharedOptions, templateLayers, whenLookingUp } from '../options.ts';
import type { Settings } from '../settings.ts';
import { tableOf } from '../table.ts';
import { openTerminal, type Terminal } from '../terminal.ts';

/** `rolekit list KIND` */
export const list = command((settings, exit) => ({
  command: 'list <kind> [word..]',
  describe: 'List what the catalogue holds, and the kinds of documents',
  builder: (yargs) => builder(yargs, settings),
  handler: (args) => exit(listCommand(args)),
}));

/** A line of a list: for programs as it is, for people its values in columns. */
type ListedItem = Readonly<Record<string, string | number>>;

/** Says of what is kept but should be used no more that it is. */
function mark(retired: boolean | undefined): { retired?: string } {
  return retired ? { retired: 'retired' } : {};
}

function criterionItem({ id, name, levels, retired }: CriterionEntry) {
  const banks = [...levels.values()].map(({ questions }) => questions.length);
  return {
    id,
    name,
    levels: [...levels].map(([level, entry]) => (entry.retired ? `${level} (retired)` : level)).join(', '),
    questions: banks.reduce((sum, count) => sum + count, 0),
    authored: banks.filter((count) => count > 0).length,
    derived: banks.filter((count) => count === 0).length,
    ...mark(retired),
  };
}

const kinds = {
  roles: (catalogue: Catalogue): ListedItem[] =>
    [...catalogue.roles.values()].map(({ id, value }) => ({
      id,
      name: value.name,
      family: value.family ?? '',
      levels: value.levels.length,
      ...mark(value.levels.every((level) => level.retired)),
    })),
  levels: (catalogue: Catalogue): ListedItem[] =>
    [...catalogue.roleLevels.values()].map(({ level, role }) => ({
      id: level.id,
      name: level.name,
      role: role.value.name,
      skills: Object.keys(level.skills).length,
      ...mark(level.retired),
    })),
  skills: (catalogue: Catalogue): ListedItem[] => [...catalogue.skills.values()].map(criterionItem),
  criteria: (catalogue: Catalogue): ListedItem[] =>
    [...catalogue.criteria.values()].map((criterion) => {
      const { id, name, ...rest } = criterionItem(criterion);
      const ladder = criterion.ladder && { ladder: criterion.ladder.id };
      return { id, name, kind: criterion.kind, ...rest, ...ladder };
    }),
  ladders: (catalogue: Catalogue): ListedItem[] =>
    [...catalogue.ladders.values()].map(({ id, value }) => ({
      id,
      name: value.name,
      levels: value.levels.map((level) => level.id).join(', '),
    })),
  scales: (catalogue: Catalogue): ListedItem[] =>
    [...catalogue.scales.values()].map(({ id, value }) => ({
      id,
      name: value.name,
      points: value.points.length,
    })),
  organisations: (catalogue: Catalogue): ListedItem[] =>
    [...catalogue.organisations.values()].map(({ id, value }) => ({ id, name: value.name })),
  languages: (catalogue: Catalogue): ListedItem[] =>
    [...catalogue.locales.values()].map(({ id, name, from: [, like], locale }) => ({
      id,
      name,
      paper: locale.paper,
      ...(like !== undefined && { like: `like ${like}` }),
    })),
  jurisdictions: (catalogue: Catalogue): ListedItem[] =>
    [...catalogue.jurisdictions.values()].map(({ id, name, currency = '', entries, texts }) => ({
      id,
      name,
      currency,
      languages: [...texts.keys()].join(', '),
      entries: entries.length,
      'not checked': entries.filter(({ checked }) => checked === 'no').length,
    })),
  vacancies: (catalogue: Catalogue): ListedItem[] =>
    [...catalogue.vacancies].map(([id, file]) => ({ id, file })),
} as const;

/** The kinds of documents of the folders of templates, which are no part of the catalogue. */
function documentsIn(folders: readonly string[], terminal: Terminal): ListedItem[] | undefined {
  const { value, problems } = readDocumentKinds(templateLayers(folders), nodeSystem);
  terminal.report(whenLookingUp(problems));
  return value?.kinds.map(({ name, per, stages, each, formats, file, about, place }) => ({
    id: name,
    per,
    stages: stages?.join(', ') ?? '',
    each: each?.join(', ') ?? '',
    formats: formats?.join(', ') ?? '',
    file,
    from: shownFolder(folderOf(place().file)),
    about: about ?? '',
  }));
}

function shownFolder(folder: string): string {
  return folder === builtInTemplates ? 'built-in' : relative(process.cwd(), folder) || '.';
}

type Kind = keyof typeof kinds | 'documents';
const kindNames = [
  'roles',
  'levels',
  'skills',
  'criteria',
  'ladders',
  'scales',
  'organisations',
  'languages',
  'jurisdictions',
  'vacancies',
  'documents',
] as const satisfies readonly Kind[];

function listOptions(settings: Settings) {
  const { catalogue, 'built-in': builtIn, templates, json } = sharedOptions(settings);
  return { catalogue, 'built-in': builtIn, templates, json } as const;
}

type ListArguments = InferredOptionTypes<ReturnType<typeof listOptions>> & { kind: Kind; word: string[] };

function builder(yargs: Argv, settings: Settings): Argv<ListArguments> {
  return yargs
    .positional('kind', { choices: kindNames, demandOption: true, describe: 'What to list' })
    .positional('word', {
      type: 'string',
      array: true,
      default: [],
      describe: 'Show only lines that hold all these words',
    })
    .options(listOptions(settings))
    .example('$0 list levels devops', 'The role levels with "devops" in their name')
    .example('$0 list criteria behaviour', 'What can be assessed beside skills: here the behaviours')
    .example('$0 list documents', 'The kinds of documents, of what there is one each, and where from')
    .example('$0 list skills --json', 'All skills, for a program');
}

function listCommand(args: ArgumentsCamelCase<ListArguments>): number {
  const terminal = openTerminal({ json: false, quiet: false, strict: false });
  const items =
    args.kind === 'documents' ? documentsIn(args.templates, terminal) : itemsOf(args.kind, args, terminal);
  if (!items) return exitCodes.errorsFound;
  const words = args.word.map((word) => word.toLowerCase());
  const rows = items.filter((row) => {
    const text = Object.values(row).join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (args.json) terminal.json(rows);
  else for (const line of tableOf(rows)) terminal.data(line);
  if (rows.length === 0) terminal.say(nothingListed(args, items.length));
  return terminal.exitCode();
}

function itemsOf(
  kind: keyof typeof kinds,
  args: Parameters<typeof readLayers>[0],
  terminal: Terminal,
): ListedItem[] | undefined {
  const { value: catalogue, problems } = readLayers(args);
  terminal.report(whenLookingUp(problems));
  return catalogue && kinds[kind](catalogue);
}

/** What to do where a list is empty. */
function nothingListed({ word, builtIn }: ArgumentsCamelCase<ListArguments>, all: number): string {
  if (all > 0) return `None of ${all} holds ${word.map((each) => `"${each}"`).join(' and ')}.`;
  const without = builtIn ? '' : ', without the built-in one';
  return `These catalogues have none${without}: name a folder that has with --catalogue FOLDER.`;
}
