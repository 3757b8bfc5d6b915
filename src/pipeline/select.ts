import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Catalogue } from '../catalogue/index.ts';
import { didYouMean, type Outcome, type Problem, problem, startOf } from '../problems/index.ts';
import { isYamlName, nearbyName } from '../reading/index.ts';
import { isTableFile } from '../tables/index.ts';
import { type LevelSource, levelKitBeginning, placeOfVacancy, type VacancySource } from '../vacancy/index.ts';
import { nodeSystem } from './node-system.ts';
import { openVacancyTables, type VacancyTables } from './vacancy-tables.ts';

/** What is asked of the catalogue to know which vacancies are meant. */
type Vacancies = Pick<Catalogue, 'vacancies' | 'layers'>;

/**
 * The vacancies that a user names: each an id of the catalogue, a file, a table with a row a vacancy, a folder of
 * files and tables, or a pattern of ids or files. Without names, those of the topmost catalogue layer. In the order
 * named, each once.
 * Problems: unknown-vacancy, unread-file (a table that is passed over), duplicate-id (two that would be built into one folder; neither is given), and those of
 * `readTables` and `vacancyRows`.
 */
export async function selectVacancies(
  names: readonly string[],
  catalogue: Vacancies,
  tables: VacancyTables = openVacancyTables(),
): Promise<Outcome<VacancySource[]>> {
  const problems: Problem[] = [];
  const selected = new Map<string, VacancySource>();
  const repeated = new Set<string>();
  const found =
    names.length === 0 ? [topmostVacancies(catalogue)] : names.map((name) => named(name, catalogue, tables));
  for (const outcome of await Promise.all(found)) {
    problems.push(...outcome.problems);
    for (const source of outcome.value ?? []) {
      const { id } = source;
      const other = selected.get(id);
      if (!other) selected.set(id, source);
      else if (!isSame(source, other)) {
        repeated.add(id);
        problems.push(repeatedId(source, other));
      }
    }
  }
  return { value: [...selected.values()].filter(({ id }) => !repeated.has(id)), problems };
}

function isSame(source: VacancySource, other: VacancySource): boolean {
  const row = (each: VacancySource) => ('row' in each ? each.row : undefined);
  const [one, two] = [row(source), row(other)];
  return source.file === other.file && one?.number === two?.number && one?.sheet === two?.sheet;
}

function repeatedId(source: VacancySource, other: VacancySource): Problem {
  const related = [{ message: 'the other one', place: placeOfVacancy(other) }];
  const details = { place: placeOfVacancy(source), related, hint: 'give one of the two another name' };
  return problem('duplicate-id', `there are two vacancies of the name "${source.id}"`, details);
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

async function topmostVacancies({
  layers,
  vacancies,
}: Vacancies): Promise<Outcome<readonly VacancySource[]>> {
  const layer = layers.at(-1) ?? '';
  const folder = folderIn(layer);
  const tables = tablesIn(layer);
  const value = [...vacancies]
    .filter(([, file]) => dirname(file) === folder)
    .map(([id, file]) => ({ id, file }));
  if (value.length > 0) return { value, problems: tables.map(passedOver) };
  const hint =
    tables[0] === undefined
      ? 'name a vacancy, or make one with "rolekit new ROLE-LEVEL"'
      : `name the table that has them: ${tables[0]}`;
  return unknown(`there are no vacancies in ${folder}`, hint);
}

/** The vacancies of all layers. Problem: unread-file, for tables beside them, which are read when they are named. */
export function everyVacancy({ layers, vacancies }: Vacancies): Required<Outcome<VacancySource[]>> {
  const value = [...vacancies].map(([id, file]) => ({ id, file }));
  return { value, problems: layers.flatMap(tablesIn).map(passedOver) };
}

function folderIn(layer: string): string {
  return join(layer, 'vacancies');
}

function tablesIn(layer: string): string[] {
  const folder = folderIn(layer);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter(isTableFile)
    .sort()
    .map((name) => join(folder, name));
}

function passedOver(table: string): Problem {
  return problem('unread-file', `the rows of "${basename(table)}" are passed over: its name was not given`, {
    place: startOf(table),
    hint: 'a table is read only when it is named, alone or with others',
  });
}

async function named(
  name: string,
  { vacancies }: Vacancies,
  tables: VacancyTables,
): Promise<Outcome<readonly VacancySource[]>> {
  const known = vacancies.get(name);
  if (known !== undefined) return { value: [{ id: name, file: known }], problems: [] };
  const path = resolve(name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return inFolder(path, tables);
  if (found?.isFile()) return inFile(path, tables);
  if (/[*?[\]{}]/u.test(name)) return fittingPattern(name, vacancies, tables);
  const ids = [...vacancies.keys()];
  const hint =
    didYouMean(name, ids) ??
    nearbyName(path, nodeSystem.files) ??
    (ids.length > 0 ? `the catalogue has: ${ids.slice(0, 12).join(', ')}` : undefined);
  return unknown(`there is no vacancy "${name}" in the catalogue, and no such file or folder`, hint);
}

async function inFolder(folder: string, tables: VacancyTables): Promise<Outcome<readonly VacancySource[]>> {
  const files = readdirSync(folder).filter(holdsVacancies).sort();
  if (files.length > 0)
    return inFiles(
      files.map((file) => join(folder, file)),
      tables,
    );
  return unknown(`there are no vacancies (*.yaml, *.csv, *.xlsx) in ${folder}`);
}

/** Ids of the catalogue that fit the pattern, or else files. */
async function fittingPattern(
  pattern: string,
  vacancies: Vacancies['vacancies'],
  tables: VacancyTables,
): Promise<Outcome<readonly VacancySource[]>> {
  const ids = [...vacancies].filter(([id]) => fits(id, pattern));
  if (ids.length > 0) return { value: ids.map(([id, file]) => ({ id, file })), problems: [] };
  const { glob } = await import('tinyglobby');
  const slashed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const files = (await glob(slashed, { absolute: true, expandDirectories: false })).map((file) =>
    resolve(file),
  );
  const vacancyFiles = files.filter((file) => holdsVacancies(basename(file))).sort();
  if (vacancyFiles.length > 0) return inFiles(vacancyFiles, tables);
  return unknown(`no vacancy of the catalogue and no vacancy file fits "${pattern}"`);
}

function holdsVacancies(name: string): boolean {
  return isYamlName(name) || isTableFile(name);
}

async function inFiles(
  files: readonly string[],
  tables: VacancyTables,
): Promise<Outcome<readonly VacancySource[]>> {
  const found = await Promise.all(files.map((file) => inFile(file, tables)));
  return {
    value: found.flatMap(({ value }) => value ?? []),
    problems: found.flatMap(({ problems }) => problems),
  };
}

async function inFile(file: string, tables: VacancyTables): Promise<Outcome<readonly VacancySource[]>> {
  const isNamedText = extname(file).toLowerCase() === '.txt';
  if (isTableFile(basename(file)) || isNamedText) return tables.read(file);
  return { value: [{ id: basename(file, extname(file)), file }], problems: [] };
}

function unknown(message: string, hint?: string): Outcome<VacancySource[]> {
  return { problems: [problem('unknown-vacancy', message, { hint })] };
}
