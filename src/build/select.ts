import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Catalogue } from '../catalogue/index.ts';
import { didYouMean, type Outcome, type Problem, problem, startOf } from '../problems/index.ts';
import { levelKitBeginning } from '../vacancy/index.ts';

/** What a kit is made for: its id, which names its folder in the output, and a vacancy file or a role level alone. */
export type KitSource = VacancyFile | LevelSource;

export interface VacancyFile {
  readonly id: string;
  readonly file: string;
}

export interface LevelSource {
  readonly id: string;
  readonly level: string;
}

const yamlEndings = new Set(['.yaml', '.yml']);

/**
 * The vacancies that a user names: each an id of the catalogue, a file, or a folder of files. Without names, those of
 * the topmost catalogue layer. In the order named, each once.
 * Problems: unknown-vacancy, duplicate-id (two files that would be built into one folder; neither is given).
 */
export function selectVacancies(names: readonly string[], catalogue: Catalogue): Outcome<VacancyFile[]> {
  const problems: Problem[] = [];
  const selected = new Map<string, string>();
  const repeated = new Set<string>();
  const found =
    names.length === 0 ? [topmostVacancies(catalogue)] : names.map((name) => named(name, catalogue));
  for (const outcome of found) {
    problems.push(...outcome.problems);
    for (const { id, file } of outcome.value ?? []) {
      const other = selected.get(id);
      if (other === undefined) selected.set(id, file);
      else if (other !== file) {
        repeated.add(id);
        const message = `${file} and ${other} are both vacancies of the name "${id}"`;
        const related = [{ message: 'the other one', place: startOf(other) }];
        const hint = 'rename one of the two files';
        problems.push(problem('duplicate-id', message, { place: startOf(file), related, hint }));
      }
    }
  }
  const value = [...selected].filter(([id]) => !repeated.has(id)).map(([id, file]) => ({ id, file }));
  return { value, problems };
}

/**
 * The role levels that a user names, each an id or a pattern with `*` for any letters. In the order of the catalogue.
 * Problem: unknown-role-level for a name or pattern that fits none.
 */
export function selectLevels(patterns: readonly string[], catalogue: Catalogue): Outcome<LevelSource[]> {
  const ids = [...catalogue.roleLevels.keys()];
  const fitting = (pattern: string) => ids.filter((id) => fits(id, pattern));
  const problems = patterns
    .filter((pattern) => fitting(pattern).length === 0)
    .map((pattern) =>
      problem('unknown-role-level', `there is no role level "${pattern}"`, {
        hint: didYouMean(pattern, ids) ?? '"rolekit list levels" shows them',
      }),
    );
  const chosen = new Set(patterns.flatMap(fitting));
  const value = ids
    .filter((id) => chosen.has(id))
    .map((level) => ({ id: `${levelKitBeginning}${level}`, level }));
  return { value, problems };
}

function fits(id: string, pattern: string): boolean {
  return /^[a-z0-9*-]+$/u.test(pattern) && new RegExp(`^${pattern.replace(/\*+/gu, '.*')}$`, 'u').test(id);
}

function topmostVacancies(catalogue: Catalogue): Outcome<VacancyFile[]> {
  const folder = join(catalogue.layers.at(-1) ?? '', 'vacancies');
  const value = [...catalogue.vacancies]
    .filter(([, file]) => dirname(file) === folder)
    .map(([id, file]) => ({ id, file }));
  if (value.length > 0) return { value, problems: [] };
  const hint = 'name a vacancy, or make one with "rolekit new ROLE-LEVEL"';
  return { problems: [problem('unknown-vacancy', `there are no vacancies in ${folder}`, { hint })] };
}

function named(name: string, catalogue: Catalogue): Outcome<VacancyFile[]> {
  const known = catalogue.vacancies.get(name);
  if (known !== undefined) return { value: [{ id: name, file: known }], problems: [] };
  const path = resolve(name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return inFolder(path);
  if (found?.isFile()) return { value: [vacancyFile(path)], problems: [] };
  const ids = [...catalogue.vacancies.keys()];
  const hint =
    didYouMean(name, ids) ??
    (ids.length > 0 ? `the catalogue has: ${ids.slice(0, 12).join(', ')}` : undefined);
  const message = `there is no vacancy "${name}" in the catalogue, and no such file or folder`;
  return { problems: [problem('unknown-vacancy', message, { hint })] };
}

function inFolder(folder: string): Outcome<VacancyFile[]> {
  const files = readdirSync(folder)
    .filter((file) => yamlEndings.has(extname(file)))
    .sort();
  if (files.length > 0) return { value: files.map((file) => vacancyFile(join(folder, file))), problems: [] };
  return { problems: [problem('unknown-vacancy', `there are no vacancy files (*.yaml) in ${folder}`)] };
}

function vacancyFile(file: string): VacancyFile {
  return { id: basename(file, extname(file)), file };
}
