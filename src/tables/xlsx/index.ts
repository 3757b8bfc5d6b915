import { type Outcome, problem, startOf } from '../../problems/index.ts';
import type { Compression } from '../../reading/index.ts';
import type { DataTable } from '../table.ts';
import type { Shared } from './cell.ts';
import { readFormats } from './formats.ts';
import { readSheet } from './sheet.ts';
import { readStrings } from './strings.ts';
import { UnreadableWorkbook } from './unreadable.ts';
import { readWorkbook } from './workbook.ts';
import { openZip } from './zip.ts';

/**
 * Reads the sheets of an Office Open XML workbook, in their order, as they were when it was saved: formulas by the
 * value they had, macros not at all.
 * Problem: table-unreadable.
 */
export function readXlsxTables(
  file: string,
  bytes: Uint8Array,
  compression: Compression,
): Outcome<readonly DataTable[]> {
  try {
    return { value: sheetsOf(file, bytes, compression), problems: [] };
  } catch (fault) {
    if (!(fault instanceof UnreadableWorkbook)) throw fault;
    const { message, hint } = fault;
    return { problems: [problem('table-unreadable', message, { place: startOf(file), hint })] };
  }
}

function sheetsOf(file: string, bytes: Uint8Array, compression: Compression): DataTable[] {
  const parts = openZip(bytes, compression);
  const workbook = readWorkbook(parts);
  const strings = workbook.strings === undefined ? undefined : parts(workbook.strings);
  const styles = workbook.styles === undefined ? undefined : parts(workbook.styles);
  const shared: Shared = {
    strings: strings === undefined ? [] : readStrings(strings),
    formats: styles === undefined ? [] : readFormats(styles),
    from1904: workbook.from1904,
  };
  return workbook.sheets.map(({ name, part }) => {
    const xml = parts(part);
    if (xml === undefined)
      throw new UnreadableWorkbook(`this file is damaged: the sheet "${name}" is missing`);
    return { file, sheet: name, rows: readSheet(xml, shared) };
  });
}
