import type { Document } from '../../../document/document.ts';
import { declaration, escapeXml } from '../xml.ts';
import { propertiesNamespace } from './namespaces.ts';

const producer = 'rolekit';

/** `docProps/core.xml`: title, subject (the document class in words), language and dates. */
export function corePropertiesPart(document: Pick<Document, 'title' | 'lang' | 'class'>, date: Date): string {
  const when = `${date.toISOString().slice(0, 19)}Z`;
  return [
    declaration,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(document.title)}</dc:title>`,
    document.class === undefined ? '' : `<dc:subject>${escapeXml(inWords(document.class))}</dc:subject>`,
    `<dc:creator>${producer}</dc:creator>`,
    `<cp:lastModifiedBy>${producer}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified>`,
    `<dc:language>${escapeXml(document.lang)}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

/** `docProps/app.xml`. */
export function extendedPropertiesPart(): string {
  return `${declaration}<Properties xmlns="${propertiesNamespace}"><Application>${producer}</Application></Properties>`;
}

/** "scoring-sheet" as "Scoring sheet". */
function inWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
