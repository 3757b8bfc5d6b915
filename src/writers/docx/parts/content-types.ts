import { declaration } from '../xml.ts';

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const types = new Map([
  ['document', `${wordprocessing}.document.main+xml`],
  ['styles', `${wordprocessing}.styles+xml`],
  ['numbering', `${wordprocessing}.numbering+xml`],
  ['settings', `${wordprocessing}.settings+xml`],
  ['header', `${wordprocessing}.header+xml`],
  ['footer', `${wordprocessing}.footer+xml`],
]);

/** `[Content_Types].xml`. `parts` are the names of those in `word/`, without folder and ending; they may be numbered. */
export function contentTypesPart(parts: readonly string[]): string {
  const overrides = parts.map(
    (part) =>
      `<Override PartName="/word/${part}.xml" ContentType="${types.get(part.replace(/\d+$/u, '')) ?? 'application/xml'}"/>`,
  );
  return [
    declaration,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>',
    ...overrides,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>',
    '</Types>',
  ].join('');
}
