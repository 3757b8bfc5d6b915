import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type Problem, problem, startOf } from '../problems/index.ts';
import { isWithin, isYamlName, longestSlug, reasonOf, slugPattern } from '../reading/index.ts';
import type { Kind } from './catalogue.ts';

/** A YAML file of one catalogue folder; its id is its name without ending. */
export interface CatalogueFile {
  readonly id: string;
  readonly file: string;
  readonly layer: string;
  /** Whether it may be read: it is named well, lies in its layer and is the only one of its id there. */
  readonly usable: boolean;
}

export interface CatalogueFiles {
  readonly files: readonly CatalogueFile[];
  readonly problems: readonly Problem[];
}

/**
 * The files of one kind in one layer, sorted by id. A folder that is not there has none.
 * Problems: bad-file-name, duplicate-id (a.yaml beside a.yml), unreadable-file (also for a link out of the layer).
 */
export function filesOf(layer: string, kind: Kind): CatalogueFiles {
  const folder = join(layer, kind);
  const problems: Problem[] = [];
  const files = new Map<string, CatalogueFile>();
  for (const name of namesIn(folder, problems)) {
    const file = join(folder, name);
    const id = basename(name, extname(name));
    const other = files.get(id);
    const fault = nameFault(id, file) ?? linkFault(layer, file) ?? (other && duplicate(id, file, other.file));
    if (fault) problems.push(fault);
    files.set(id, { id, file: other?.file ?? file, layer, usable: !fault });
  }
  return { files: [...files.values()], problems };
}

function namesIn(folder: string, problems: Problem[]): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  try {
    return readdirSync(folder).filter(isYamlName).sort();
  } catch (fault) {
    problems.push(problem('unreadable-file', `cannot read the folder ${folder}: ${reasonOf(fault)}`));
    return [];
  }
}

function nameFault(id: string, file: string): Problem | undefined {
  if (slugPattern.test(id) && id.length <= longestSlug) return undefined;
  return problem('bad-file-name', `"${basename(file)}" is no name for a catalogue file`, {
    place: startOf(file),
    hint: 'use lower-case letters, digits and hyphens, e.g. "user-focus.yaml"',
  });
}

function linkFault(layer: string, file: string): Problem | undefined {
  try {
    if (isWithin(realpathSync(file), realpathSync(layer))) return undefined;
  } catch (fault) {
    return problem('unreadable-file', `cannot read ${file}: ${reasonOf(fault)}`, { place: startOf(file) });
  }
  return problem('unreadable-file', `${basename(file)} is a link out of the catalogue folder`, {
    place: startOf(file),
    hint: 'put the file itself here',
  });
}

function duplicate(id: string, file: string, other: string): Problem {
  return problem('duplicate-id', `two files have the id "${id}"`, {
    place: startOf(file),
    related: [{ message: 'the other one', place: startOf(other) }],
    hint: 'delete or rename one of the two',
  });
}
