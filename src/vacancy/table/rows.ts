import { type Outcome, type Problem, problem } from '../../problems/index.ts';
import { slugOf } from '../../reading/index.ts';
import { cellPlace, type DataCell, type DataRow, type DataTable } from '../../tables/index.ts';
import { isVacancyId, vacancyIdHint, vacancyIdRule } from '../read.ts';
import { faultOf } from './cell-value.ts';
import { idColumn, likeColumn } from './columns.ts';
import { headingRow, headingsOf, headingText, isSurplus, noteMark, withoutId } from './headings.ts';
import { headingOf, placeOfCell, type VacancyRow } from './row.ts';
import { plainText } from './written/plain.ts';

const notARow = `begin a row that is no vacancy with "${noteMark}"`;

/**
 * The rows of tables that each describe a vacancy. Sheets without a column `id` are passed over, unless there is none
 * that has one. A table with a fault in its headings gives no rows.
 * Problems: missing-key (no column `id`, no id in a row, or no row), unknown-key, duplicate-key, cell-unreadable, wrong-value;
 * not-utf8, once a table, for the rows that cannot be read for their letters.
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
    const below = table.rows.filter(({ number }) => number > heading.number);
    const isReadable = (row: DataRow) => faultOfFile(row, headings) === undefined;
    problems.push(
      ...encodingProblems(
        table,
        below.filter((row) => !isReadable(row)),
        headings,
      ),
    );
    for (const row of below.filter(isReadable)) {
      const read = rowOf(table, row, heading, headings);
      problems.push(...read.problems);
      if (read.value) value.push(read.value);
    }
  }
  const [first] = headed;
  return value.length > 0 || problems.length > 0 || !first
    ? { value, problems }
    : { problems: [withoutRows(first.table, first.heading)] };
}

function withoutRows(table: DataTable, heading: DataRow): Problem {
  const cell = heading.cells[0] ?? { column: 0, text: '' };
  const message = 'no vacancy stands below these headings';
  const place = cellPlace(table, heading.number, cell);
  return problem('missing-key', message, { place, hint: 'give each vacancy a row' });
}

/** The cell of a row that cannot be read for a fault of the whole file. */
function faultOfFile({ cells }: DataRow, headings: readonly string[]): DataCell | undefined {
  return cells.find(({ column, fault }) => headings[column] && fault?.isOfFile);
}

/** Problem: not-utf8, at the first of the rows that cannot be read. */
function encodingProblems(
  table: DataTable,
  unread: readonly DataRow[],
  headings: readonly string[],
): Problem[] {
  const [row] = unread;
  const cell = row && faultOfFile(row, headings);
  if (!row || !cell?.fault) return [];
  const place = cellPlace(table, row.number, cell, headings[cell.column]);
  const others = unread.length - 1;
  const further = others === 0 ? '' : `, nor in ${others} further ${others === 1 ? 'row' : 'rows'}`;
  return [problem('not-utf8', cell.fault.message + further, { place, hint: cell.fault.hint })];
}

/** A row, unless nothing stands in it but notes, or the headings once more. */
function rowOf(
  table: DataTable,
  row: DataRow,
  heading: DataRow,
  headings: readonly string[],
): Outcome<VacancyRow> {
  const read = row.cells.filter(({ column }) => headings[column]);
  const [first] = read;
  if (!first) return { problems: [] };
  const id = read.find(({ column }) => headings[column] === idColumn);
  const naming = id ?? first;
  if (!naming.fault && naming.text.startsWith(noteMark)) return { problems: [] };
  if (read.every((cell) => headingText(cell) === headings[cell.column])) return { problems: [] };
  const surplus = row.cells.find((cell) => isSurplus(cell, heading));
  if (surplus) {
    const message = 'this row has more cells than there are headings';
    const hint =
      'put a text with commas (or whatever parts the cells) in quotes, or give the column a heading';
    const place = cellPlace(table, row.number, surplus);
    return { problems: [problem('cell-unreadable', message, { place, hint })] };
  }
  const value: VacancyRow = {
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    number: row.number,
    headings,
    id: namingCell(naming),
    cells: read.filter((cell) => cell !== id),
    ...(table.hasDecimalCommas && { hasDecimalCommas: true }),
  };
  const fault = idProblem(table, value, id);
  return fault ? { problems: [fault] } : { value, problems: [] };
}

function namingCell(cell: DataCell): DataCell {
  return { ...cell, text: plainText(cell.text) };
}

function idProblem({ file }: DataTable, row: VacancyRow, id: DataCell | undefined): Problem | undefined {
  const fault = id && faultOf(id, undefined);
  if (id && !fault && isVacancyId(row.id.text)) return undefined;
  const place = placeOfCell(file, row, row.id);
  if (!id) {
    const hint = `its kit goes to a folder of that name: ${vacancyIdRule}; ${notARow}`;
    return problem('missing-key', `this row has no "${idColumn}"`, { place, hint });
  }
  if (fault) return problem('cell-unreadable', fault.message, { place, hint: fault.hint });
  const better = slugOf(id.text);
  const isOnlyWritten = better !== `${id.text}-name` && isVacancyId(better);
  const rule = isOnlyWritten ? `write "${better}"` : vacancyIdHint(id.text.toLowerCase());
  const isVacancy = row.cells.some((cell) => ['level', likeColumn].includes(headingOf(row, cell)));
  const hint = isVacancy ? rule : `${rule}; ${notARow}`;
  return problem('wrong-value', `"${id.text}" cannot name a vacancy`, { place, hint });
}
