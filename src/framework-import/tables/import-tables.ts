import { didYouMean, hasErrors, type Outcome, type Problem, problem, startOf } from '../../problems/index.ts';
import { type Framework, type FrameworkSkill, type GradedFramework, officialLadder } from '../framework.ts';
import type { ImportOptions, ImportPlan } from '../import-plan.ts';
import { laddersOf, type Rungs } from '../ladder.ts';
import { planImport } from '../plan.ts';
import type { Extent } from '../update/coverage.ts';
import { isGradesTable, missingGradeColumns, withGrades } from './grades-table.ts';
import { ladderOf, otherLadder, type TablesLadder } from './ladder-of.ts';
import { type Mapping, noMapping, unmetColumns } from './mapping.ts';
import { isKeyHeading, type MeantTable, meantTable } from './meant-table.ts';
import { readFrameworkTables } from './read-tables.ts';
import { type RolesContext, readRoles } from './roles-table.ts';
import { readSkills } from './skills-table.ts';
import { type FrameworkTable, headingsPlace } from './table.ts';

export interface TablesOptions extends ImportOptions {
  /** What a person says of columns, levels and cells. */
  readonly mapping?: Mapping;
}

/** The tables of an import, by what they hold. */
interface Tables {
  readonly roles: readonly MeantTable[];
  readonly skills: readonly MeantTable[];
  readonly grades: FrameworkTable | undefined;
}

/**
 * Plans the import of the tables of a framework, CSV files or workbooks, in any order: of roles, of skills, of grades.
 * What a column holds is known by its heading, by what stands in it, or from a mapping. Roles or skills may be left out.
 * Problems: those of reading tables, of meantTable and of ladderOf; table-unreadable for two files of one kind, and for
 * grades alone; unknown-key for a column of the mapping that no table has; those of planImport.
 */
export async function importTables(
  files: readonly string[],
  options: TablesOptions,
): Promise<Outcome<ImportPlan>> {
  const { value: framework, problems } = await readFramework(files, options);
  if (!framework || hasErrors(problems)) return { problems };
  const plan = planImport(framework, framework.extent, options);
  return { ...plan, problems: [...problems, ...plan.problems] };
}

/** A framework as tables hold it, and how far they reach. Problems: as for importTables, but those of planImport. */
export async function readFramework(
  files: readonly string[],
  options: TablesOptions,
): Promise<Outcome<GradedFramework & { readonly extent: Extent }>> {
  const { mapping = noMapping } = options;
  const inUse = laddersInUse(options);
  const { value: tables, problems: reading } = await readMeantTables(files, inUse, mapping, options);
  if (!tables || hasErrors(reading)) return { problems: reading };
  const all = [...tables.skills, ...tables.roles];
  const { value: graded, problems: levels } = ladderOf(all, inUse, mapping);
  if (!graded) return { problems: [...reading, ...levels] };
  const described = (skill: string, level: string) =>
    (options.catalogue?.skills.get(skill)?.levels.get(level)?.descriptors ?? []).length > 0;
  const { value, problems: faults } = frameworkOf(tables, graded, mapping, described);
  const problems = [...reading, ...levels, ...faults];
  if (!value || hasErrors(problems)) return { problems };
  const { ladder, isOther } = graded;
  if (isOther && all[0] && !mapping.levels) problems.push(otherLadder(ladder, headingsPlace(all[0].table)));
  return { value: { ...value, ladder, isOtherLadder: isOther, extent: extentOf(tables) }, problems };
}

/** The skills in tables that are not imported. Problems: as for tables that are. */
export async function readSkillTables(
  file: string,
  ladders: readonly Rungs[],
  options: TablesOptions,
): Promise<Outcome<ReadonlyMap<string, FrameworkSkill>>> {
  const { mapping = noMapping } = options;
  const { value: tables, problems } = await readMeantTables([file], ladders, mapping, options);
  if (!tables || hasErrors(problems)) return { problems };
  if (tables.skills.length === 0) {
    const message = 'this is no table of skills';
    return { problems: [problem('table-unreadable', message, { place: startOf(file) })] };
  }
  const { value: graded, problems: levels } = ladderOf(tables.skills, ladders, mapping);
  if (!graded) return { problems: [...problems, ...levels] };
  const skills = readSkills(tables.skills, graded.levelOf);
  return { ...skills, problems: [...problems, ...skills.problems] };
}

/** The ladders of the catalogue, the highest layer's first; else that of the government's framework. */
export function laddersInUse({ catalogue }: Pick<ImportOptions, 'catalogue'>): readonly Rungs[] {
  return laddersOf(catalogue) ?? [officialLadder];
}

async function readMeantTables(
  files: readonly string[],
  ladders: readonly Rungs[],
  mapping: Mapping,
  { system }: ImportOptions,
): Promise<Outcome<Tables>> {
  const problems: Problem[] = [];
  const read: FrameworkTable[] = [];
  const isHeading = (text: string) => isKeyHeading(text, mapping);
  for (const file of files) {
    const { value, problems: reading } = await readFrameworkTables(file, system, isHeading);
    problems.push(...reading);
    read.push(...(value ?? []));
  }
  if (hasErrors(problems)) return { problems };
  const [first] = read;
  if (!first) return { problems };
  const headings = read.flatMap((table) => table.headings.map(({ text }) => text));
  const nearest = (heading: string) => didYouMean(heading, headings);
  problems.push(...unmetColumns(mapping, headings, nearest, headingsPlace(first)));
  const grades = read.filter(isGradesTable);
  const meant = read
    .filter((table) => !isGradesTable(table) && !isBeside(table, read, isHeading))
    .flatMap((table) => {
      const outcome = meantTable(table, ladders.flat(), mapping);
      problems.push(...outcome.problems);
      return outcome.value ? [outcome.value] : [];
    });
  const isOfRoles = ({ kind }: MeantTable) => kind === 'roles' || kind === 'needs';
  const roles = meant.filter(isOfRoles);
  const skills = meant.filter((table) => !isOfRoles(table));
  for (const table of read.filter((each) => isBeside(each, read, isHeading)))
    problems.push(notImported(table));
  problems.push(
    ...grades.flatMap(missingGradeColumns),
    ...secondFiles(
      'roles',
      roles.map(({ table }) => table),
    ),
    ...secondFiles(
      'skills',
      skills.map(({ table }) => table),
    ),
    ...secondFiles('grades', grades),
  );
  return { value: { roles, skills, grades: grades[0] }, problems };
}

/** Whether a sheet is one of notes: nothing in it is known, and other sheets hold the framework. */
function isBeside(
  table: FrameworkTable,
  all: readonly FrameworkTable[],
  isHeading: (text: string) => boolean,
): boolean {
  const isKnown = ({ headings }: FrameworkTable) => headings.some(({ text }) => isHeading(text));
  return table.sheet !== undefined && !isKnown(table) && all.some(isKnown);
}

function notImported(table: FrameworkTable): Problem {
  const message = `the sheet "${table.sheet ?? ''}" holds no roles or skills that are understood, and is not imported`;
  const hint = 'if it does hold some, say what its columns hold with --columns';
  return problem('unplaced-text', message, { place: headingsPlace(table), hint });
}

/** Problems: table-unreadable, for a second file of one kind; sheets of one workbook belong together. */
function secondFiles(kind: string, tables: readonly FrameworkTable[]): Problem[] {
  const [first, ...others] = [...new Set(tables.map(({ file }) => file))];
  if (first === undefined) return [];
  const related = [{ message: 'the first is this', place: startOf(first) }];
  const message = `this is a second table of ${kind}`;
  const hint = 'import one after the other, or put the rows of both into one table';
  return others.map((file) => problem('table-unreadable', message, { place: startOf(file), related, hint }));
}

function extentOf({ roles, skills }: Tables): Extent {
  if (roles.length === 0) return 'skills';
  return skills.length > 0 ? 'framework' : 'roles';
}

function frameworkOf(
  { roles, skills, grades }: Tables,
  { levelOf }: TablesLadder,
  mapping: Mapping,
  described: RolesContext['described'],
): Outcome<Framework> {
  const problems: Problem[] = [];
  const read = skills.length === 0 ? undefined : readSkills(skills, levelOf);
  problems.push(...(read?.problems ?? []));
  const framework: Outcome<Framework> =
    roles.length > 0
      ? readRoles(roles, { levelOf, mapping, skills: read?.value, described })
      : { value: { roles: new Map(), skills: read?.value ?? new Map() }, problems: [] };
  problems.push(...framework.problems);
  if (!grades || !framework.value) return { ...framework, problems };
  if (roles.length === 0) {
    const message = 'a table of grades is of use only together with one of roles';
    return { problems: [...problems, problem('table-unreadable', message, { place: startOf(grades.file) })] };
  }
  const graded = withGrades(framework.value, grades);
  return { ...graded, problems: [...problems, ...graded.problems] };
}
