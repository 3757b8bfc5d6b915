import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { z } from 'zod';
import { slug } from '../catalogue/schema/common.ts';
import { nodeSystem } from '../pipeline/index.ts';
import { didYouMean, hasErrors, type Outcome, type Place, type Problem, problem } from '../problems/index.ts';
import { readYaml, type ValueSource, validate } from '../reading/index.ts';
import { formatNames } from '../writers/formats.ts';
import { misnamedSettings, settingsFile } from './misnamed-settings.ts';

const folderList = z.union([z.string(), z.array(z.string())]);

/** What `rolekit.yaml` in the working folder may say; `ROLEKIT_*` and flags go before it. */
export const settingsSchema = z.strictObject({
  catalogue: folderList.optional().describe('Catalogue folders laid over the built-in one, lowest first.'),
  'built-in': z
    .boolean()
    .optional()
    .describe(
      'Whether they lie over the built-in catalogue; of one that is left out, languages and law stay.',
    ),
  templates: folderList
    .optional()
    .describe('Folders of templates, partials and theme that replace the built-in ones.'),
  out: z.string().optional().describe('The folder that kits are built into.'),
  documents: z
    .array(slug.meta({ examples: ['advert'] }))
    .optional()
    .describe('The kinds of documents to build, as "rolekit list documents" shows them; all when left out.'),
  formats: z.array(z.enum(formatNames)).optional().describe('The formats to build; all when left out.'),
});

/** Settings as the options take them: what is missing has the built-in default. */
export interface Settings {
  readonly catalogue?: readonly string[];
  readonly builtIn?: boolean;
  readonly templates?: readonly string[];
  readonly out?: string;
  readonly documents?: readonly string[];
  /** Where the file names each of `documents`, when it does. */
  readonly documentPlaces?: ReadonlyMap<string, Place>;
  readonly formats?: readonly string[];
  readonly workers?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly strict?: boolean;
  /** What was found wrong with them: warnings alone. */
  readonly problems?: readonly Problem[];
}

/**
 * Settings from `rolekit.yaml` in a folder and from `ROLEKIT_*` variables, which go before it. Paths in the file are
 * relative to it and come out absolute.
 * Problems: those of reading a YAML file; wrong-value for a variable that is no switch or number; unread-file and
 * unknown-setting, warnings, for a file and for variables that seem meant as settings and are none.
 */
export function readSettings(folder: string, environment: NodeJS.ProcessEnv): Outcome<Settings> {
  const { value, problems } = settingsFromFile(resolve(folder, settingsFile));
  const variables = settingsFromEnvironment(environment);
  const all = [...misnamedSettings(folder), ...problems, ...variables.problems];
  if (!value || !variables.value) return { problems: all };
  const { documentPlaces: _, ...unplaced } = value;
  const ofFile = variables.value.documents ? unplaced : value;
  return { value: { ...ofFile, ...variables.value, problems: all }, problems: all };
}

function settingsFromFile(file: string): Outcome<Settings> {
  if (!existsSync(file)) return { value: {}, problems: [] };
  const parsed = readYaml(file, nodeSystem);
  if (!parsed.value) return { problems: parsed.problems };
  if (parsed.value.value === null) return { value: {}, problems: [] };
  const { value, problems } = validate(parsed.value, settingsSchema);
  if (!value) return { problems };
  const { catalogue, 'built-in': builtIn, templates, out, documents, formats } = value;
  const absolute = (path: string) => resolve(file, '..', path);
  return {
    problems,
    value: {
      ...(catalogue !== undefined && { catalogue: [catalogue].flat().map(absolute) }),
      ...(builtIn !== undefined && { builtIn }),
      ...(templates !== undefined && { templates: [templates].flat().map(absolute) }),
      ...(out !== undefined && { out: absolute(out) }),
      ...(documents && { documents, documentPlaces: placesOf(documents, parsed.value) }),
      ...(formats && { formats }),
    },
  };
}

function placesOf(documents: readonly string[], source: ValueSource): ReadonlyMap<string, Place> {
  return new Map(documents.map((name, index) => [name, source.placeOf(['documents', index])]));
}

const beginning = 'ROLEKIT_';
const variables = [
  'CATALOGUE',
  'BUILT_IN',
  'TEMPLATES',
  'OUT',
  'DOCUMENTS',
  'FORMATS',
  'WORKERS',
  'JSON',
  'QUIET',
  'STRICT',
];
/** Of the tests of rolekit, which run it too. */
const testVariables = ['FRAMEWORK', 'REQUIRE_TOOLS'];

/**
 * Settings from the variables `ROLEKIT_*`: folders are parted as in PATH, names with commas; a switch is on for "1",
 * "true", "yes" and "on". Problems: wrong-value for a switch that is neither on nor off and for a number that
 * is none; unknown-setting.
 */
function settingsFromEnvironment(environment: NodeJS.ProcessEnv): Outcome<Settings> {
  const problems: Problem[] = unknownVariables(environment);
  const variable = (name: string) => environment[`${beginning}${name}`] || undefined;
  const list = (name: string, separator: string) => variable(name)?.split(separator).filter(Boolean);
  const on = (name: string) => {
    const said = variable(name);
    if (said === undefined || /^(?:1|true|yes|on)$/iu.test(said)) return said && true;
    if (/^(?:0|false|no|off)$/iu.test(said)) return false;
    const message = `${beginning}${name} is "${said}", which is neither on nor off`;
    problems.push(problem('wrong-value', message, { hint: 'set it to 1 or 0' }));
    return undefined;
  };
  problems.push(...numberFaults(environment));
  const settings = {
    catalogue: list('CATALOGUE', delimiter),
    builtIn: on('BUILT_IN'),
    templates: list('TEMPLATES', delimiter),
    out: variable('OUT'),
    documents: list('DOCUMENTS', ','),
    formats: list('FORMATS', ','),
    workers: variable('WORKERS'),
    json: on('JSON'),
    quiet: on('QUIET'),
    strict: on('STRICT'),
  };
  if (hasErrors(problems)) return { problems };
  const value = Object.fromEntries(Object.entries(settings).filter(([, each]) => each !== undefined));
  return { value, problems };
}

/** What variables that are numbers can be, and an example. */
const numbers = {
  ROLEKIT_WORKERS: [/^[1-9]\d{0,2}$/u, 'a whole number from 1 to 999', '4'],
  SOURCE_DATE_EPOCH: [/^\d{1,12}$/u, 'a number of seconds since 1970', '1767225600'],
} as const;

function numberFaults(environment: NodeJS.ProcessEnv): Problem[] {
  return Object.entries(numbers).flatMap(([name, [form, what, example]]) => {
    const said = environment[name] ?? '';
    if (said === '' || form.test(said)) return [];
    const hint = `set it to ${what}, e.g. ${example}, or unset it`;
    return [problem('wrong-value', `${name} is "${said}", which is not ${what}`, { hint })];
  });
}

function unknownVariables(environment: NodeJS.ProcessEnv): Problem[] {
  const known = [...variables, ...testVariables].map((name) => `${beginning}${name}`);
  return (
    Object.keys(environment)
      .filter((name) => name.toUpperCase().startsWith(beginning) && !known.includes(name))
      // Where letters of either case are the same to the system, it is read.
      .filter((name) => !known.includes(name.toUpperCase()) || environment[name.toUpperCase()] === undefined)
      .sort()
      .map((name) => {
        const own = variables.map((each) => `${beginning}${each}`);
        const hint = didYouMean(name, own) ?? `there are ${own.join(', ')}`;
        return problem('unknown-setting', `the variable ${name} of the environment sets nothing`, { hint });
      })
  );
}
