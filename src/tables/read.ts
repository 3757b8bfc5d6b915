import { type Outcome, problem, startOf } from '../problems/index.ts';
import { endingOf, readBytes, type System } from '../reading/index.ts';
import type { DataTable } from './table.ts';

/** Kinds of tables that are not read, so that it can be said what to do with them. */
const otherSpreadsheets = ['.xls', '.xlt', '.xlsb', '.ods', '.ots', '.fods', '.numbers', '.et', '.gsheet'];
const endings = new Set(['.csv', '.tsv', '.xlsx', '.xlsm', '.xltx', '.xltm', ...otherSpreadsheets]);

/** Excel names its "Unicode text" so too; but not every text is a table. */
const textEndings = ['.csv', '.tsv', '.txt'];

/** How every ZIP archive begins, and every file of the older Office formats. */
const zipBeginning = 'PK\u0003\u0004';
const olderOfficeBeginning = '\u00d0\u00cf\u0011\u00e0';

/** Whether a file is a table by its name; not one that a spreadsheet program keeps beside an open one. */
export function isTableFile(name: string): boolean {
  return endings.has(endingOf(name).toLowerCase()) && !/^(?:\.|~\$)/u.test(name);
}

/**
 * Reads a CSV file as one table, or an .xlsx workbook as one a sheet; by what it holds, not by its name. `heading` is
 * what a cell of the row of headings says: by it is known what parts the cells of a CSV file with titles above.
 * Problems: unreadable-file, table-unreadable; for CSV not-utf8 too.
 */
export async function readTables(
  file: string,
  { files, compression }: Pick<System, 'files' | 'compression'>,
  heading?: string,
): Promise<Outcome<readonly DataTable[]>> {
  const { value: bytes, problems } = readBytes(file, files);
  if (!bytes) return { problems };
  const beginning = String.fromCharCode(...bytes.subarray(0, 4));
  if (beginning === zipBeginning) {
    return (await import('./xlsx/index.ts')).readXlsxTables(file, bytes, compression);
  }
  const ending = endingOf(file).toLowerCase();
  if (beginning !== olderOfficeBeginning && textEndings.includes(ending)) {
    return (await import('./csv/index.ts')).readCsvTable(file, bytes, heading);
  }
  const { message, hint } = (await import('./other-files.ts')).otherFile(bytes, ending);
  return { problems: [problem('table-unreadable', message, { place: startOf(file), hint })] };
}
