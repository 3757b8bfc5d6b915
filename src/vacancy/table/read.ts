import type { Catalogue } from '../../catalogue/index.ts';
import { hasErrors, type Outcome, type Problem, problem } from '../../problems/index.ts';
import type { Form } from '../../questions/index.ts';
import { readYaml, type ValueSource, validate } from '../../reading/index.ts';
import type { DataCell } from '../../tables/index.ts';
import { lookUp } from '../look-up.ts';
import { vacancyFrom } from '../read.ts';
import { vacancySchema } from '../schema.ts';
import type { Vacancy } from '../vacancy.ts';
import { strayMoments } from './beside.ts';
import { likeColumn } from './columns.ts';
import { fieldsOf } from './fields.ts';
import { inheritedOf } from './inherited.ts';
import { payFields } from './pay.ts';
import { headingOf, placeOfCell, type VacancyRow } from './row.ts';
import { rowSource } from './row-source.ts';
import { plainText } from './written/plain.ts';

/**
 * Makes a row of the table `file` a vacancy, by the rules that hold for vacancy files. What the row leaves blank is as
 * in the vacancy of the catalogue that its column `like` names, by `inheritedOf`.
 * Problems: unknown-vacancy, dates-not-inherited, and those of `fieldsOf`, `payFields` and `vacancyFrom`; wrong-value for
 * a time that has another date than its stage.
 */
export function vacancyOfRow(
  file: string,
  row: VacancyRow,
  catalogue: Catalogue,
  form: Form = 'A',
): Outcome<Vacancy> {
  const { fields, problems: unreadable } = fieldsOf(file, row);
  const base = likeOf(file, row, catalogue);
  const pay = payFields(file, row, fields, base.value?.value);
  const faults = [...unreadable, ...base.problems, ...pay.problems];
  if (hasErrors(faults)) return { problems: faults };
  const { value, replaced, undated } = inheritedOf(base.value?.value, fields);
  const source = rowSource(file, row, [...fields, ...(pay.value ?? [])], base.value, value);
  const stray = strayMoments(file, row, fields, source.value);
  if (stray.length > 0) return { problems: stray };
  const read = vacancyFrom(row.id.text, source, catalogue, form);
  const told = read.problems.map((each) => {
    const isInBase = each.severity === 'error' && each.place?.file === base.value?.file;
    return isInBase ? withRow(each, file, row) : withWhole(each, replaced);
  });
  const found = [...faults, ...told, ...undatedProblems(file, row, undated)];
  if (!read.value) return { problems: found };
  const like = likeCell(row)?.text;
  return { value: { ...read.value, ...(like !== undefined && { like }) }, problems: found };
}

/** A row that says a part of what is inherited whole or not at all has to say the rest too. */
function withWhole(found: Problem, replaced: readonly string[]): Problem {
  const heading = found.place?.cell?.heading;
  const group = replaced.find((each) => heading?.startsWith(`${each}.`));
  if (found.code !== 'missing-key' || group === undefined) return found;
  return {
    ...found,
    hint: `a row that says a part of "${group}" inherits nothing of it: say all of it here`,
  };
}

/** Problem: dates-not-inherited, at the id of a row, naming the stages that have no date now. */
function undatedProblems(file: string, row: VacancyRow, undated: readonly string[]): Problem[] {
  if (undated.length === 0 || !likeCell(row)) return [];
  const message = `the row says other days than the vacancy that it is like, and so these stages have no date: ${undated.join(', ')}`;
  const hint = `fill in ${undated.map((id) => `stages.${id}.date`).join(', ')}`;
  return [problem('dates-not-inherited', message, { place: placeOfCell(file, row, row.id), hint })];
}

/** An error in the vacancy that a row is like concerns this row, and perhaps no other. */
function withRow(found: Problem, file: string, row: VacancyRow): Problem {
  const here = { message: 'the row that is like it', place: placeOfCell(file, row, row.id) };
  return { ...found, related: [...(found.related ?? []), here] };
}

function likeCell(row: VacancyRow): DataCell | undefined {
  return row.cells.find((cell) => headingOf(row, cell) === likeColumn);
}

/** The vacancy file that `like` names, without faults of its own; none when the row names none. */
function likeOf(file: string, row: VacancyRow, catalogue: Catalogue): Outcome<ValueSource> {
  const cell = likeCell(row);
  if (!cell) return { problems: [] };
  const named = { code: 'unknown-vacancy', what: 'vacancy', part: 'vacancies' } as const;
  const found = lookUp(
    named,
    plainText(cell.text),
    catalogue.vacancies,
    catalogue,
    placeOfCell(file, row, cell),
  );
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
  return hasErrors(problems) ? { problems } : { ...read, problems };
}
