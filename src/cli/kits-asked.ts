import type { Options } from 'yargs';
import type { Catalogue } from '../catalogue/index.ts';
import { type Configuration, formatsOf } from '../make-kit/index.ts';
import {
  builtInFonts,
  documentDate,
  selectLevels,
  selectVacancies,
  type VacancyTables,
} from '../pipeline/index.ts';
import type { Outcome } from '../problems/index.ts';
import { type Form, forms, type KitSource } from '../vacancy/index.ts';
import { formatNames } from '../writers/formats.ts';
import { copiesAsked, copiesOptions } from './copies.ts';
import { kindsAsked, knownKinds, unknownInSettings } from './documents-asked.ts';
import { catalogueLayers, chosen, sharedOptions, templateLayers, UsageError } from './options.ts';
import type { Settings } from './settings.ts';

/** What says which kits, and what of each: the same for `build` and `check`, which tells what `build` would. */
export function kitOptions(settings: Settings) {
  const { documents, formats, catalogue, 'built-in': builtIn, templates } = sharedOptions(settings);
  return {
    documents,
    formats,
    catalogue,
    'built-in': builtIn,
    templates,
    level: {
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
      defaultDescription: 'none',
      describe: 'The kit of a role level without a vacancy; an id, or a pattern with *',
    },
    form: {
      choices: forms,
      default: 'A',
      describe: 'Which set of questions: B and C ask others than A, for a second day or a re-run',
    },
    ...copiesOptions,
  } as const satisfies Record<string, Options>;
}

/** What `kitOptions` were given as. */
interface KitArguments {
  readonly documents?: readonly string[] | undefined;
  readonly formats: readonly string[];
  readonly catalogue: readonly string[];
  readonly builtIn: boolean;
  readonly templates: readonly string[];
  readonly level: readonly string[];
  readonly form: Form;
  readonly each?: readonly string[] | undefined;
  readonly bundle: boolean;
}

/**
 * What kits are made with. Throws a UsageError for documents, formats and people that there are not.
 * Problem: wrong-value, at a kind of document in the settings that there is not.
 */
export function configurationAsked(args: KitArguments, settings: Settings): Outcome<Configuration> {
  const templates = templateLayers(args.templates);
  const formats = chosen(args.formats, formatNames, (format) => format, 'formats');
  const known = knownKinds(args.templates);
  const isOfSettings = args.documents?.join() === settings.documents?.join();
  const unknown = isOfSettings ? unknownInSettings(settings, known) : [];
  if (unknown.length > 0) return { problems: unknown };
  const kinds = known && kindsAsked(args.documents, known);
  const copies = copiesAsked(args, kinds);
  if (kinds && kinds.length > 0 && kinds.every((kind) => formatsOf(kind, formats).length === 0)) {
    const names = formats.join(', ');
    throw new UsageError(`--formats: none of the documents that are built is made as ${names}`);
  }
  const value: Configuration = {
    ...catalogueLayers(args),
    templates,
    fonts: builtInFonts(),
    ...(args.documents && { documents: args.documents }),
    ...copies,
    formats,
    form: args.form,
    date: documentDate(process.env['SOURCE_DATE_EPOCH']),
  };
  return { value, problems: [] };
}

/**
 * Role levels that are named, and vacancies, unless only levels are; `tables` keeps those that were read for it.
 * Problems: those of selecting either.
 */
export async function kitsAsked(
  names: readonly string[],
  { level }: Pick<KitArguments, 'level'>,
  catalogue: Catalogue,
  tables?: VacancyTables,
): Promise<Outcome<KitSource[]>> {
  const levels = selectLevels(level, catalogue);
  if (level.length > 0 && names.length === 0) return levels;
  const vacancies = await selectVacancies(names, catalogue, tables);
  return {
    value: [...(levels.value ?? []), ...(vacancies.value ?? [])],
    problems: [...levels.problems, ...vacancies.problems],
  };
}
