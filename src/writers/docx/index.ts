import { type Document, directionOfLanguage } from '../../document/index.ts';
import { type Bundle, type CreateWriter, type Looks, partsOf } from '../writer.ts';
import {
  contentTypesPart,
  corePropertiesShape,
  escapeXml,
  extendedPropertiesPart,
  fill,
  numberingShape,
  Relationships,
  type Shape,
  Shapes,
  settingsPart,
} from './docx/index.ts';
import { ListNumbering, listKinds, orderedKind } from './lists.ts';
import { writeBlock } from './nodes/blocks.ts';
import { RunningParts } from './running.ts';
import { bodyPart, footerPart, headerPart, pageRoomOf, type StoryPart } from './story.ts';
import { stylesOf } from './styles/index.ts';
import { type StyleSheet, styleSheetFor } from './styles/sheet.ts';
import type { Contents } from './write-context.ts';
import { storedEntry, textEntry, type ZipEntry, zip } from './zip.ts';

/** Document classes and languages of which the fixed parts are held ready. */
const greatestFixedParts = 32;

/** Writes Documents and bundles as WordprocessingML packages (ECMA-376, transitional), which Word and LibreOffice open. */
export const createDocxWriter: CreateWriter = async (looks) => {
  const shapes = new Shapes();
  const known = new Map<string, FixedParts>();
  const fixedPartsFor = (content: Document | Bundle): FixedParts => {
    const key = `${content.class ?? ''} ${content.lang}`;
    const found = known.get(key);
    if (found) return found;
    if (known.size >= greatestFixedParts) known.clear();
    const made = makeFixedParts(looks, content);
    known.set(key, made);
    return made;
  };
  return {
    write: async (content) => ({
      bytes: writePackage(content, fixedPartsFor(content), shapes, looks),
      problems: [],
    }),
    check: async () => [],
  };
};

/** What documents of one class and language share: their styles, and parts that are the same in all of them. */
interface FixedParts {
  readonly sheet: StyleSheet;
  readonly entries: readonly ZipEntry[];
  readonly properties: Shape;
  readonly numbering: Shape;
  readonly plainNumbering: ZipEntry;
}

function makeFixedParts(
  { theme, date, system }: Looks,
  { class: documentClass, lang }: Document | Bundle,
): FixedParts {
  const { compression } = system;
  const sheet = styleSheetFor(theme, documentClass);
  const root = new Relationships();
  root.internal('document', 'word/document.xml');
  root.internal('core', 'docProps/core.xml');
  root.internal('properties', 'docProps/app.xml');
  const numbering = numberingShape(listKinds(sheet));
  return {
    sheet,
    entries: [
      textEntry('_rels/.rels', root.toXml(), compression),
      textEntry('docProps/app.xml', extendedPropertiesPart(), compression),
      textEntry('word/styles.xml', stylesOf(sheet, lang), compression),
      textEntry('word/settings.xml', settingsPart(lang), compression),
    ],
    properties: corePropertiesShape(documentClass && inWords(documentClass), lang, date),
    numbering,
    plainNumbering: textEntry('word/numbering.xml', fill(numbering, ''), compression),
  };
}

/** "scoring-sheet" as "Scoring sheet". */
function inWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function writePackage(
  content: Document | Bundle,
  { sheet, entries, properties, numbering, plainNumbering }: FixedParts,
  shapes: Shapes,
  { system: { compression } }: Looks,
): Uint8Array {
  const contents: Contents = {
    sheet,
    shapes,
    writeBlock,
    direction: directionOfLanguage(content.lang),
    numbering: new ListNumbering(),
    images: new Map(),
    drawings: 0,
  };
  const relationships = new Relationships();
  for (const part of ['styles', 'numbering', 'settings'] as const)
    relationships.internal(part, `${part}.xml`);
  const running = new RunningParts();
  const sections = partsOf(content).map(({ document }, index) => {
    const { blocks, header, footer } = document;
    const number = 'parts' in content ? index + 1 : undefined;
    return {
      blocks,
      number,
      pageRoom: pageRoomOf(document, sheet),
      header: header && running.add('header', headerPart(header, contents, number)),
      footer: footer && running.add('footer', footerPart(footer, contents, number)),
    };
  });
  const body = bodyPart(sections, contents, relationships);
  const storyEntries = (name: string, { xml, relationships: own }: StoryPart<string | Uint8Array>) => {
    const part = textEntry(`word/${name}`, xml, compression);
    return own.isEmpty ? [part] : [part, textEntry(`word/_rels/${name}.rels`, own.toXml(), compression)];
  };
  const lists = contents.numbering.levels.map((level, index) =>
    fill(shapes.ownList(orderedKind, level), contents.numbering.idOf(index)),
  );
  return zip([
    textEntry('[Content_Types].xml', contentTypesPart(running.files), compression),
    ...entries,
    textEntry('docProps/core.xml', fill(properties, escapeXml(content.title)), compression),
    lists.length === 0
      ? plainNumbering
      : textEntry('word/numbering.xml', fill(numbering, lists.join('')), compression),
    ...running.parts.flatMap(([name, part]) => storyEntries(name, part)),
    ...storyEntries('document.xml', body),
    ...[...contents.images.values()].map(({ image, name }) =>
      storedEntry(`word/media/${name}`, image.data, compression),
    ),
  ]);
}
