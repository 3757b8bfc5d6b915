import { lstatSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { type KitRecord, recordName } from '../manifest/index.ts';
import { fewOf, type Problem, problem } from '../problems/index.ts';
import { type GoneKit, goneProblems } from './gone-problems.ts';
import { isAsBuilt } from './left-files.ts';
import { goneOf, type Origin } from './origins.ts';
import { removeIfThere, unfinishedPattern } from './whole-file.ts';

export interface LeftKitsOptions {
  readonly output: string;
  /** The ids of kits of which it is known that they are made: nobody looks for what they are made from. */
  readonly made: ReadonlySet<string>;
  readonly originOf: (record: KitRecord) => Origin;
  readonly prune?: boolean;
  readonly dryRun: boolean;
}

/** The kits of an output folder that nothing makes any more. */
export interface LeftKits {
  /** Whether a kit stays in the output folder; what goes is removed. */
  readonly stays: (record: KitRecord) => boolean;
  /** What was found so far. Problem: kit-left-over. */
  readonly problems: () => Problem[];
  /** Paths of the files that were removed, or would be in a dry run, and of folders that were left empty. */
  readonly removed: () => readonly string[];
}

/** Finds kits whose vacancy or role level is gone, and removes them where that is asked for. */
export function openLeftKits({ output, made, originOf, prune = false, dryRun }: LeftKitsOptions): LeftKits {
  const gone: GoneKit[] = [];
  const kept: Problem[] = [];
  const removed: string[] = [];
  return {
    stays: (record) => {
      if (made.has(record.id)) return true;
      const origin = goneOf(originOf(record));
      if (!origin) return true;
      // A whole folder is rather moved than deleted.
      if (!prune || origin.state === 'folder-gone') {
        gone.push({ id: record.id, origin });
        return true;
      }
      const { paths, remains } = removeKit(join(output, record.id), record, dryRun);
      removed.push(...paths);
      if (remains.length > 0) kept.push(keptFolder(record.id, remains));
      return dryRun;
    },
    problems: () => [...goneProblems('kit-left-over', gone), ...kept],
    removed: () => removed,
  };
}

/** Removes what rolekit made in a kit's folder and nobody has changed, and the folder where nothing else is in it. */
function removeKit(folder: string, { sets }: KitRecord, dryRun: boolean) {
  const files = sets.flatMap((set) => set.files).filter((file) => isAsBuilt(folder, file));
  const going = new Set(files.map(({ name }) => name));
  const entries = isFolder(folder) ? readdirSync(folder) : [];
  const unfinished = entries.filter((name) => unfinishedPattern.test(name));
  const ours = new Set([...going, ...unfinished, recordName]);
  const remains = entries.filter((name) => !ours.has(name));
  const paths = [...going].map((name) => join(folder, name));
  if (remains.length === 0) paths.push(folder);
  if (!dryRun) {
    // The record goes last: until then a killed run can be taken up again.
    for (const name of ours) removeIfThere(join(folder, name));
    if (remains.length === 0) removeFolder(folder);
  }
  return { paths, remains };
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function removeFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody has put something there meanwhile.
  }
}

function keptFolder(id: string, remains: readonly string[]): Problem {
  const message = `the folder of the kit ${id}, which nothing makes any more, stays: it holds ${fewOf(remains)}`;
  const hint = 'rolekit did not make this, or somebody has changed it since: move or delete it yourself';
  return problem('kit-left-over', message, { hint });
}
