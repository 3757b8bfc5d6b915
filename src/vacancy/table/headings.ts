import { didYouMean, type Outcome, type Problem, problem } from '../../problems/index.ts';
import { otherNameHint } from '../../reading/index.ts';
import { cellPlace, type DataCell, type DataRow, type DataTable } from '../../tables/index.ts';
import { vacancySchema } from '../schema.ts';
import { columnOf, fieldColumns, idColumn, itemColumns, likeColumn, stageColumns } from './columns.ts';
import { placeOfTable } from './row.ts';
import { plainText } from './written/plain.ts';

/** The row of headings is looked for in this many rows: a title or a note may stand above it. */
const lastHeadingRow = 20;

const partExample = 'how-to-apply.link, facts.1.term';

const mostListed = 6;

const curlyId = new RegExp(`^[“”„«]+${idColumn}[“”»]+$`, 'u');

/** Columns whose headings begin so are the user's own notes, and so are rows whose id does. */
export const noteMark = '#';

/** The row of headings of a table. */
export function headingRow({ rows }: DataTable): DataRow | undefined {
  const head = rows.slice(0, lastHeadingRow);
  return head.find(({ cells }) => cells.some((cell) => headingText(cell) === idColumn));
}

/** What a heading says: without what cannot be seen, and in lower case. */
export function headingText({ text }: DataCell): string {
  return plainText(text).toLowerCase();
}

/** What is wrong with a table that has no row of headings. */
export function withoutId(table: DataTable): Problem {
  for (const row of table.rows.slice(0, lastHeadingRow)) {
    const curly = row.cells.find((cell) => curlyId.test(headingText(cell)));
    if (!curly) continue;
    const hint = 'replace them all by straight ones ("), or save the table again in a spreadsheet program';
    const place = cellPlace(table, row.number, curly);
    return problem('table-unreadable', 'the cells of this table stand in curly quotes', { place, hint });
  }
  const cells = table.rows[0]?.cells ?? [];
  const hint = `give each vacancy a row, and its name in a column "${idColumn}"; "rolekit new --csv" writes the headings`;
  const message =
    cells.length === 0 ? 'this table is empty' : `no row of headings with a column "${idColumn}" stands here`;
  return problem('missing-key', message, { place: placeOfTable(table), hint });
}

/**
 * The heading of each column by its number; empty over columns of notes.
 * Problems: unknown-key, duplicate-key, cell-unreadable.
 */
export function headingsOf(table: DataTable, row: DataRow): Outcome<readonly string[]> {
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
  const fields = [...fieldColumns(), ...itemColumns(), ...stageColumns('interview')];
  const parts = fields.filter((field) => field.startsWith(`${heading}.`)).slice(0, mostListed);
  if (parts.length > 0) return `give its parts a column each, such as ${parts.join(', ')}`;
  const meant = otherNameHint(heading, vacancySchema);
  if (meant !== undefined) return `${meant}; parts have a column each, such as ${partExample}`;
  const inside = fields.find((field) => field.endsWith(`.${heading}`));
  if (inside !== undefined) return `did you mean "${inside}"?`;
  return didYouMean(heading, fields) ?? `begin the heading of a column of your own notes with "${noteMark}"`;
}

/**
 * Problem: unknown-key, at the first cell of each column that has content and no heading. What stands in a CSV file
 * beyond the headings in some rows only is a fault of those rows: a comma too many.
 */
function unheaded(
  table: DataTable,
  heading: DataRow,
  headings: readonly string[],
  notes: ReadonlySet<number>,
): Problem[] {
  const told = new Set(notes);
  const problems: Problem[] = [];
  const below = table.rows.filter(({ number }) => number > heading.number);
  const counts = new Map<number, number>();
  for (const { column } of below.flatMap(({ cells }) => cells))
    counts.set(column, (counts.get(column) ?? 0) + 1);
  for (const row of below) {
    for (const cell of row.cells) {
      if (headings[cell.column] || cell.text === '' || told.has(cell.column)) continue;
      if (isSurplus(cell, heading) && (below.length === 1 || counts.get(cell.column) !== below.length))
        continue;
      told.add(cell.column);
      const hint = `name the field that it is, or begin the heading of your own notes with "${noteMark}"`;
      const place = cellPlace(table, row.number, cell);
      problems.push(problem('unknown-key', 'this column has no heading', { place, hint }));
    }
  }
  return problems;
}

/** Whether a cell stands beyond all cells of the row of headings, of which a CSV file alone says how many there are. */
export function isSurplus({ column }: DataCell, { width }: DataRow): boolean {
  return width !== undefined && column >= width;
}
