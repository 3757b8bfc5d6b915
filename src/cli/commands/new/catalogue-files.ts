import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Catalogue, Kind } from '../../../catalogue/index.ts';
import { writeWhole } from '../../../pipeline/index.ts';
import { canNameFile, slugOf, slugOfNothing } from '../../../reading/index.ts';
import { exitCodes } from '../../command.ts';
import { folderFault, readLayers, sharedOptions, UsageError } from '../../options.ts';
import type { Settings } from '../../settings.ts';
import { openTerminal, type Terminal } from '../../terminal.ts';

/** The options of all that begin a file of the catalogue. */
export function catalogueFileOptions(settings: Settings) {
  const { catalogue, 'built-in': builtIn } = sharedOptions(settings);
  return {
    id: {
      type: 'string',
      requiresArg: true,
      describe: 'The name of the file, where none can be made of NAME',
    },
    into: {
      type: 'string',
      requiresArg: true,
      default: 'catalogue',
      describe: 'The catalogue folder that the file goes into',
    },
    force: { type: 'boolean', default: false, describe: 'Write over a file that exists' },
    catalogue,
    'built-in': builtIn,
  } as const;
}

/** As the command line gives the name and the options of a file. */
export interface CatalogueFileArguments {
  readonly name: string;
  readonly id: string | undefined;
  readonly into: string;
  readonly force: boolean;
  readonly catalogue: readonly string[];
  readonly builtIn: boolean;
}

/** A file of the catalogue that is to be begun. */
export interface NewFile {
  readonly kind: Kind;
  readonly id: string;
  readonly text: string;
}

/** What a file is begun with. */
export interface Beginning {
  readonly id: string;
  readonly name: string;
  readonly catalogue: Catalogue;
}

/**
 * Begins files of the catalogue and says which, and what comes next; all are written or none is begun. Throws a
 * UsageError for a name that cannot name a file, and for files that exist already. Gives the exit status.
 */
export function beginFiles(
  args: CatalogueFileArguments,
  filesFor: (beginning: Beginning) => readonly NewFile[],
  next: (beginning: Beginning) => string,
): number {
  const terminal = openTerminal({ json: false, quiet: false, strict: false });
  const fault = folderFault('--into', args.into);
  terminal.report(fault);
  if (fault.length > 0) return exitCodes.errorsFound;
  const into = resolve(args.into);
  const { value: catalogue, problems } = readLayers(args, into);
  terminal.report(problems, 'errors');
  if (!catalogue) return exitCodes.errorsFound;
  const beginning = { id: idOf(args), name: args.name.trim(), catalogue };
  const files = filesFor(beginning);
  if (write(files, into, args.force, terminal)) terminal.say(next(beginning));
  return terminal.exitCode();
}

function write(files: readonly NewFile[], into: string, force: boolean, terminal: Terminal): boolean {
  const placed = files.map(({ kind, id, text }) => ({ path: join(into, kind, `${id}.yaml`), text }));
  const shown = (path: string) => relative(process.cwd(), path);
  for (const { path } of placed) {
    if (!existsSync(path) || force) continue;
    throw new UsageError(`${shown(path)} exists already; give another name, or --force to write over it`);
  }
  for (const { path, text } of placed) {
    const unwritten = writeWhole(path, text);
    if (unwritten) {
      terminal.report([unwritten]);
      return false;
    }
    terminal.data(shown(path));
  }
  return true;
}

function idOf({ id, name }: CatalogueFileArguments): string {
  if (/[\n\r]/u.test(name) || name.trim() === '') throw new UsageError('give the name as one line of text');
  const made = slugOf(name);
  if (made !== slugOfNothing) {
    if (id === undefined || id === made) return made;
    throw new UsageError(`--id: the file of "${name}" must be named ${made}.yaml`);
  }
  if (id === undefined) throw new UsageError(`no file name can be made of "${name}": give one with --id`);
  if (canNameFile(id)) return id;
  const rule = 'use lower-case letters, digits and hyphens, e.g. stock-control';
  throw new UsageError(`--id: "${id}" cannot name a file; ${rule}`);
}

/** Throws a UsageError where the catalogue has a skill or other criterion of this id: it would be changed, not begun. */
export function refuseKnown({ id, catalogue: { skills, criteria } }: Beginning, force: boolean): void {
  const known = skills.get(id) ?? criteria.get(id);
  if (!known || force) return;
  throw new UsageError(
    `there is a ${known.kind} "${id}" already (${known.name}); give another name, or --force to lay a file over it`,
  );
}

/** Where editors find the JSON Schema of a file of the catalogue. */
export function schemaOf(name: string): string {
  return `../schema/${name}.schema.json`;
}
