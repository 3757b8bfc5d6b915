import { counted, fewOf, type Problem, problem } from '../../problems/index.ts';
import { join, type System } from '../../reading/index.ts';
import { isEditedName } from '../edited-name.ts';
import { hashOf } from '../hashing.ts';
import type { RecordedFile } from '../kit-record.ts';

/** A file of a kit, and what of it is told elsewhere or is no fault. */
export interface HeldFile {
  readonly file: Pick<RecordedFile, 'name' | 'bytes' | 'sha256'>;
  readonly mayBeMissing: boolean;
  readonly mayBeChanged: boolean;
}

export interface VerifiedFiles {
  readonly files: number;
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Holds the files of a kit's folder against what they were written with.
 * Problems: file-missing (one for all that are gone, one for each that has another name now), file-changed.
 */
export function verifyFiles(
  folder: string,
  id: string,
  held: readonly HeldFile[],
  system: System,
): VerifiedFiles {
  const { files } = system;
  const problems: Problem[] = [];
  const missing: HeldFile['file'][] = [];
  for (const { file, mayBeMissing, mayBeChanged } of held) {
    const hash = hashOf(join(folder, file.name), system);
    if (hash === undefined && !mayBeMissing) missing.push(file);
    if (hash === undefined || hash === file.sha256 || mayBeChanged) continue;
    const other = held.find((each) => each.file.sha256 === hash);
    const what = other ? `: it holds what was built as ${other.file.name}` : '';
    const hint = '"rolekit build" keeps it under another name, and writes the file anew';
    problems.push(problem('file-changed', `${id}/${file.name} is not as it was built${what}`, { hint }));
  }
  const known = new Set(held.map(({ file }) => file.name));
  const others = files.list(folder).flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
  const strangers = others.filter((name) => !known.has(name));
  const gone: string[] = [];
  for (const { name, bytes, sha256 } of missing) {
    const now = strangers.find((each) => {
      const path = join(folder, each);
      return files.find(path)?.size === bytes && hashOf(path, system) === sha256;
    });
    if (now === undefined) gone.push(name);
    else problems.push(renamed(id, name, now));
  }
  const kept = strangers.filter((name) => isEditedName(name)).map((name) => `${id}/${name}`);
  return { files: held.length, kept, problems: [...problems, ...missingFiles(id, gone, held.length)] };
}

function renamed(id: string, name: string, now: string): Problem {
  const hint = 'give it its name again; "rolekit build" makes another beside it';
  return problem('file-missing', `${id}/${name} is called "${now}" now`, { hint });
}

function missingFiles(id: string, [name, ...more]: readonly string[], all: number): Problem[] {
  if (name === undefined) return [];
  const hint = '"rolekit build" makes it anew; "rolekit build --prune" forgets what is not wanted';
  const message =
    more.length === 0
      ? `${id}/${name} is missing`
      : `${more.length + 1} of the ${counted(all, 'file')} of the kit ${id} are missing: ${fewOf([name, ...more])}`;
  return [problem('file-missing', message, { hint })];
}
