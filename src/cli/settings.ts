import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { z } from 'zod';
import { documentKinds } from '../kit/document-kinds.ts';
import { nodeSystem } from '../pipeline/index.ts';
import type { Outcome } from '../problems/index.ts';
import { readYaml, validate } from '../reading/index.ts';
import { formatNames } from '../writers/formats.ts';

const settingsFile = 'rolekit.yaml';

const folderList = z.union([z.string(), z.array(z.string())]);

/** What `rolekit.yaml` in the working folder may say; `ROLEKIT_*` and flags go before it. */
export const settingsSchema = z.strictObject({
  catalogue: folderList.optional().describe('Catalogue folders laid over the built-in one, lowest first.'),
  templates: folderList
    .optional()
    .describe('Folders of templates, partials and theme that replace the built-in ones.'),
  out: z.string().optional().describe('The folder that kits are built into.'),
  documents: z
    .array(z.enum(documentKinds.map((kind) => kind.name)))
    .optional()
    .describe('The document kinds to build; all when left out.'),
  formats: z.array(z.enum(formatNames)).optional().describe('The formats to build; all when left out.'),
});

/** Settings as the options take them: what is missing has the built-in default. */
export interface Settings {
  readonly catalogue?: readonly string[];
  readonly templates?: readonly string[];
  readonly out?: string;
  readonly documents?: readonly string[];
  readonly formats?: readonly string[];
  readonly workers?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly strict?: boolean;
}

/**
 * Settings from `rolekit.yaml` in a folder and from `ROLEKIT_*` variables, which go before it. Paths in the file are
 * relative to it and come out absolute.
 * Problems: those of reading a YAML file.
 */
export function readSettings(folder: string, environment: NodeJS.ProcessEnv): Outcome<Settings> {
  const { value, problems } = settingsFromFile(resolve(folder, settingsFile));
  return value ? { value: { ...value, ...settingsFromEnvironment(environment) }, problems } : { problems };
}

function settingsFromFile(file: string): Outcome<Settings> {
  if (!existsSync(file)) return { value: {}, problems: [] };
  const parsed = readYaml(file, nodeSystem);
  if (!parsed.value) return { problems: parsed.problems };
  if (parsed.value.value === null) return { value: {}, problems: [] };
  const { value, problems } = validate(parsed.value, settingsSchema);
  if (!value) return { problems };
  const { catalogue, templates, out, documents, formats } = value;
  const absolute = (path: string) => resolve(file, '..', path);
  return {
    problems,
    value: {
      ...(catalogue !== undefined && { catalogue: [catalogue].flat().map(absolute) }),
      ...(templates !== undefined && { templates: [templates].flat().map(absolute) }),
      ...(out !== undefined && { out: absolute(out) }),
      ...(documents && { documents }),
      ...(formats && { formats }),
    },
  };
}

/** Folders are parted as in PATH, names with commas; a switch is on for "1" and "true". */
function settingsFromEnvironment(environment: NodeJS.ProcessEnv): Settings {
  const variable = (name: string) => environment[`ROLEKIT_${name}`] || undefined;
  const list = (name: string, separator: string) => variable(name)?.split(separator).filter(Boolean);
  const on = (name: string) =>
    variable(name) === undefined ? undefined : /^(?:1|true)$/iu.test(variable(name) ?? '');
  const settings = {
    catalogue: list('CATALOGUE', delimiter),
    templates: list('TEMPLATES', delimiter),
    out: variable('OUT'),
    documents: list('DOCUMENTS', ','),
    formats: list('FORMATS', ','),
    workers: variable('WORKERS'),
    json: on('JSON'),
    quiet: on('QUIET'),
    strict: on('STRICT'),
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
