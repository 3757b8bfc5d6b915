import { counted, fewOf, type Problem, type ProblemCode, problem, startOf } from '../problems/index.ts';
import { baseName, nameWithoutEnding } from '../reading/index.ts';
import { isTableFile } from '../tables/index.ts';
import { placeOfVacancy } from '../vacancy/index.ts';
import type { Gone } from './origins.ts';

/** A kit, and what has become of what it was made for. */
export interface GoneKit {
  readonly id: string;
  readonly origin: Gone;
}

/**
 * Tells of kits that nothing makes any more: one Problem for each level, file or folder that is gone and for
 * the rows that are gone from one table, however many kits were made from it.
 */
export function goneProblems(code: ProblemCode, kits: readonly GoneKit[]): Problem[] {
  const groups = new Map<string, GoneKit[]>();
  for (const kit of kits) {
    const key = keyOf(kit);
    groups.set(key, [...(groups.get(key) ?? []), kit]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [
          toldOf(
            code,
            first,
            group.map(({ id }) => id),
          ),
        ]
      : [];
  });
}

function keyOf({ id, origin }: GoneKit): string {
  switch (origin.state) {
    case 'file-gone':
      return `file ${origin.file}`;
    case 'folder-gone':
      return `folder ${origin.folder}`;
    case 'row-gone':
      return origin.same ? `kit ${id}` : `rows ${origin.file}`;
    case 'level-gone':
      return `kit ${id}`;
    default:
      return origin satisfies never;
  }
}

/** Of more kits the rest is counted. */
const mostNamed = 40;

const pruneHint = '"rolekit build --prune" removes what was made from it';

function toldOf(code: ProblemCode, { id, origin }: GoneKit, ids: readonly string[]): Problem {
  const kits = ids.length === 1 ? `the kit ${id} was` : `${counted(ids.length, 'kit')} were`;
  const named = ids.length === 1 ? '' : `: ${fewOf(ids, mostNamed)}`;
  switch (origin.state) {
    case 'level-gone': {
      const message = `there is no role level "${origin.level}" any more, and the kit ${id} was made for it`;
      return problem(code, message, { hint: pruneHint });
    }
    case 'row-gone': {
      const { file, same } = origin;
      if (ids.length > 1) {
        const message = `no rows here are called so any more, and ${kits} made from them${named}`;
        return problem(code, message, { place: startOf(file), hint: pruneHint });
      }
      const message = `no row here is called "${id}" any more, and the kit ${id} was made from one`;
      if (!same) return problem(code, message, { place: startOf(file), hint: pruneHint });
      const now = `; the row that says the same is called "${same.id}" now`;
      return problem(code, `${message}${now}`, { place: placeOfVacancy(same), hint: pruneHint });
    }
    case 'file-gone': {
      const { file, same } = origin;
      const message = `there is no such file any more, and ${kits} made from it${named}`;
      if (same === undefined) return problem(code, message, { place: startOf(file), hint: pruneHint });
      const related = [{ message: 'this says the same', place: startOf(same) }];
      const isMoved = isTableFile(baseName(file)) || nameWithoutEnding(same) === id;
      const hint = isMoved ? 'if it was moved, build what is here now' : pruneHint;
      return problem(code, message, { place: startOf(file), related, hint });
    }
    case 'folder-gone': {
      const message = `there is no such folder, and ${kits} made from what was in it${named}`;
      const hint =
        'if it was moved, or the folder that was built into, move it back or build anew; else delete the folders of these kits';
      return problem(code, message, { place: startOf(origin.folder), hint });
    }
    default:
      return origin satisfies never;
  }
}
