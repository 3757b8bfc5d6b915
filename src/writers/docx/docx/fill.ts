import { unreachable } from '../../../document/index.ts';
import type {
  WordBlock,
  WordCell,
  WordInline,
  WordParagraph,
  WordRow,
  WordSection,
  WordTable,
} from './content.ts';
import { fill } from './holes.ts';
import type { Shapes } from './shapes.ts';
import { escapeXml } from './xml.ts';

/** The XML of blocks one below the other. */
export function fillBlocks(blocks: readonly WordBlock[], shapes: Shapes): string {
  let xml = '';
  for (const block of blocks) {
    xml += block.kind === 'paragraph' ? fillParagraph(block, shapes) : fillTable(block, shapes);
  }
  return xml;
}

function fillParagraph({ format, numbering, section, content }: WordParagraph, shapes: Shapes): string {
  const shape = shapes.paragraph(format, section !== undefined);
  const inside = fillInlines(content, shapes);
  if (section === undefined && format.listLevel === undefined) return fill(shape, inside);
  return fill(
    shape,
    ...(format.listLevel === undefined ? [] : [numbering]),
    ...(section === undefined ? [] : [fillSection(section, shapes)]),
    inside,
  );
}

/** The XML of a section's properties. */
export function fillSection(section: WordSection, shapes: Shapes): string {
  const { header, footer } = section;
  return fill(shapes.section(section), ...[header, footer].filter((number) => number !== undefined));
}

function fillInlines(content: readonly WordInline[], shapes: Shapes): string {
  let xml = '';
  for (const inline of content) xml += fillInline(inline, shapes);
  return xml;
}

function fillInline(inline: WordInline, shapes: Shapes): string {
  switch (inline.kind) {
    case 'text':
      return fill(shapes.text(inline.format), escapeXml(inline.text));
    case 'line-break':
      return fill(shapes.lineBreak(inline.format));
    case 'tab':
      return fill(shapes.tab());
    case 'page-number':
    case 'page-count':
      return fill(shapes.pageField(inline.kind, inline.format));
    case 'section-pages':
      return fill(shapes.sectionPages(inline.format), escapeXml(inline.bookmark));
    case 'link':
      return fill(shapes.link(), inline.relationship, fillInlines(inline.content, shapes));
    case 'bookmark':
      return fill(shapes.bookmark(), escapeXml(inline.name), inline.id, inline.id);
    case 'picture': {
      const { drawing, alt, relationship } = inline;
      const shape = shapes.picture(inline, alt !== '');
      return alt === ''
        ? fill(shape, drawing, drawing, relationship)
        : fill(shape, drawing, drawing, escapeXml(alt), relationship);
    }
    default:
      return unreachable(inline);
  }
}

function fillTable({ format, width, columns, caption, rows }: WordTable, shapes: Shapes): string {
  const shape = shapes.table(format, columns.length, caption !== '');
  let inside = '';
  for (const row of rows) inside += fillRow(row, shapes);
  return caption === ''
    ? fill(shape, width, ...columns, inside)
    : fill(shape, width, escapeXml(caption), ...columns, inside);
}

function fillRow({ format, cells, count }: WordRow, shapes: Shapes): string {
  let inside = '';
  for (const cell of cells) inside += fillCell(cell, shapes);
  const xml = fill(shapes.row(format), inside);
  return count === 1 ? xml : xml.repeat(count);
}

function fillCell({ format, width, blocks }: WordCell, shapes: Shapes): string {
  return fill(shapes.cell(format), width, fillBlocks(blocks, shapes));
}
