import { usualTag } from '../locale/index.ts';
import { type Problem, problem, startOf } from '../problems/index.ts';
import {
  baseName,
  canNameFile,
  type Files,
  isBystander,
  isDeviceName,
  isYamlName,
  join,
  linkFault,
  nameWithoutEnding,
  reasonOf,
} from '../reading/index.ts';
import type { Kind } from './catalogue.ts';
import { jurisdictionPattern } from './schema/jurisdiction.ts';

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
export function filesOf(layer: string, kind: Kind, system: Files): CatalogueFiles {
  const folder = join(layer, kind);
  const problems: Problem[] = [];
  const files = new Map<string, CatalogueFile>();
  for (const name of namesIn(folder, system, problems)) {
    const file = join(folder, name);
    const id = nameWithoutEnding(name);
    const other = files.get(id);
    const fault =
      nameFault(id, file, kind) ??
      linkFault(layer, file, system, 'the catalogue folder') ??
      (other && duplicate(id, file, other.file));
    if (fault) problems.push(fault);
    files.set(id, { id, file: other?.file ?? file, layer, usable: !fault });
  }
  return { files: [...files.values()], problems };
}

function namesIn(folder: string, system: Files, problems: Problem[]): string[] {
  if (system.find(folder)?.kind !== 'folder') return [];
  try {
    return system
      .list(folder)
      .map(({ name }) => name)
      .filter((name) => isYamlName(name) && !isBystander(name))
      .sort();
  } catch (fault) {
    problems.push(problem('unreadable-file', `cannot read the folder ${folder}: ${reasonOf(fault)}`));
    return [];
  }
}

/** As file managers and browsers name copies: "x (1)", "x copy", "x - Copy 2". */
const copyPattern = /(?:[\s_-]*(?:copy|kopie|copie|copia)|\s*\(\d+\)|\s+\d+)+$/iu;

function nameFault(id: string, file: string, kind: Kind): Problem | undefined {
  if (kind === 'locales') return languageFault(id, file);
  if (kind === 'jurisdictions') return codeFault(id, file);
  if (canNameFile(id)) return undefined;
  const rule = 'use lower-case letters, digits and hyphens, e.g. "user-focus.yaml"';
  const otherwise = copyPattern.test(id) ? `delete it if it is a copy; else ${rule}` : rule;
  const hint = isDeviceName(id)
    ? `Windows keeps "${id}" for a device, so that the file could not be copied there: give it another name`
    : otherwise;
  const message = `"${baseName(file)}" is no name for a catalogue file`;
  return problem('bad-file-name', message, { place: startOf(file), hint });
}

/** The files of languages are named by their tags, in the usual case. */
function languageFault(id: string, file: string): Problem | undefined {
  const tag = usualTag(id.replaceAll('_', '-'));
  if (tag === id) return undefined;
  const message = `"${baseName(file)}" is named after no language`;
  const hint = `name it ${tag === undefined ? 'by a language tag, e.g. "en-GB.yaml" or "cy.yaml"' : `"${tag}.yaml"`}`;
  return problem('bad-file-name', message, { place: startOf(file), hint });
}

function codeFault(id: string, file: string): Problem | undefined {
  if (jurisdictionPattern.test(id)) return undefined;
  const capitals = id.toUpperCase();
  const rule =
    'its name is the code of a country (ISO 3166), e.g. "GB.yaml", or of a part of one, e.g. "US-CA.yaml"';
  const hint = jurisdictionPattern.test(capitals) ? `rename it to "${capitals}.yaml"` : rule;
  const message = `"${baseName(file)}" is no name for the file of a jurisdiction`;
  return problem('bad-file-name', message, { place: startOf(file), hint });
}

function duplicate(id: string, file: string, other: string): Problem {
  return problem('duplicate-id', `two files have the id "${id}"`, {
    place: startOf(file),
    related: [{ message: 'the other one', place: startOf(other) }],
    hint: 'delete or rename one of the two',
  });
}
