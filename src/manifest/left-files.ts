import { counted, fewOf, type Problem, type ProblemCode, problem } from '../problems/index.ts';
import { endingOf, join, type System } from '../reading/index.ts';
import type { KitSource } from '../vacancy/index.ts';
import type { InputHashes } from './input-hashes.ts';
import type { FileSet, KitRecord, RecordedFile } from './kit-record.ts';
import { isAsRecorded, isWhole, staleInputs } from './unchanged.ts';

/** A file that an earlier build made in a kit's folder and the present one did not. */
export interface LeftFile {
  readonly file: RecordedFile;
  readonly set: FileSet;
  /** "outdated": made from what is no longer so. "dropped": of a stage, a person or a document that there is no longer. */
  readonly state: 'current' | 'outdated' | 'dropped';
  readonly stands: 'as-built' | 'changed' | 'missing';
}

/** For whom and in which form files are made. */
export type Making = Pick<FileSet, 'form' | 'each' | 'bundle'>;

/** What left files are held against. */
export interface LeftFilesBasis {
  readonly folder: string;
  readonly source: KitSource;
  readonly hashes: InputHashes;
  /** The names of all files that the same options make today, in every format; undefined when nobody can say. */
  readonly namesToday: (making: Making) => ReadonlySet<string> | undefined;
  /** When the record was written, before anything was touched. */
  readonly recordTime: number;
  readonly system: System;
}

/** The files of a record that are not among those `made`, and how they stand. */
export function leftFiles(
  { sets }: KitRecord,
  made: ReadonlySet<string>,
  { folder, source, hashes, namesToday, recordTime, system }: LeftFilesBasis,
): LeftFile[] {
  const left = sets.flatMap((set) => {
    const files = set.files.filter(({ name }) => !made.has(name));
    if (files.length === 0) return [];
    const isCurrent = isWhole(set, hashes) && staleInputs(set.inputs, source, hashes).length === 0;
    const today = isCurrent ? undefined : namesToday(set);
    return files.map((file): LeftFile => {
      const isDropped = today?.has(file.name) === false;
      const state = isDropped ? 'dropped' : 'outdated';
      return { file, set, state: isCurrent ? 'current' : state, stands: standingOf(file) };
    });
  });
  // A killed run leaves a name in two sets: what it was before, and what it was to be.
  const asBuilt = new Set(left.filter(({ stands }) => stands === 'as-built').map(({ file }) => file.name));
  return left.filter(({ file, stands }) => stands === 'as-built' || !asBuilt.has(file.name));

  function standingOf(file: RecordedFile): LeftFile['stands'] {
    if (!system.files.find(join(folder, file.name))) return 'missing';
    return isAsRecorded(folder, file, recordTime, system) ? 'as-built' : 'changed';
  }
}

/**
 * The record of what a folder holds when only these of its left files stay: none is listed that nothing makes and that
 * is gone, and those that were changed are known for it.
 */
export function withLeft(
  record: KitRecord,
  made: ReadonlySet<string>,
  staying: readonly LeftFile[],
): KitRecord {
  const changed = new Map(staying.map(({ file, stands }) => [file, stands === 'changed']));
  const stays = (file: RecordedFile) => made.has(file.name) || changed.has(file);
  const asItStands = (file: RecordedFile) => (changed.get(file) ? { ...file, changed: true as const } : file);
  const sets = record.sets.map((set) => ({ ...set, files: set.files.filter(stays).map(asItStands) }));
  return { ...record, sets: sets.filter(({ files }) => files.length > 0) };
}

/** The codes by which outdated and dropped files are told: warnings of a build, errors of a verification. */
export interface LeftFileCodes {
  readonly outdated: ProblemCode;
  readonly dropped: ProblemCode;
}

/** Tells of the files that stand in a kit's folder and should not be shown to anybody as they are. */
export function leftFileProblems(id: string, left: readonly LeftFile[], codes: LeftFileCodes): Problem[] {
  const there = left.filter(({ stands }) => stands !== 'missing');
  const outdated = there.filter(({ state }) => state === 'outdated');
  const dropped = there.filter(({ state, stands }) => state === 'dropped' && stands === 'as-built');
  const edited = there.filter(({ state, stands }) => state === 'dropped' && stands === 'changed');
  const of = 'of a stage, a person or a document that it does not have any more';
  return [
    ...told(outdated, codes.outdated, id, 'older than what it is made from now', hintFor(outdated)),
    ...told(dropped, codes.dropped, id, of, '"rolekit build --prune" removes what nothing makes any more'),
    ...told(
      edited,
      codes.dropped,
      id,
      `${of}, and changed by hand`,
      'move or delete what is edited yourself',
    ),
  ];
}

function told(
  files: readonly LeftFile[],
  code: ProblemCode,
  id: string,
  what: string,
  hint: string,
): Problem[] {
  if (files.length === 0) return [];
  const names = fewOf(files.map(({ file }) => file.name));
  const are = files.length === 1 ? 'is' : 'are';
  return [
    problem(code, `${counted(files.length, 'file')} of the kit ${id} ${are} ${what}: ${names}`, { hint }),
  ];
}

/** How to build outdated files anew. */
function hintFor(files: readonly LeftFile[]): string {
  const options = new Set(files.map(({ set }) => optionsOf(set)));
  const [making = ''] = options;
  if (options.size > 1) return 'build the kit anew with the options that they were made with';
  const kinds = distinct(files.map(({ file }) => file.kind));
  const all = Object.entries(files[0]?.set.documents ?? {}).filter(([, names]) => names.length > 0);
  const documents = kinds.length < all.length ? ` --documents ${kinds.join(',')}` : '';
  const formats = distinct(files.map(({ file }) => endingOf(file.name).slice(1))).join(',');
  return `build it with --formats ${formats}${documents}${making} to make them anew`;
}

function optionsOf({ form, each, bundle }: Making): string {
  return [
    ...(form === 'A' ? [] : [` --form ${form}`]),
    ...(each.length > 0 ? [` --each ${each.join(',')}`] : []),
    ...(bundle ? [' --bundle'] : []),
  ].join('');
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
