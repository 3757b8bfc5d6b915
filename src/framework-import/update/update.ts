import { hasErrors, type Outcome, type Problem } from '../../problems/index.ts';
import type { ImportFolder } from '../folder.ts';
import type { Framework } from '../framework.ts';
import type { ImportOptions, ImportPlan, PlannedFile } from '../import-plan.ts';
import { merged, recordAfter } from './after.ts';
import { coverageOf, type Extent, earlierEditions } from './coverage.ts';
import { droppedFrom } from './dropped.ts';
import { followRenames } from './follow-renames.ts';
import { type MovedLevel, movedLevels } from './moved-levels.ts';
import type { News } from './news.ts';
import { prune } from './prune.ts';
import { type ImportRecord, type RecordedFramework, readRecord, recordFile, recordText } from './record.ts';
import { rename } from './rename.ts';
import { standingIn } from './standing.ts';

/** What an import is against the earlier ones that the folder's record tells of. */
export interface Update {
  /** What earlier imports of the same framework made, under the ids that it has now. */
  readonly earlier: RecordedFramework;
  /** Levels of a role that stood in the file of another one, by id. */
  readonly movedTo: (role: string) => ReadonlyMap<string, MovedLevel>;
  /** To be called when the files hold the framework: lists or prunes what it dropped. */
  readonly finish: () => FinishedUpdate;
}

export interface FinishedUpdate {
  readonly news: News;
  /** Vacancies that name what was renamed. */
  readonly vacancies: readonly PlannedFile[];
  /** Undefined where it stays as it is. */
  readonly record: ImportPlan['record'];
  readonly problems: readonly Problem[];
}

/**
 * Compares a framework with what earlier imports made, and carries out renames.
 * Problems: unreadable-file for a damaged record; rename-impossible; later dropped-from-framework, part-of-framework
 * and rename-not-followed.
 */
export function openUpdate(
  framework: Framework,
  extent: Extent,
  files: ImportFolder,
  sourceName: string | undefined,
  options: ImportOptions,
): Outcome<Update> {
  const { value: record, problems } = readRecord(files.path, options.system);
  if (record === undefined) return { problems };
  const { same, others } = earlierEditions(record, framework, sourceName);
  const { sha256 } = options.system;
  const renamed = rename(options.renames ?? new Map(), { framework, earlier: merged(same), files, sha256 });
  if (hasErrors(renamed.problems)) return { problems: renamed.problems };
  const coverage = coverageOf(extent, renamed.earlier, framework);
  const before = droppedFrom(renamed.earlier, framework, coverage, others);
  const {
    moved,
    earlier,
    dropped,
    problems: stuck,
  } = movedLevels(renamed.earlier, framework, before, files, sha256);
  const finish = () => {
    const { news, problems: told } = prune({ framework, extent, coverage, earlier, dropped, files, options });
    const vacancies = followRenames(renamed, files.path, options.catalogue);
    const after = recordAfter(earlier, framework, dropped, sourceName, standingIn(files, earlier), sha256);
    const text = recordText({ frameworks: replaced(record, same, after) });
    return {
      news,
      vacancies: vacancies.files,
      record: text === recordText(record) ? undefined : { path: recordFile(files.path), text },
      problems: [...told, ...vacancies.problems],
    };
  };
  const movedTo = (role: string) => moved.get(role) ?? new Map<string, MovedLevel>();
  return { value: { earlier, movedTo, finish }, problems: stuck };
}

/** The record with the one framework in the place of its earlier editions. */
function replaced(
  { frameworks }: ImportRecord,
  same: readonly RecordedFramework[],
  after: RecordedFramework,
): RecordedFramework[] {
  const [first] = same;
  if (first === undefined) return [...frameworks, after];
  return frameworks.flatMap((each) => (each === first ? [after] : same.includes(each) ? [] : [each]));
}
