import { fill, RunHole, shapeOf, shapeOfPart, textHole } from './holes.ts';
import { Element } from './missing.ts';

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

const override = (path: string, type: string) =>
  new Element('Override', { PartName: path, ContentType: type });
const standard = (extension: string, type: string) =>
  new Element('Default', { Extension: extension, ContentType: type });

/** Hole: the types of headers and footers. */
const part = shapeOfPart(
  new Element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    standard('rels', `${openPackage}.relationships+xml`),
    standard('xml', 'application/xml'),
    standard('png', 'image/png'),
    standard('jpeg', 'image/jpeg'),
    ...(['document', 'styles', 'numbering', 'settings'] as const).map((name) =>
      override(`/word/${name}.xml`, types[name]),
    ),
    new RunHole(),
    override('/docProps/core.xml', `${openPackage}.core-properties+xml`),
    override('/docProps/app.xml', `${office}.extended-properties+xml`),
  ),
);
/** Hole: the file. */
const running = {
  header: shapeOf(override(textHole, types.header)),
  footer: shapeOf(override(textHole, types.footer)),
};

/** `[Content_Types].xml` of a package with these files of headers and footers. */
export function contentTypesPart(files: Readonly<Record<keyof typeof running, readonly string[]>>): string {
  const overrides = (['header', 'footer'] as const).flatMap((kind) =>
    files[kind].map((file) => fill(running[kind], `/word/${file}`)),
  );
  return fill(part, overrides.join(''));
}
