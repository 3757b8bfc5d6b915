import type { CellFault } from './table.ts';

/** What a file is that is no table we read, and what to do with it. */
interface OtherFile extends CellFault {
  readonly is: (beginning: string, bytes: Uint8Array) => boolean;
}

/** How every file of the older Office formats begins, and a newer one with a password: a Compound File. */
const compoundFile = '\u00d0\u00cf\u0011\u00e0';

const inExcel = 'in Excel or LibreOffice: File, Save As, Excel Workbook (.xlsx)';

/** Of several that fit, the first is meant. */
const otherFiles: readonly OtherFile[] = [
  {
    is: (beginning, bytes) => beginning.startsWith(compoundFile) && holdsName(bytes, 'EncryptedPackage'),
    message: 'this workbook has a password',
    hint: 'open it and take the password away (in Excel: File, Info, Protect Workbook, Encrypt with Password; in LibreOffice: File, Save As, without "Save with password")',
  },
  {
    is: (beginning, bytes) =>
      /^\t[\0\u0002\u0004\u0008][\u0004-\u0010]\0/u.test(beginning) ||
      (beginning.startsWith(compoundFile) && (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book'))),
    message: 'this is an Excel workbook of an older kind (.xls)',
    hint: inExcel,
  },
  {
    is: (beginning) => beginning.startsWith(compoundFile),
    message: 'this is a workbook of an older kind, or one with a password',
    hint: 'save it as .xlsx without a password, or as CSV UTF-8',
  },
  {
    is: (beginning) => /urn:schemas-microsoft-com:office:spreadsheet/u.test(beginning),
    message: 'this is an XML Spreadsheet 2003, no .xlsx workbook',
    hint: inExcel,
  },
  {
    is: (beginning) => /<office:document/u.test(beginning),
    message: 'this is an OpenDocument spreadsheet, no .xlsx workbook',
    hint: 'in LibreOffice: File, Save As, Excel 2007-365 (.xlsx)',
  },
  {
    is: (beginning) => /^MIME-Version:|<(?:!doctype html|html|table|body|div|style|meta)\b/iu.test(beginning),
    message: 'this is a web page under the name of a workbook',
    hint: `open it ${inExcel}`,
  },
];

const shortcut: CellFault = {
  message: 'this is a link to a spreadsheet of Google Sheets, not the spreadsheet',
  hint: 'in Google Sheets: File, Download, Microsoft Excel (.xlsx)',
};

const empty: CellFault = {
  message: 'this file is empty, and so no .xlsx workbook',
  hint: 'save the workbook again as .xlsx',
};

const plainText: CellFault = {
  message: 'this file is no .xlsx workbook, but text',
  hint: 'if it is a CSV file, give its name the ending .csv; else save it again as .xlsx',
};

const unknown: CellFault = {
  message: 'this file is no .xlsx workbook',
  hint: 'open it in a spreadsheet program and save it as .xlsx',
};

/** What a file is by its bytes that is neither a ZIP archive nor to be read as CSV; `ending` is that of its name. */
export function otherFile(bytes: Uint8Array, ending: string): CellFault {
  if (bytes.length === 0) return empty;
  if (ending === '.gsheet') return shortcut;
  const beginning = asLatin(bytes.subarray(0, 4000));
  const found = otherFiles.find(({ is }) => is(beginning, bytes));
  if (found) return found;
  return beginning.includes('\0') && !/^(?:\u00ff\u00fe|\u00fe\u00ff)/u.test(beginning) ? unknown : plainText;
}

/** Whether an older Office file has a thing of this name, in the UTF-16 of its directory; some write it in capitals. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const held = asLatin(bytes);
  return [name, name.toUpperCase()].some((each) => held.includes(`${[...each].join('\0')}\0\0\0`));
}

function asLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
