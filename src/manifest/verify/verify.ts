import { type Problem, problem } from '../../problems/index.ts';
import { join } from '../../reading/index.ts';
import { type KitRecord, readRecord } from '../kit-record.ts';
import { readManifests } from '../manifest.ts';
import { type HeldFile, verifyFiles } from './files.ts';
import { folderProblems, type MisplacedFolder } from './folders.ts';
import { manifestProblems, openListing } from './listing.ts';
import { type FileState, openStaleness, type VerificationBasis } from './staleness.ts';

/** What a verification looked at, and what it found. */
export interface Verification {
  readonly kits: number;
  readonly files: number;
  /** The ids of kits of which something is stale. */
  readonly stale: readonly string[];
  /** Files that people had changed and that builds kept beside the new ones: relative to the output folder. */
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Holds an output folder against the records of its kits and its manifests: every file must be there with the bytes it
 * was written with, and be made from what its vacancy, catalogue, templates and the program are now.
 * Problems: manifest-unreadable, manifest-outdated, kit-missing, kit-misplaced, kit-copied, record-missing,
 * file-missing, file-changed, kit-stale, file-dropped.
 */
export async function verifyKits(output: string, basis: VerificationBasis): Promise<Verification> {
  const { files } = basis.system;
  if (files.find(output)?.kind !== 'folder') return nothing(noFolder(output));
  const folders = files
    .list(output)
    .flatMap(({ name, kind }) => (kind === 'folder' ? [name] : []))
    .sort();
  const { value: manifests = { names: [], kits: [] }, problems: unreadable } = readManifests(output, files);
  const listing = openListing(manifests);
  const staleness = openStaleness(basis);
  const misplaced: MisplacedFolder[] = [];
  const withoutRecord: string[] = [];
  const found: Problem[] = [];
  const kept: string[] = [];
  const counts = { kits: 0, files: 0 };
  for (const folder of folders) {
    const path = join(output, folder);
    const record = readRecord(path, files);
    if (record && record.id !== folder) {
      misplaced.push({ folder, id: record.id });
      continue;
    }
    const listed = listing.filesOf(folder);
    if (!record && listed.length === 0) continue;
    if (!record) withoutRecord.push(folder);
    const held = record ? heldFiles(record, await staleness.look(path, record)) : listed.map(asListed);
    if (record) listing.compare(record);
    const verified = verifyFiles(path, folder, held, basis.system);
    found.push(...verified.problems);
    kept.push(...verified.kept);
    counts.kits += 1;
    counts.files += verified.files;
  }
  const problems = [
    ...unreadable,
    ...manifestProblems(output, manifests, counts.kits, unreadable.length > 0 ? [] : listing.differing()),
    ...folderProblems(folders, listing.ids(), misplaced, withoutRecord),
    ...staleness.problems(),
    ...found,
  ];
  return { ...counts, stale: staleness.stale(), kept, problems };
}

/** The files of a record, each once. */
function heldFiles({ sets }: KitRecord, states: ReadonlyMap<string, FileState>): HeldFile[] {
  const files = new Map(sets.flatMap((set) => set.files.map((file) => [file.name, file])));
  return [...files.values()].map((file) => {
    const state = states.get(file.name);
    const isToldOf = state === 'unfinished' || state === 'dropped';
    return { file, mayBeMissing: state !== undefined, mayBeChanged: isToldOf };
  });
}

function asListed(file: HeldFile['file']): HeldFile {
  return { file, mayBeMissing: false, mayBeChanged: false };
}

function nothing(...problems: readonly Problem[]): Verification {
  return { kits: 0, files: 0, stale: [], kept: [], problems };
}

function noFolder(output: string): Problem {
  const hint = 'name the folder that was built into, e.g. "rolekit verify kits"';
  return problem('manifest-unreadable', `there is no folder ${output}`, { hint });
}
