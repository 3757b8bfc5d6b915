import { join } from 'node:path';
import { type Catalogue, openCatalogue } from '../../../src/catalogue/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { readTables } from '../../../src/tables/index.ts';
import { idColumn, vacancyOfRow, vacancyRows } from '../../../src/vacancy/index.ts';
import { type Files, folderWith } from '../../support/folders.ts';
import { sound } from '../../support/small-catalogue.ts';

function catalogueOf(files: Files = sound): Catalogue {
  const { value } = openCatalogue([folderWith(files)], nodeSystem);
  if (!value) throw new Error('the catalogue cannot be opened');
  return value;
}

/** The rows of a table of vacancies. */
export async function rowsIn(content: string | Uint8Array, name = 'table.csv') {
  const file = join(folderWith({ [name]: content }), name);
  const { value: tables = [], problems: reading } = await readTables(file, nodeSystem, idColumn);
  const { value: rows = [], problems } = vacancyRows(tables);
  return { file, rows, problems: [...reading, ...problems] };
}

/** The vacancies of a table, each with its Problems. */
export async function vacanciesIn(content: string | Uint8Array, name?: string, files?: Files) {
  const catalogue = catalogueOf(files);
  const { file, rows, problems } = await rowsIn(content, name);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('; '));
  return rows.map((row) => ({ row, ...vacancyOfRow(file, row, catalogue) }));
}
