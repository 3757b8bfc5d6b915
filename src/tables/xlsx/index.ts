import { type Outcome, problem, startOf } from '../../problems/index.ts';
import type { Compression } from '../../reading/index.ts';
import type { DataTable } from '../table.ts';
import { type Content, type Shared, textContent } from './cell.ts';
import { readFormats } from './formats.ts';
import { otherPackage } from './other-packages.ts';
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
  const archive = openZip(bytes, compression);
  const other = otherPackage(archive);
  if (other) throw other;
  const workbook = readWorkbook(archive);
  const strings = workbook.strings === undefined ? undefined : archive.text(workbook.strings);
  const styles = workbook.styles === undefined ? undefined : archive.text(workbook.styles);
  const shared: Shared = {
    strings: strings === undefined ? [] : readStrings(strings).map((text): Content => textContent(text)),
    formats: styles === undefined ? [] : readFormats(styles),
    from1904: workbook.from1904,
    isUncalculated: workbook.isUncalculated,
  };
  return workbook.sheets.map(({ name, part }) => {
    const xml = archive.text(part);
    if (xml === undefined)
      throw new UnreadableWorkbook(`this file is damaged: the sheet "${name}" is missing`);
    return { file, sheet: name, rows: readSheet(xml, shared) };
  });
}
