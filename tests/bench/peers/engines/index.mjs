// Every engine, in the order of the tables. One is an object (or a module) with
//   id, name, format  what it is called and writes
//   takes             which form of the sheet `write` is given: sheet, kit, document, html or docx
//   differs           what it does otherwise, more or less than the rest, for the reader of the figures
//   packageName, command  where its version is found
//   isElsewhere       whether another process does the work, whose memory is not seen
//   running           how header and footer show; see coverage.mjs
//   template          makes what `open` needs beforehand, outside the time
//   open              loads its library, given the looks, its template and a folder to work in; gives write, and
//                     perhaps before (each document, outside the time) and close
import * as chromium from './chromium.mjs';
import * as docx from './docx.mjs';
import * as docxtemplater from './docxtemplater.mjs';
import * as easyTemplateX from './easy-template-x.mjs';
import * as libreoffice from './libreoffice.mjs';
import * as pdfkit from './pdfkit.mjs';
import * as pdfmake from './pdfmake.mjs';
import * as reactPdf from './react-pdf.mjs';
import { rolekitDocx, rolekitPdf } from './rolekit.mjs';
import * as typst from './typst.mjs';

const running = { docx: 'apart', pdf: 'every-page' };

export const engines = [
  ...rolekitDocx,
  { id: 'docx', ...docx },
  { id: 'docxtemplater', ...docxtemplater },
  { id: 'easy-template-x', ...easyTemplateX },
  ...rolekitPdf,
  { id: 'typst', ...typst },
  { id: 'pdfkit', ...pdfkit },
  { id: 'pdfmake', ...pdfmake },
  { id: 'react-pdf', ...reactPdf },
  { id: 'chromium', ...chromium },
  { id: 'libreoffice', ...libreoffice },
].map((engine) => ({ running: running[engine.format], ...engine }));
