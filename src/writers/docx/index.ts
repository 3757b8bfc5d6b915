import { type Document, directionOfLanguage } from '../../document/index.ts';
import type { Theme } from '../../theme/index.ts';
import { type Bundle, type CreateWriter, partsOf } from '../writer.ts';
import { contentTypesPart } from './parts/content-types.ts';
import { ListNumbering, numberingPart } from './parts/numbering.ts';
import { corePropertiesPart, extendedPropertiesPart } from './parts/properties.ts';
import { Relationships } from './parts/relationships.ts';
import { RunningParts } from './parts/running.ts';
import { settingsPart } from './parts/settings.ts';
import type { Contents } from './scene.ts';
import { bodyPart, footerPart, headerPart, type StoryPart } from './story.ts';
import { stylesPart } from './styles/index.ts';
import { type StyleSheet, styleSheetFor } from './styles/sheet.ts';
import { storedEntry, textEntry, type ZipEntry, zip } from './zip.ts';

/** Document classes and languages of which the fixed parts are held ready. */
const greatestStationery = 32;

/** Writes Documents and bundles as WordprocessingML packages (ECMA-376, transitional), which Word and LibreOffice open. */
export const createDocxWriter: CreateWriter = async ({ theme, date }) => {
  const known = new Map<string, Stationery>();
  const stationeryFor = (content: Document | Bundle): Stationery => {
    const key = `${content.class ?? ''} ${content.lang}`;
    const found = known.get(key);
    if (found) return found;
    if (known.size >= greatestStationery) known.clear();
    const made = makeStationery(theme, content);
    known.set(key, made);
    return made;
  };
  return {
    write: async (content) => ({
      bytes: writePackage(content, stationeryFor(content), date),
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

function makeStationery(theme: Theme, { class: documentClass, lang }: Document | Bundle): Stationery {
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

function writePackage(content: Document | Bundle, stationery: Stationery, date: Date): Uint8Array {
  const { sheet, entries, plainNumbering } = stationery;
  const contents: Contents = {
    sheet,
    direction: directionOfLanguage(content.lang),
    numbering: new ListNumbering(),
    images: new Map(),
    drawings: 0,
  };
  const relationships = new Relationships();
  for (const part of ['styles', 'numbering', 'settings'] as const)
    relationships.internal(part, `${part}.xml`);
  const running = new RunningParts();
  const sections = partsOf(content).map(({ document: { blocks, header, footer } }, index) => {
    const number = 'parts' in content ? index + 1 : undefined;
    return {
      blocks,
      number,
      header: header && running.add('header', headerPart(header, contents, number)),
      footer: footer && running.add('footer', footerPart(footer, contents, number)),
    };
  });
  const body = bodyPart(sections, contents, relationships);
  const { levels } = contents.numbering;
  return zip([
    textEntry(
      '[Content_Types].xml',
      contentTypesPart(['styles', 'numbering', 'settings', ...running.parts.keys(), 'document']),
    ),
    ...entries,
    textEntry('docProps/core.xml', corePropertiesPart(content, date)),
    levels.length === 0 ? plainNumbering : numberingEntry(sheet, levels),
    ...[...running.parts].flatMap(([name, part]) => storyEntries(name, part)),
    ...storyEntries('document', body),
    ...[...contents.images.values()].map(({ image, name }) => storedEntry(`word/media/${name}`, image.data)),
  ]);
}

function storyEntries(name: string, { xml, relationships }: StoryPart<string | Uint8Array>): ZipEntry[] {
  const part = textEntry(`word/${name}.xml`, xml);
  if (relationships.isEmpty) return [part];
  return [part, textEntry(`word/_rels/${name}.xml.rels`, relationships.toXml())];
}
