import type { Catalogue } from '../catalogue/index.ts';
import { type Outcome, type Place, startOf } from '../problems/index.ts';
import type { Form } from '../questions/index.ts';
import { levelVacancy } from './level.ts';
import { readVacancy } from './read.ts';
import { placeOfCell, type VacancyRow, vacancyOfRow } from './table/index.ts';
import type { Vacancy } from './vacancy.ts';

/**
 * What a kit is made for: its id, which names its folder in the output, and a vacancy file, a row of a table of
 * vacancies, or a role level alone. Plain data.
 */
export type KitSource = VacancySource | LevelSource;
export type VacancySource = FileSource | TableRowSource;

export interface FileSource {
  readonly id: string;
  readonly file: string;
}

export interface TableRowSource {
  readonly id: string;
  /** The CSV file or workbook. */
  readonly file: string;
  readonly row: VacancyRow;
}

export interface LevelSource {
  readonly id: string;
  readonly level: string;
}

/** Reads what a kit is made for. The level of a LevelSource is one of the catalogue. Problems: those of its kind. */
export function readKitSource(source: KitSource, catalogue: Catalogue, form: Form): Outcome<Vacancy> {
  if ('row' in source) return vacancyOfRow(source.file, source.row, catalogue, form);
  if ('file' in source) return readVacancy(source.file, catalogue, form);
  const outcome = levelVacancy(source.level, catalogue, form);
  if (!outcome) throw new Error(`no role level ${source.level}: only those that exist are selected`);
  return outcome;
}

/** Where a vacancy begins. */
export function placeOfVacancy(source: VacancySource): Place {
  return 'row' in source ? placeOfCell(source.file, source.row, source.row.id) : startOf(source.file);
}
