import { UnreadableWorkbook } from './unreadable.ts';
import type { Archive } from './zip.ts';

/** ZIP archives that other programs save, each by a part that only it has, with how it becomes a workbook. */
const packages: readonly { parts: readonly string[]; message: string; hint: string }[] = [
  {
    parts: ['xl/workbook.bin'],
    message: 'this is a binary workbook (.xlsb), no .xlsx workbook',
    hint: 'in Excel: File, Save As, Excel Workbook (.xlsx)',
  },
  {
    parts: ['Index/Document.iwa', 'Index.zip'],
    message: 'this is a document of Numbers, Pages or Keynote, no .xlsx workbook',
    hint: 'in Numbers: File, Export To, Excel (.xlsx)',
  },
  {
    parts: ['mimetype'],
    message: 'this is an OpenDocument file, no .xlsx workbook',
    hint: 'in LibreOffice: File, Save As, Excel 2007-365 (.xlsx)',
  },
  {
    parts: ['word/document.xml', 'ppt/presentation.xml'],
    message: 'this is a document or a presentation, no .xlsx workbook',
    hint: 'copy the table into a spreadsheet, and save that as .xlsx',
  },
];

/** What to say of a ZIP archive that holds something else; undefined where nothing shows that it does. */
export function otherPackage({ has }: Archive): UnreadableWorkbook | undefined {
  const found = packages.find(({ parts }) => parts.some(has));
  return found && new UnreadableWorkbook(found.message, found.hint);
}
