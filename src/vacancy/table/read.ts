import type { Catalogue } from '../../catalogue/index.ts';
import { type Outcome, type Problem, problem } from '../../problems/index.ts';
import type { Form } from '../../questions/index.ts';
import { readYaml, type ValueSource, validate } from '../../reading/index.ts';
import type { DataCell } from '../../tables/index.ts';
import { lookUp } from '../look-up.ts';
import { vacancyFrom } from '../read.ts';
import { vacancySchema } from '../schema.ts';
import type { Vacancy } from '../vacancy.ts';
import { faultOf } from './cell-fault.ts';
import { columnOf, likeColumn } from './columns.ts';
import { headingOf, placeOfCell, type VacancyRow } from './row.ts';
import { rowSource } from './row-source.ts';

/**
 * Makes a row of the table `file` a vacancy, by the rules that hold for vacancy files. What the row leaves blank is as
 * in the vacancy of the catalogue that its column `like` names.
 * Problems: cell-unreadable, unknown-vacancy, and those of `vacancyFrom`.
 */
export function vacancyOfRow(
  file: string,
  row: VacancyRow,
  catalogue: Catalogue,
  form: Form = 'A',
): Outcome<Vacancy> {
  const problems = cellProblems(file, row);
  const base = likeOf(file, row, catalogue);
  problems.push(...base.problems);
  if (problems.length > 0) return { problems };
  const read = vacancyFrom(row.id.text, rowSource(file, row, base.value), catalogue, form);
  const found = read.problems.map((each) => {
    const isInBase = each.severity === 'error' && each.place?.file === base.value?.file;
    return isInBase ? withRow(each, file, row) : each;
  });
  if (!read.value) return { problems: found };
  const like = likeCell(row)?.text;
  return { value: { ...read.value, ...(like !== undefined && { like }) }, problems: found };
}

/** An error in the vacancy that a row is like concerns this row, and perhaps no other. */
function withRow(found: Problem, file: string, row: VacancyRow): Problem {
  const here = { message: 'the row that is like it', place: placeOfCell(file, row, row.id) };
  return { ...found, related: [...(found.related ?? []), here] };
}

function likeCell(row: VacancyRow): DataCell | undefined {
  return row.cells.find((cell) => headingOf(row, cell) === likeColumn);
}

function cellProblems(file: string, row: VacancyRow): Problem[] {
  return row.cells.flatMap((cell) => {
    const fault = faultOf(cell, columnOf(headingOf(row, cell))?.kind);
    if (!fault) return [];
    const details = { place: placeOfCell(file, row, cell), hint: fault.hint };
    return [problem('cell-unreadable', fault.message, details)];
  });
}

/** The vacancy file that `like` names, without faults of its own; none when the row names none. */
function likeOf(file: string, row: VacancyRow, catalogue: Catalogue): Outcome<ValueSource> {
  const cell = likeCell(row);
  if (!cell) return { problems: [] };
  const named = { code: 'unknown-vacancy', what: 'vacancy', part: 'vacancies' } as const;
  const found = lookUp(named, cell.text, catalogue.vacancies, catalogue, placeOfCell(file, row, cell));
  return found.value === undefined ? { problems: found.problems } : readBase(found.value, catalogue);
}

/** A table has many rows that are like one vacancy: it is read once a catalogue. */
const bases = new WeakMap<Catalogue, Map<string, Outcome<ValueSource>>>();

function readBase(file: string, catalogue: Catalogue): Outcome<ValueSource> {
  const known = bases.get(catalogue) ?? new Map<string, Outcome<ValueSource>>();
  bases.set(catalogue, known);
  const read = known.get(file) ?? validated(readYaml(file, catalogue.system));
  known.set(file, read);
  return read;
}

function validated(read: Outcome<ValueSource>): Outcome<ValueSource> {
  const { problems } = read.value ? validate(read.value, vacancySchema) : read;
  return problems.length > 0 ? { problems } : read;
}
