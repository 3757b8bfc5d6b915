import { DocumentAttributes, StringContainer } from 'docx';
import { RunHole, type Shape, shapeOfPart } from './holes.ts';
import { Element } from './missing.ts';
import { serialisePart } from './serialise.ts';

const producer = 'rolekit';

/**
 * `docProps/core.xml`: title, subject, language (which docx has no place for) and dates (for which it asks the clock).
 * Hole: the title.
 */
export function corePropertiesShape(subject: string | undefined, lang: string, date: Date): Shape {
  const when = `${date.toISOString().slice(0, 19)}Z`;
  const timestamp = (name: string) => new Element(name, { 'xsi:type': 'dcterms:W3CDTF' }, when);
  return shapeOfPart(
    new Element(
      'cp:coreProperties',
      {},
      new DocumentAttributes(['cp', 'dc', 'dcterms', 'xsi']),
      new Element('dc:title', {}, new RunHole()),
      ...(subject === undefined ? [] : [new StringContainer('dc:subject', subject)]),
      new StringContainer('dc:creator', producer),
      new StringContainer('cp:lastModifiedBy', producer),
      timestamp('dcterms:created'),
      timestamp('dcterms:modified'),
      new StringContainer('dc:language', lang),
    ),
  );
}

const propertiesNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

/** `docProps/app.xml`. */
export function extendedPropertiesPart(): string {
  const application = new StringContainer('Application', producer);
  return serialisePart(new Element('Properties', { xmlns: propertiesNamespace }, application));
}
