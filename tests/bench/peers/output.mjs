// Reads what an engine wrote.
import { nodeSystem } from '../../../dist/pipeline/index.js';
import { openZip } from '../../../dist/tables/xlsx/zip.js';

/** Text, pages, fields to fill in and whether it is tagged, of a PDF. */
export async function readPdf(bytes) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const marks = await document.getMarkInfo();
  const pages = [];
  let fields = 0;
  let isTagged = marks?.Marked === true;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map(({ str = '' }) => str).join(''));
    fields += (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Widget').length;
    isTagged &&= Boolean(await page.getStructTree());
  }
  await document.destroy();
  return { text: pages.join('\n'), pages: pages.length, fields, isTagged };
}

/** Text and fields to fill in, of a DOCX with its headers and footers. */
export function readDocx(bytes) {
  const parts = openZip(bytes, nodeSystem.compression);
  const relations = parts('word/_rels/document.xml.rels') ?? '';
  const running = [...relations.matchAll(/Target="((?:header|footer)\d*\.xml)"/gu)].map(([, name]) => name);
  const xml = [...running, 'document.xml'].map((name) => parts(`word/${name}`) ?? '').join('');
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => decoded(text));
  return { text: texts.join(''), fields: xml.split('<w:sdt>').length - 1 };
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text) => text.replace(/&(\w+);/gu, (whole, name) => entities[name] ?? whole);
