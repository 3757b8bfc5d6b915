import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Options } from 'yargs';
import { type Catalogue, readCatalogue } from '../catalogue/index.ts';
import type { Configuration } from '../make-kit/index.ts';
import { builtInCatalogue, builtInTemplates, nodeSystem } from '../pipeline/index.ts';
import { didYouMean, fewOf, type Outcome, type Problem, problem } from '../problems/index.ts';
import { formatNames } from '../writers/formats.ts';
import type { Settings } from './settings.ts';

/** Options that more than one command takes, with the defaults that settings give. Lists may be repeated or written with commas. */
export function sharedOptions(settings: Settings) {
  return {
    catalogue: {
      type: 'string',
      array: true,
      requiresArg: true,
      default: settings.catalogue ?? [],
      defaultDescription: 'the built-in catalogue alone',
      describe: 'A catalogue folder to lay over the built-in one; repeat it for more layers',
    },
    'built-in': {
      type: 'boolean',
      default: settings.builtIn ?? true,
      describe:
        'Lay them over the built-in catalogue; --no-built-in leaves out all of it but its languages and law',
    },
    templates: {
      type: 'string',
      array: true,
      requiresArg: true,
      default: settings.templates ?? [],
      defaultDescription: 'the built-in templates alone',
      describe: 'A folder of templates, partials or theme that replace the built-in ones',
    },
    documents: {
      type: 'string',
      array: true,
      requiresArg: true,
      ...(settings.documents && { default: settings.documents }),
      defaultDescription: 'all',
      describe: 'Which documents, e.g. advert,scoring-sheet; "rolekit list documents" shows all kinds',
      coerce: commaList,
    },
    formats: {
      type: 'string',
      array: true,
      requiresArg: true,
      default: settings.formats ?? [...formatNames],
      defaultDescription: 'all',
      describe: `Which formats: ${formatNames.join(', ')}`,
      coerce: commaList,
    },
    out: {
      type: 'string',
      requiresArg: true,
      default: settings.out ?? 'output',
      describe: 'The folder to build into; nothing is written outside it',
    },
    json: { type: 'boolean', default: settings.json ?? false, describe: 'Say everything as JSON on stdout' },
    quiet: { type: 'boolean', default: settings.quiet ?? false, describe: 'Say only what is wrong' },
    strict: { type: 'boolean', default: settings.strict ?? false, describe: 'Let warnings count as errors' },
  } as const satisfies Record<string, Options>;
}

/** A list option that may be repeated or written with commas. */
export function commaList(values: readonly string[]): string[] {
  return values.flatMap((value) => value.split(',')).filter((value) => value !== '');
}

/** How the options that say which catalogues are used were given. */
interface CatalogueArguments {
  readonly catalogue: readonly string[];
  readonly builtIn: boolean;
}

/**
 * The built-in catalogue and the folders laid over it; on top the folder that a command writes to, when it exists.
 * Throws a UsageError where nothing is left.
 */
export function catalogueLayers(
  { catalogue, builtIn }: CatalogueArguments,
  writtenTo?: string,
): Required<Pick<Configuration, 'catalogues' | 'forWords'>> {
  const layers = [builtInCatalogue, ...catalogue.map((folder) => resolve(folder))];
  const top = writtenTo !== undefined && !layers.includes(writtenTo) && existsSync(writtenTo);
  if (!builtIn && catalogue.length === 0 && writtenTo === undefined) {
    throw new UsageError('--no-built-in leaves no catalogue: name your own with --catalogue FOLDER');
  }
  return { catalogues: top ? [...layers, writtenTo] : layers, forWords: builtIn ? [] : [builtInCatalogue] };
}

/** Reads these layers; see `readCatalogue`. */
export function readLayers(args: CatalogueArguments, writtenTo?: string): Outcome<Catalogue> {
  const { catalogues, forWords } = catalogueLayers(args, writtenTo);
  return readCatalogue(catalogues, nodeSystem, [], forWords);
}

/** What a command that only looks things up tells of a catalogue: errors, and folders that hold nothing of one. */
export function whenLookingUp(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ code, severity }) => severity === 'error' || code === 'empty-layer');
}

/** What is wrong with a folder to write to, which is made when it does not exist. Problem: output-unwritable, where a file stands. */
export function folderFault(option: string, path: string): Problem[] {
  const found = statSync(resolve(path), { throwIfNoEntry: false });
  if (!found || found.isDirectory()) return [];
  const hint = 'name a folder; it is made when it does not exist';
  return [problem('output-unwritable', `${option}: ${path} is a file, not a folder`, { hint })];
}

export function templateLayers(folders: readonly string[]): string[] {
  return [builtInTemplates, ...folders.map((folder) => resolve(folder))];
}

const mostListed = 12;

/** What to do about a name that is none of those known. */
export function nearestOf(name: string, known: readonly string[]): string {
  const near = didYouMean(name, known);
  return `choose from ${fewOf(known, mostListed)}${near === undefined ? '' : ` (${near})`}`;
}

/** Picks what a list option names. Throws a UsageError for none, and for a name that is none of `known`. */
export function chosen<Item>(
  names: readonly string[],
  known: readonly Item[],
  nameOf: (item: Item) => string,
  option: string,
): Item[] {
  if (names.length === 0) {
    throw new UsageError(`--${option}: name one or more of ${fewOf(known.map(nameOf), mostListed)}`);
  }
  for (const name of names) {
    if (known.some((item) => nameOf(item) === name)) continue;
    throw new UsageError(`--${option}: there is no "${name}"; ${nearestOf(name, known.map(nameOf))}`);
  }
  return known.filter((item) => names.includes(nameOf(item)));
}

/** Throws a UsageError for an id that none of the items has. */
export function known(what: string, id: string, items: readonly { id: string }[]): void {
  const ids = items.map((item) => item.id);
  if (ids.includes(id)) return;
  throw new UsageError(`there is no ${what} "${id}"; ${didYouMean(id, ids) ?? 'see "rolekit list"'}`);
}

/** The program was called wrongly: its message goes to stderr and the exit status is 2. */
export class UsageError extends Error {}
