import { Element } from './missing.ts';
import { serialisePart } from './serialise.ts';

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const office = 'application/vnd.openxmlformats-officedocument';
const openPackage = 'application/vnd.openxmlformats-package';

const types = {
  document: `${wordprocessing}.document.main+xml`,
  styles: `${wordprocessing}.styles+xml`,
  numbering: `${wordprocessing}.numbering+xml`,
  settings: `${wordprocessing}.settings+xml`,
  header: `${wordprocessing}.header+xml`,
  footer: `${wordprocessing}.footer+xml`,
} as const;

/** `[Content_Types].xml` of a package with these files of headers and footers. */
export function contentTypesPart({
  header,
  footer,
}: Readonly<Record<'header' | 'footer', readonly string[]>>): string {
  const override = (path: string, type: string) =>
    new Element('Override', { PartName: `/${path}`, ContentType: type });
  const standard = (extension: string, type: string) =>
    new Element('Default', { Extension: extension, ContentType: type });
  return serialisePart(
    new Element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      standard('rels', `${openPackage}.relationships+xml`),
      standard('xml', 'application/xml'),
      standard('png', 'image/png'),
      standard('jpeg', 'image/jpeg'),
      ...(['document', 'styles', 'numbering', 'settings'] as const).map((part) =>
        override(`word/${part}.xml`, types[part]),
      ),
      ...header.map((file) => override(`word/${file}`, types.header)),
      ...footer.map((file) => override(`word/${file}`, types.footer)),
      override('docProps/core.xml', `${openPackage}.core-properties+xml`),
      override('docProps/app.xml', `${office}.extended-properties+xml`),
    ),
  );
}
