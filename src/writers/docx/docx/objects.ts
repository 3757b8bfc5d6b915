import {
  BookmarkEnd,
  BookmarkStart,
  ConcreteHyperlink,
  createHeaderFooterReference,
  hashedId,
  ImageRun,
  type IRunPropertiesOptions,
  Paragraph,
  type ParagraphChild,
  type SectionProperties,
  Tab,
  TableCell,
  TableRow,
  TextRun,
  type XmlComponent,
} from 'docx';
import { unreachable } from '../../../document/index.ts';
import type {
  CellFormat,
  ParagraphFormat,
  RowFormat,
  RunFormat,
  TableFormat,
  WordSection,
} from './content.ts';
import { CaptionedTable, Element, ReferringSection } from './missing.ts';

// What content.ts describes, as objects of docx. What stands inside is given as objects too; ids and measures that
// docx would count or work out itself are given.

export function paragraphObject(
  format: ParagraphFormat,
  numbering: string,
  section: SectionProperties | undefined,
  children: readonly ParagraphChild[],
): Paragraph {
  const { before, after, left, hanging, endTab, listLevel } = format;
  const paragraph = new Paragraph({
    style: format.style,
    ...(format.keepNext && { keepNext: true }),
    ...(format.keepLines && { keepLines: true }),
    ...(format.pageBreakBefore && { pageBreakBefore: true }),
    ...(format.rightToLeft && { bidirectional: true }),
    ...(listLevel !== undefined && { numbering: { reference: numbering, level: listLevel } }),
    ...(endTab !== undefined && { tabStops: [{ type: 'right', position: endTab }] }),
    ...((before ?? after) !== undefined && {
      spacing: { ...(before !== undefined && { before }), ...(after !== undefined && { after }) },
    }),
    ...((left ?? hanging) !== undefined && {
      indent: { ...(left !== undefined && { left }), ...(hanging !== undefined && { hanging }) },
    }),
    ...alignmentOf(format),
    children,
  });
  if (section) paragraph.addSectionProperties(section);
  return paragraph;
}

/** docx takes left and right for what the eye sees; Word for start and end. */
function alignmentOf({ align, rightToLeft }: ParagraphFormat) {
  switch (align) {
    case 'start':
      return {};
    case 'centre':
      return { alignment: 'center' } as const;
    case 'end':
      return { alignment: rightToLeft ? 'left' : 'right' } as const;
    default:
      return unreachable(align);
  }
}

/** docx wants a landscape page the way it lies in the printer. */
export function sectionObject({ page, isNumbered, header, footer }: WordSection): ReferringSection {
  const { width, height, ...margin } = page;
  const size =
    width > height
      ? ({ width: height, height: width, orientation: 'landscape' } as const)
      : { width, height };
  const start = isNumbered && ({ type: 'oddPage' } as const);
  return new ReferringSection(
    {
      ...start,
      page: { size, margin: { ...margin, gutter: 0 }, ...(isNumbered && { pageNumbers: { start: 1 } }) },
    },
    [
      ...(header === undefined ? [] : [createHeaderFooterReference('w:headerReference', { id: header })]),
      ...(footer === undefined ? [] : [createHeaderFooterReference('w:footerReference', { id: footer })]),
    ],
  );
}

export function textObject(format: RunFormat, text: string): TextRun {
  return new TextRun({ ...runOptions(format), text });
}

export function lineBreakObject(format: RunFormat): TextRun {
  return new TextRun({ ...runOptions(format), break: 1 });
}

export function tabObject(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

const instructions = { 'page-number': 'PAGE', 'page-count': 'NUMPAGES' } as const;

/** A number that Word and LibreOffice fill in when they lay out the page. */
export function pageFieldObject(kind: keyof typeof instructions, format: RunFormat): XmlComponent {
  return fieldObject(` ${instructions[kind]} `, textObject(format, '1'));
}

/**
 * The number of pages of the section that ends at a bookmark. LibreOffice does not know SECTIONPAGES and shows what
 * stands in its place: a reference to the section's last page, which comes to the same. Word puts its own number there.
 */
export function sectionPagesObjects(format: RunFormat, bookmark: string): XmlComponent[] {
  const run = (...children: XmlComponent[]) => new TextRun({ ...runOptions(format), children });
  const mark = (type: 'begin' | 'separate' | 'end') =>
    run(new Element('w:fldChar', { 'w:fldCharType': type }));
  return [
    mark('begin'),
    run(new Element('w:instrText', { 'xml:space': 'preserve' }, ' SECTIONPAGES ')),
    mark('separate'),
    fieldObject(` PAGEREF ${bookmark} `, textObject(format, '…')),
    mark('end'),
  ];
}

function fieldObject(instruction: string, shown: TextRun): XmlComponent {
  return new Element('w:fldSimple', { 'w:instr': instruction }, shown);
}

export function linkObject(relationship: string, children: readonly ParagraphChild[]): XmlComponent {
  return new ConcreteHyperlink(children, relationship);
}

export function bookmarkObjects(id: number, name: string): XmlComponent[] {
  return [new BookmarkStart(name, id), new BookmarkEnd(id)];
}

/** Stands for the bytes of every image: docx names a file by them, but the file is ours to write. */
const noImage = { type: 'png', data: new Uint8Array(1) } as const;
/** What docx writes where the relationship to an image is to stand. */
export const imageRelationship = `rId{${hashedId(noImage.data)}.png}`;

/** docx measures pictures in pixels of so many EMU. */
const emuInPixel = 9525;

export function pictureObject(
  size: { readonly width: number; readonly height: number },
  drawing: string,
  alt: string,
): ImageRun {
  return new ImageRun({
    ...noImage,
    transformation: { width: size.width / emuInPixel, height: size.height / emuInPixel },
    altText: { id: drawing, name: `Picture ${drawing}`, description: alt },
    decorative: alt === '',
  });
}

export function tableObject(
  format: TableFormat,
  width: number,
  columns: readonly number[],
  caption: string,
  rows: readonly TableRow[],
): CaptionedTable {
  return new CaptionedTable(
    {
      style: format.style,
      width: { size: width, type: 'dxa' },
      ...(format.indent !== 0 && { indent: { size: format.indent, type: 'dxa' } }),
      layout: 'fixed',
      columnWidths: columns,
      rows,
    },
    format,
    caption,
  );
}

export function rowObject(format: RowFormat, cells: readonly TableCell[]): TableRow {
  const { cantSplit, header, leastHeight } = format;
  return new TableRow({
    ...(cantSplit && { cantSplit }),
    ...(header && { tableHeader: true }),
    ...(leastHeight !== undefined && { height: { value: leastHeight, rule: 'atLeast' } }),
    children: cells,
  });
}

export function cellObject(
  format: CellFormat,
  width: number,
  blocks: readonly (Paragraph | CaptionedTable)[],
): TableCell {
  const { span, merge, fill, marginLeft, marginRight } = format;
  return new TableCell({
    width: { size: width, type: 'dxa' },
    ...(span > 1 && { columnSpan: span }),
    ...(merge && { verticalMerge: merge }),
    ...(format.open && { borders: { top: { style: 'nil' }, bottom: { style: 'nil' } } }),
    ...(fill && { shading: { type: 'clear', color: 'auto', fill } }),
    ...((marginLeft ?? marginRight) !== undefined && {
      margins: {
        top: 0,
        bottom: 0,
        ...(marginLeft !== undefined && { left: marginLeft }),
        ...(marginRight !== undefined && { right: marginRight }),
      },
    }),
    ...(format.atBottom && { verticalAlign: 'bottom' }),
    children: blocks,
  });
}

function runOptions({ style, bold, italic, rightToLeft }: RunFormat): IRunPropertiesOptions {
  return {
    ...(style !== undefined && { style }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italics: italic }),
    ...(rightToLeft && { rightToLeft }),
  };
}
