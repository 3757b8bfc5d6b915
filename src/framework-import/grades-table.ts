import { type Outcome, type Place, type Problem, problem } from '../problems/index.ts';
import { slugOf } from '../reading/index.ts';
import type { Framework, FrameworkLevel, FrameworkRole } from './framework.ts';
import type { FrameworkTable } from './table.ts';

/** The columns that make a table one of grades. */
export const gradeColumns = ['family', 'role', 'order', 'level', 'civil_service_grades'] as const;

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
  for (const row of table.rows) {
    const { place } = row;
    const name = row.line('level');
    const order = row.line('order');
    const key = keyOf(row.line('role'), name);
    const known = rows.get(key);
    if (known) {
      const related = [{ message: 'the first stands here', place: known.place }];
      problems.push(problem('duplicate-id', `the role level "${name}" has two rows`, { place, related }));
    }
    if (!/^\d{1,4}$/u.test(order)) {
      problems.push(problem('table-unreadable', `the order "${order}" is no whole number`, { place }));
    }
    const grades = row
      .line('civil_service_grades')
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
