import { type Outcome, type Place, type Problem, problem } from '../../problems/index.ts';
import { slugOf } from '../../reading/index.ts';
import type { Framework, FrameworkLevel, FrameworkRole } from '../framework.ts';
import { type FrameworkRow, type FrameworkTable, headingsPlace } from './table.ts';

/** The columns that make a table one of grades. */
const gradeColumns = ['family', 'role', 'order', 'level', 'civil_service_grades'] as const;

/** Whether a table is one of grades: it has nearly all of their columns, of which no other has one so named. */
export function isGradesTable({ headings }: FrameworkTable): boolean {
  const found = gradeColumns.filter((column) => headings.some(({ text }) => text === column));
  return found.includes('civil_service_grades') && found.length >= gradeColumns.length - 1;
}

/** Problems: table-unreadable, naming each column that a table of grades lacks. */
export function missingGradeColumns(table: FrameworkTable): Problem[] {
  const missing = gradeColumns.filter((column) => table.headings.every(({ text }) => text !== column));
  if (missing.length === 0) return [];
  const message = `this table has no column ${missing.map((column) => `"${column}"`).join(', ')}`;
  return [problem('table-unreadable', message, { place: headingsPlace(table) })];
}

interface GradeRow {
  readonly grades: readonly string[];
  readonly order: number;
  readonly name: string;
  readonly place: Place;
  used: boolean;
}

/**
 * Adds to each role level the grades ("SEO/G7" is two) and the position in its role that a table states.
 * Problems: grades-unmatched, one for all rows whose role level is not imported and one for all role levels without
 * a row; table-unreadable for a position that is no whole number; duplicate-id for a role level with two rows.
 */
export function withGrades(framework: Framework, table: FrameworkTable): Outcome<Framework> {
  const { rows, problems } = gradeRows(table);
  const without: FrameworkLevel[] = [];
  const gradedLevel = (role: FrameworkRole, level: FrameworkLevel): FrameworkLevel => {
    const row = rows.get(keyOf(role.name, level.name));
    if (row === undefined) {
      if (level.grades.length === 0) without.push(level);
      return level;
    }
    row.used = true;
    return { ...level, order: row.order, ...(row.grades.length > 0 && { grades: row.grades }) };
  };
  const roles = [...framework.roles].map(([id, role]) => {
    const levels = [...role.levels].map(([key, level]) => [key, gradedLevel(role, level)] as const);
    return [id, { ...role, levels: new Map(levels) }] as const;
  });
  const unused = [...rows.values()].filter(({ used }) => !used);
  problems.push(...unmatched('role levels of this table are not among those imported', unused));
  problems.push(...unmatched('role levels have no grades in the table of grades', without));
  return { value: { ...framework, roles: new Map(roles) }, problems };
}

function gradeRows(table: FrameworkTable): { rows: Map<string, GradeRow>; problems: Problem[] } {
  const rows = new Map<string, GradeRow>();
  const problems: Problem[] = [];
  const numbers = new Map(table.headings.map(({ text, column }) => [text, column]));
  const say = (row: FrameworkRow, column: (typeof gradeColumns)[number]) =>
    row.line(numbers.get(column) ?? -1);
  for (const row of table.rows) {
    const { place } = row;
    const name = say(row, 'level');
    const order = say(row, 'order');
    const key = keyOf(say(row, 'role'), name);
    const known = rows.get(key);
    if (known) {
      const related = [{ message: 'the first stands here', place: known.place }];
      problems.push(problem('duplicate-id', `the role level "${name}" has two rows`, { place, related }));
    }
    if (!/^\d{1,4}$/u.test(order)) {
      problems.push(problem('table-unreadable', `the order "${order}" is no whole number`, { place }));
    }
    const grades = say(row, 'civil_service_grades')
      .split('/')
      .map((grade) => grade.trim());
    rows.set(key, { grades: grades.filter(Boolean), order: Number(order), name, place, used: false });
  }
  return { rows, problems };
}

function keyOf(role: string, level: string): string {
  return `${slugOf(role)}/${slugOf(level)}`;
}

function unmatched(
  what: string,
  found: readonly { readonly name: string; readonly place: Place }[],
): Problem[] {
  const [first] = found;
  if (first === undefined) return [];
  const names = found.map(({ name }) => name).join(', ');
  return [problem('grades-unmatched', `${found.length} ${what}: ${names}`, { place: first.place })];
}
