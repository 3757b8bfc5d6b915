import { counted, fewOf, type Problem, problem } from '../../problems/index.ts';

/** A folder whose record is that of another kit: it was renamed or copied. */
export interface MisplacedFolder {
  readonly folder: string;
  readonly id: string;
}

/**
 * Tells of folders that are not where they were built or have lost their record.
 * Problems: kit-misplaced, kit-copied, kit-missing, record-missing; the last two are one for all such kits.
 */
export function folderProblems(
  folders: readonly string[],
  listed: readonly string[],
  misplaced: readonly MisplacedFolder[],
  withoutRecord: readonly string[],
): Problem[] {
  const there = new Set(folders);
  const moved = new Set(misplaced.map(({ id }) => id));
  const missing = listed.filter((id) => !there.has(id) && !moved.has(id));
  return [
    ...misplaced.map((each) => (there.has(each.id) ? copied(each) : renamed(each))),
    ...aboutKits(
      missing,
      'kit-missing',
      ['the folder of the kit', 'is not there any more'],
      ['the folders of', 'are not there any more'],
      '"rolekit build" makes what has a vacancy anew, and takes the rest out of the manifest',
    ),
    ...aboutKits(
      withoutRecord,
      'record-missing',
      ['the kit', 'has lost its record (.rolekit.json): nobody can tell whether it is stale'],
      ['', 'have lost their records (.rolekit.json): nobody can tell whether they are stale'],
      'copy folders with their hidden files; "rolekit build" writes the record anew',
    ),
  ];
}

function renamed({ folder, id }: MisplacedFolder): Problem {
  const hint = 'give the folder its name again; "rolekit build" makes another beside it';
  return problem('kit-misplaced', `the folder of the kit ${id} is called "${folder}" now`, { hint });
}

function copied({ folder, id }: MisplacedFolder): Problem {
  const hint = 'it may show old questions: keep it elsewhere, or delete it';
  return problem('kit-copied', `the folder "${folder}" is a copy of the kit ${id}, and no build renews it`, {
    hint,
  });
}

type Sentence = readonly [before: string, after: string];

function aboutKits(
  ids: readonly string[],
  code: 'kit-missing' | 'record-missing',
  [before, after]: Sentence,
  [beforeAll, afterAll]: Sentence,
  hint: string,
): Problem[] {
  const [first] = ids;
  if (first === undefined) return [];
  const message =
    ids.length === 1
      ? `${before} ${first} ${after}`
      : `${beforeAll} ${counted(ids.length, 'kit')} ${afterAll}: ${fewOf(ids)}`.trim();
  return [problem(code, message, { hint })];
}
