import { didYouMean, type Outcome, type Problem, problem } from '../../problems/index.ts';
import { slugOf } from '../../reading/index.ts';
import { cellPlace, type DataCell, type DataRow, type DataTable } from '../../tables/index.ts';
import { isVacancyId, vacancyIdHint, vacancyIdRule } from '../read.ts';
import { faultOf } from './cell-fault.ts';
import { columnOf, fieldColumns, idColumn, likeColumn, stageColumns } from './columns.ts';
import { placeOfCell, placeOfTable, type VacancyRow } from './row.ts';

/** The row of headings is looked for in this many rows: a title or a note may stand above it. */
const lastHeadingRow = 20;

const mostListed = 6;

/** Columns whose headings begin so are the user's own notes. */
const noteMark = '#';

/**
 * The rows of tables that each describe a vacancy. Sheets without a column `id` are passed over, unless there is none
 * that has one. A table with a fault in its headings gives no rows.
 * Problems: missing-key (no column `id`, or no id in a row), unknown-key, duplicate-key, cell-unreadable, wrong-value.
 */
export function vacancyRows(tables: readonly DataTable[]): Outcome<readonly VacancyRow[]> {
  const headed = tables.flatMap((table) => {
    const heading = headingRow(table);
    return heading ? [{ table, heading }] : [];
  });
  if (headed.length === 0) return { problems: tables.slice(0, 1).map(withoutId) };
  const problems: Problem[] = [];
  const value: VacancyRow[] = [];
  for (const { table, heading } of headed) {
    const { value: headings, problems: faults } = headingsOf(table, heading);
    problems.push(...faults);
    if (!headings) continue;
    for (const row of table.rows) {
      if (row.number <= heading.number) continue;
      const read = rowOf(table, row, headings);
      problems.push(...read.problems);
      if (read.value) value.push(read.value);
    }
  }
  return { value, problems };
}

function headingRow({ rows }: DataTable): DataRow | undefined {
  const head = rows.slice(0, lastHeadingRow);
  return head.find(({ cells }) => cells.some((cell) => headingText(cell) === idColumn));
}

function headingText({ text }: DataCell): string {
  return text.toLowerCase();
}

function withoutId(table: DataTable): Problem {
  const cells = table.rows[0]?.cells ?? [];
  const hint = `give each vacancy a row, and its name in a column "${idColumn}"; "rolekit new --csv" writes the headings`;
  const message =
    cells.length === 0 ? 'this table is empty' : `no row of headings with a column "${idColumn}" stands here`;
  return problem('missing-key', message, { place: placeOfTable(table), hint });
}

/** The heading of each column by its number; empty over columns of notes. */
function headingsOf(table: DataTable, row: DataRow): Outcome<readonly string[]> {
  const problems: Problem[] = [];
  const headings: string[] = Array.from({ length: (row.cells.at(-1)?.column ?? 0) + 1 }, () => '');
  const notes = new Set<number>();
  const seen = new Map<string, DataCell>();
  for (const cell of row.cells) {
    const heading = headingText(cell);
    if (heading.startsWith(noteMark)) {
      notes.add(cell.column);
      continue;
    }
    headings[cell.column] = heading;
    problems.push(...headingProblems(table, row, cell, seen.get(heading)));
    seen.set(heading, cell);
  }
  problems.push(...unheaded(table, row, headings, notes));
  return problems.length > 0 ? { problems } : { value: headings, problems };
}

/** What is wrong with a heading; `other` has the same text. */
function headingProblems(
  table: DataTable,
  row: DataRow,
  cell: DataCell,
  other: DataCell | undefined,
): Problem[] {
  const heading = headingText(cell);
  const place = cellPlace(table, row.number, cell);
  if (cell.fault) {
    return [problem('cell-unreadable', cell.fault.message, { place, hint: cell.fault.hint })];
  }
  if (other) {
    const related = [{ message: 'the first one', place: cellPlace(table, row.number, other) }];
    const message = `there are two columns "${heading}"`;
    return [problem('duplicate-key', message, { place, related, hint: 'keep one of the two' })];
  }
  if (heading === idColumn || heading === likeColumn || columnOf(heading)) return [];
  const message = `a vacancy has no field "${heading}"`;
  return [problem('unknown-key', message, { place, hint: headingHint(heading) })];
}

function headingHint(heading: string): string {
  const fields = [...fieldColumns(), ...stageColumns('interview')];
  const parts = fields.filter((field) => field.startsWith(`${heading}.`)).slice(0, mostListed);
  if (parts.length > 0) return `give its parts a column each, such as ${parts.join(', ')}`;
  const inside = fields.find((field) => field.endsWith(`.${heading}`));
  if (inside !== undefined) return `did you mean "${inside}"?`;
  return didYouMean(heading, fields) ?? `begin the heading of a column of your own notes with "${noteMark}"`;
}

/** Problem: unknown-key, at the first cell of each column that has content and no heading. */
function unheaded(
  table: DataTable,
  heading: DataRow,
  headings: readonly string[],
  notes: ReadonlySet<number>,
): Problem[] {
  const told = new Set(notes);
  const problems: Problem[] = [];
  for (const row of table.rows) {
    if (row.number <= heading.number) continue;
    for (const cell of row.cells) {
      if (headings[cell.column] || cell.text === '' || told.has(cell.column)) continue;
      told.add(cell.column);
      const hint = `name the field that it is, or begin the heading of your own notes with "${noteMark}"`;
      const place = cellPlace(table, row.number, cell);
      problems.push(problem('unknown-key', 'this column has no heading', { place, hint }));
    }
  }
  return problems;
}

/** A row, unless nothing stands in it but notes. */
function rowOf(table: DataTable, row: DataRow, headings: readonly string[]): Outcome<VacancyRow> {
  const read = row.cells.filter(({ column }) => headings[column]);
  const [first] = read;
  if (!first) return { problems: [] };
  const id = read.find(({ column }) => headings[column] === idColumn);
  const value: VacancyRow = {
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    number: row.number,
    headings,
    id: id ?? first,
    cells: read.filter((cell) => cell !== id),
  };
  const fault = idProblem(table, value, id);
  return fault ? { problems: [fault] } : { value, problems: [] };
}

function idProblem({ file }: DataTable, row: VacancyRow, id: DataCell | undefined): Problem | undefined {
  const fault = id && faultOf(id, undefined);
  if (id && !fault && isVacancyId(id.text)) return undefined;
  const place = placeOfCell(file, row, row.id);
  if (!id) {
    const hint = `its kit goes to a folder of that name: ${vacancyIdRule}`;
    return problem('missing-key', `this row has no "${idColumn}"`, { place, hint });
  }
  if (fault) return problem('cell-unreadable', fault.message, { place, hint: fault.hint });
  const better = slugOf(id.text);
  const isOnlyWritten = better !== `${id.text}-name` && isVacancyId(better);
  const hint = isOnlyWritten ? `write "${better}"` : vacancyIdHint(id.text.toLowerCase());
  return problem('wrong-value', `"${id.text}" cannot name a vacancy`, { place, hint });
}
