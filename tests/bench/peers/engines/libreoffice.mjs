import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWithLibreOffice, libreOffice } from '../commands.mjs';

export const name = 'LibreOffice';
export const command = libreOffice;
export const format = 'pdf';
export const isElsewhere = true;
export const takes = 'docx';
export const differs =
  'Converts the DOCX that rolekit writes (the time does not include writing it), a process for each document with a profile that is kept. Asked for PDF/UA. Sets the font that the DOCX names, or the nearest on the machine.';

const asked = JSON.stringify({ PDFUACompliance: { type: 'boolean', value: 'true' } });

export async function open({ folder }) {
  const out = join(folder, 'converted');
  mkdirSync(out);
  const document = join(folder, 'sheet.docx');
  return {
    write: (base64) => {
      writeFileSync(document, Buffer.from(base64, 'base64'));
      const conversion = {
        format: `pdf:writer_pdf_Export:${asked}`,
        profile: join(folder, 'measured-profile'),
        out,
      };
      convertWithLibreOffice([document], conversion);
      return readFileSync(join(out, 'sheet.pdf'));
    },
  };
}
