import { join } from 'node:path';
import { expect } from 'vitest';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { type DataCell, type DataTable, readTables } from '../../../src/tables/index.ts';
import { folderWith } from '../../support/folders.ts';
import { type MadeCell, type MadeWorkbook, workbookOf } from '../../support/xlsx.ts';

/** Reads a file of these bytes. */
export function read(bytes: Uint8Array, name = 'table.xlsx') {
  return readTables(join(folderWith({ [name]: bytes }), name), nodeSystem);
}

/** The tables of a workbook that can be read. */
export async function tablesOf(...made: Parameters<typeof workbookOf>): Promise<readonly DataTable[]> {
  const { value, problems } = await read(workbookOf(...made));
  expect(problems).toEqual([]);
  return value ?? [];
}

/** The cells of the one row of a sheet. */
export async function cellsOf(
  cells: readonly MadeCell[],
  made: MadeWorkbook = {},
): Promise<readonly DataCell[]> {
  const [table] = await tablesOf({ Sheet: { rows: [cells] } }, made);
  return table?.rows[0]?.cells ?? [];
}

export const texts = (cells: readonly DataCell[]) => cells.map(({ text }) => text);

/** A cell by its XML, with `$` in place of the reference. */
export const xml = (content: string): MadeCell => ({ xml: content });
