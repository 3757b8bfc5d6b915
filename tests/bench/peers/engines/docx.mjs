import { sheetDocument } from './docx-sheet.mjs';

export const name = 'docx';
export const packageName = 'docx';
export const format = 'docx';
export const takes = 'sheet';
export const differs =
  'Objects for every paragraph, made anew for each document; the user lays out each page in code. Tick boxes are controls; nothing else can be found by name again, since the library has no text controls.';

export async function open({ look }) {
  const docx = await import('docx');
  return { write: (sheet) => docx.Packer.toBuffer(sheetDocument(docx, sheet, look)) };
}
