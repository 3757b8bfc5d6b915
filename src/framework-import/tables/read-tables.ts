import type { Outcome, Problem } from '../../problems/index.ts';
import type { System } from '../../reading/index.ts';
import { isTableFile, readTables } from '../../tables/index.ts';
import { readCsvFrameworkTable } from './csv-table.ts';
import { sheetTable } from './sheet-table.ts';
import { emptyTable, type FrameworkTable, type IsHeading } from './table.ts';

/**
 * Reads a CSV file as one table, an .xlsx workbook as one a sheet; sheets in which nothing stands are left out.
 * Problems: those of readCsvFrameworkTable and readTables; cell-unreadable.
 */
export async function readFrameworkTables(
  file: string,
  system: System,
  isHeading: IsHeading,
): Promise<Outcome<readonly FrameworkTable[]>> {
  if (/\.(?:csv|tsv|txt)$/iu.test(file) || !isTableFile(file)) {
    const { value, problems } = readCsvFrameworkTable(file, system.files, isHeading);
    return value ? { value: [value], problems } : { problems };
  }
  const { value: sheets, problems: reading } = await readTables(file, system);
  if (!sheets) return { problems: reading };
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const problems: Problem[] = [...reading];
  if (filled.length === 0) problems.push(emptyTable(file));
  const value = filled.flatMap((sheet) => {
    const outcome = sheetTable(sheet, isHeading);
    problems.push(...outcome.problems);
    return outcome.value ? [outcome.value] : [];
  });
  return { value, problems };
}
