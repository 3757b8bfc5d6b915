import { resolve } from 'node:path';
import { hasErrors, type Outcome, type Problem, problem, startOf } from '../problems/index.ts';
import { isWithin } from '../reading/index.ts';
import type { YamlEdit } from './edit.ts';
import { ImportFolder } from './folder.ts';
import type { Framework, FrameworkRole, FrameworkSkill, GradedFramework } from './framework.ts';
import type { ImportOptions, ImportPlan } from './import-plan.ts';
import { planLadder } from './ladder.ts';
import { sourcesOf } from './provenance.ts';
import { editRole } from './role-file.ts';
import { editSkill } from './skill-file.ts';
import { type SourceOfWords, sourceNameIn } from './source-key.ts';
import type { Extent } from './update/coverage.ts';
import { openUpdate, type Update } from './update/update.ts';

/**
 * Works out the files that hold a framework, as changes to those that are there: what the framework does not say
 * (questions, comments, further levels, texts it leaves out) stays. A skill file holds only what the framework says,
 * since a layer below fills in the rest; a role file replaces the one below it and so begins as its copy.
 * What earlier imports made and the framework, as far as the files cover it, no longer holds is in the news.
 * Problems: those of reading and checking a file that is there already; duplicate-id for a role level of another
 * role; unreadable-file for a role below that has errors; those of planLadder, editRole and of updating.
 */
export function planImport(
  framework: GradedFramework,
  extent: Extent,
  options: ImportOptions,
): Outcome<ImportPlan> {
  const { catalogue, system, source } = options;
  const { ladder } = framework;
  const folder = resolve(options.into);
  const files = new ImportFolder(folder, system);
  const provenance = sourcesOf(framework, source, system.sha256);
  const { value: update, problems } = openUpdate(framework, extent, files, provenance.whole?.name, options);
  if (update === undefined) return { problems };
  const skillLevels = ladder.map(({ id }) => id);
  const levelsFile = framework.isOtherLadder ? planLadder(ladder, folder, system) : { problems: [] };
  const sources = new Map<string | undefined, number>();
  const count = (edit: YamlEdit) => {
    const name = sourceNameIn(edit);
    sources.set(name, (sources.get(name) ?? 0) + 1);
  };
  const wordsOf = (item: FrameworkRole | FrameworkSkill): SourceOfWords => ({
    source: provenance.of(item),
    given: source !== undefined,
  });
  const all: Problem[] = [
    ...problems,
    ...levelsFile.problems,
    ...roleIdProblems(framework, update, files, options),
  ];
  for (const role of inOrder(framework.roles)) {
    const faulty = catalogue?.faulty.roles.get(role.id);
    if (faulty !== undefined && !isWithin(faulty, folder)) {
      all.push(faultyBelow(role.name, faulty));
      continue;
    }
    const below = catalogue?.roles.get(role.id)?.source;
    const edit = files.open(
      'roles',
      role.id,
      below && !isWithin(below.file, folder) ? below.text : undefined,
    );
    if (!edit) continue;
    const recorded = update.earlier.roles.get(role.id);
    const moved = update.movedTo(role.id);
    all.push(...editRole(edit, role, { skillLevels, words: wordsOf(role), recorded, moved }));
    count(edit);
  }
  for (const skill of inOrder(framework.skills)) {
    const edit = files.open('skills', skill.id);
    if (!edit) continue;
    editSkill(edit, skill, skillLevels, wordsOf(skill), update.earlier.skills.get(skill.id));
    count(edit);
  }
  if (hasErrors([...all, ...files.problems])) return { problems: [...all, ...files.problems] };
  const finished = update.finish();
  all.push(...files.problems, ...finished.problems);
  if (hasErrors(all)) return { problems: all };
  const { files: planned, removed } = files.plan();
  const value: ImportPlan = {
    files: [...(levelsFile.value ? [levelsFile.value] : []), ...planned, ...finished.vacancies],
    removed,
    ...(finished.record && { record: finished.record }),
    news: finished.news,
    sources,
  };
  return { value, problems: all };
}

function faultyBelow(name: string, file: string): Problem {
  const message = `the role "${name}" has errors in a layer below and cannot be taken over`;
  return problem('unreadable-file', message, { place: startOf(file), hint: 'mend that file first' });
}

/** Problems: duplicate-id for a role level whose id is that of another role's level in the catalogue. */
function roleIdProblems(
  framework: Framework,
  update: Update,
  files: ImportFolder,
  { catalogue }: ImportOptions,
): Problem[] {
  return [...framework.roles.values()].flatMap((role) =>
    [...role.levels.values()].flatMap((level) => {
      const known = catalogue?.roleLevels.get(level.id);
      if (known === undefined || known.role.id === role.id || update.movedTo(role.id).has(level.id))
        return [];
      if (isWithin(known.role.source.file, files.path) && !files.has('roles', known.role.id)) return [];
      const message = `the role level "${level.name}" is also one of "${known.role.value.name}"`;
      const place = known.role.source.placeOf(['levels', known.index]);
      const related = [{ message: 'that level stands here', place }];
      return [problem('duplicate-id', message, { place: level.place, related })];
    }),
  );
}

function inOrder<Value extends { readonly id: string }>(values: ReadonlyMap<string, Value>): Value[] {
  return [...values.values()].sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
}
