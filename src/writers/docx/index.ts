import type { Document } from '../../document/index.ts';
import type { Theme } from '../../theme/index.ts';
import type { CreateWriter } from '../writer.ts';
import { contentTypesPart } from './parts/content-types.ts';
import { ListNumbering, numberingPart } from './parts/numbering.ts';
import { corePropertiesPart, extendedPropertiesPart } from './parts/properties.ts';
import { Relationships } from './parts/relationships.ts';
import { settingsPart } from './parts/settings.ts';
import type { Contents } from './scene.ts';
import { bodyPart, footerPart, headerPart, type StoryPart } from './story.ts';
import { stylesPart } from './styles/index.ts';
import { type StyleSheet, styleSheetFor } from './styles/sheet.ts';
import { storedEntry, textEntry, type ZipEntry, zip } from './zip.ts';

/** Document classes and languages of which the fixed parts are held ready. */
const greatestStationery = 32;

/** Writes Documents as WordprocessingML packages (ECMA-376, transitional), which Word and LibreOffice open. */
export const createDocxWriter: CreateWriter = async ({ theme, date }) => {
  const known = new Map<string, Stationery>();
  const stationeryFor = (document: Document): Stationery => {
    const key = `${document.class ?? ''} ${document.lang}`;
    const found = known.get(key);
    if (found) return found;
    if (known.size >= greatestStationery) known.clear();
    const made = makeStationery(theme, document);
    known.set(key, made);
    return made;
  };
  return {
    write: async (document) => ({
      bytes: writePackage(document, stationeryFor(document), date),
      problems: [],
    }),
  };
};

/** What documents of one class and language share: their styles, and parts that are the same in all of them. */
interface Stationery {
  readonly sheet: StyleSheet;
  readonly entries: readonly ZipEntry[];
  readonly plainNumbering: ZipEntry;
}

function makeStationery(theme: Theme, { class: documentClass, lang }: Document): Stationery {
  const sheet = styleSheetFor(theme, documentClass);
  const root = new Relationships();
  root.internal('document', 'word/document.xml');
  root.internal('core', 'docProps/core.xml');
  root.internal('properties', 'docProps/app.xml');
  return {
    sheet,
    entries: [
      textEntry('_rels/.rels', root.toXml()),
      textEntry('docProps/app.xml', extendedPropertiesPart()),
      textEntry('word/styles.xml', stylesPart(sheet, lang)),
      textEntry('word/settings.xml', settingsPart(lang)),
    ],
    plainNumbering: numberingEntry(sheet, []),
  };
}

function numberingEntry(sheet: StyleSheet, levels: readonly number[]): ZipEntry {
  return textEntry('word/numbering.xml', numberingPart(sheet, levels));
}

function writePackage(document: Document, stationery: Stationery, date: Date): Uint8Array {
  const { sheet, entries, plainNumbering } = stationery;
  const contents: Contents = { sheet, numbering: new ListNumbering(), images: new Map(), drawings: 0 };
  const relationships = new Relationships();
  for (const part of ['styles', 'numbering', 'settings'] as const)
    relationships.internal(part, `${part}.xml`);
  const stories = new Map<string, StoryPart>();
  if (document.header) stories.set('header', headerPart(document.header, contents));
  if (document.footer) stories.set('footer', footerPart(document.footer, contents));
  stories.set('document', bodyPart(document, contents, relationships));
  const { levels } = contents.numbering;
  return zip([
    textEntry(
      '[Content_Types].xml',
      contentTypesPart(['styles', 'numbering', 'settings', ...stories.keys()]),
    ),
    ...entries,
    textEntry('docProps/core.xml', corePropertiesPart(document, date)),
    levels.length === 0 ? plainNumbering : numberingEntry(sheet, levels),
    ...[...stories].flatMap(([name, part]) => storyEntries(name, part)),
    ...[...contents.images.values()].map(({ image, name }) => storedEntry(`word/media/${name}`, image.data)),
  ]);
}

function storyEntries(name: string, { xml, relationships }: StoryPart): ZipEntry[] {
  const part = textEntry(`word/${name}.xml`, xml);
  if (relationships.isEmpty) return [part];
  return [part, textEntry(`word/_rels/${name}.xml.rels`, relationships.toXml())];
}
