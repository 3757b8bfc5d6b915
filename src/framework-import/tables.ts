import { hasErrors, type Outcome, type Problem, problem, startOf } from '../problems/index.ts';
import type { Framework } from './framework.ts';
import { gradeColumns, withGrades } from './grades-table.ts';
import type { ImportOptions, ImportPlan } from './import-plan.ts';
import { planImport } from './plan.ts';
import { readRoles, roleColumns } from './roles-table.ts';
import { readSkills, skillColumns } from './skills-table.ts';
import { type FrameworkTable, missingColumns, readTable } from './table.ts';
import type { Extent } from './update/coverage.ts';

const kinds = {
  roles: roleColumns,
  skills: skillColumns,
  grades: gradeColumns,
} as const satisfies Record<string, readonly string[]>;

type Kind = keyof typeof kinds;
const kindNames: readonly Kind[] = ['roles', 'skills', 'grades'];

/**
 * Plans the import of the framework's official tables: roles.csv, skills.csv and a table of grades, in any order;
 * each is known by its columns. Roles or skills may be left out.
 * Problems: those of reading tables; table-unreadable for a table of no known kind, for two of one kind, and for
 * grades alone; those of planImport.
 */
export function importTables(files: readonly string[], options: ImportOptions): Outcome<ImportPlan> {
  const problems: Problem[] = [];
  const tables = new Map<Kind, FrameworkTable>();
  for (const file of files) {
    const { value: table, problems: reading } = readTable(file, options.system.files);
    problems.push(...reading);
    if (table === undefined) continue;
    const kind = kindOf(table);
    const wrong = missingColumns(table, kinds[kind]);
    problems.push(...wrong);
    const before = tables.get(kind);
    if (before) {
      const related = [{ message: 'the first is this', place: startOf(before.source.file) }];
      const message = `this is a second table of ${kind}`;
      problems.push(problem('table-unreadable', message, { place: startOf(file), related }));
    }
    tables.set(kind, table);
  }
  if (hasErrors(problems)) return { problems };
  const framework = frameworkOf(tables);
  problems.push(...framework.problems);
  if (framework.value === undefined || hasErrors(problems)) return { problems };
  const plan = planImport(framework.value, extentOf(tables), options);
  return { ...plan, problems: [...problems, ...plan.problems] };
}

function extentOf(tables: ReadonlyMap<Kind, FrameworkTable>): Extent {
  if (!tables.has('roles')) return 'skills';
  return tables.has('skills') ? 'framework' : 'roles';
}

/** The kind whose columns a table has most of. */
function kindOf({ columns }: FrameworkTable): Kind {
  const share = (kind: Kind) =>
    kinds[kind].filter((column) => columns.includes(column)).length / kinds[kind].length;
  return kindNames.reduce((best, kind) => (share(kind) > share(best) ? kind : best));
}

function frameworkOf(tables: ReadonlyMap<Kind, FrameworkTable>): Outcome<Framework> {
  const rolesTable = tables.get('roles');
  const skillsTable = tables.get('skills');
  const gradesTable = tables.get('grades');
  const problems: Problem[] = [];
  const skills = skillsTable && readSkills(skillsTable);
  problems.push(...(skills?.problems ?? []));
  const read: Outcome<Framework> = rolesTable
    ? readRoles(rolesTable, skills?.value)
    : { value: { roles: new Map(), skills: skills?.value ?? new Map() }, problems: [] };
  problems.push(...read.problems);
  if (!gradesTable || !read.value) return { ...read, problems };
  if (!rolesTable) {
    const place = startOf(gradesTable.source.file);
    const message = 'a table of grades is of use only together with one of roles';
    return { problems: [...problems, problem('table-unreadable', message, { place })] };
  }
  const graded = withGrades(read.value, gradesTable);
  return { ...graded, problems: [...problems, ...graded.problems] };
}
