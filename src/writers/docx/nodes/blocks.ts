import { type Block, type Paragraph, type Section, unreachable } from '../../../document/index.ts';
import type { ResolvedStyle } from '../../../theme/index.ts';
import { followed, type Scene, withSpaceAbove } from '../scene.ts';
import { ruleId } from '../styles/paragraphs.ts';
import { writeAside } from './aside.ts';
import { writeColumns } from './columns.ts';
import { writeDescriptionList } from './description-list.ts';
import { writeField } from './field.ts';
import { writeFigure } from './figure.ts';
import { writeList } from './list.ts';
import { paragraph, paragraphOf, spacerParagraph } from './paragraph.ts';
import { writeTable } from './table.ts';

/** Blocks one below the other. */
export function writeBlocks(blocks: readonly Block[], scene: Scene): string {
  const inner = followed(scene);
  return blocks
    .map((block, index) => writeBlock(block, index === blocks.length - 1 ? scene : inner))
    .join('');
}

/**
 * Blocks that fill a story or cell to its end, which must be a paragraph. `below` is the space in points after a table
 * that ends it; there is none at the end of the body, where it could make an empty page.
 */
export function writeWhole(blocks: readonly Block[], scene: Scene, below = 0): string {
  const written = writeBlocks(blocks, scene);
  scene.flow.pageBreak = false;
  switch (scene.flow.last) {
    case 'paragraph':
      return written;
    case 'nothing':
      return written + paragraph(scene, scene.text, '');
    case 'table':
      scene.flow.space = below;
      return written + spacerParagraph(scene);
    default:
      return unreachable(scene.flow.last);
  }
}

function writeBlock(block: Block, scene: Scene): string {
  const { sheet } = scene.story.contents;
  switch (block.kind) {
    case 'section':
      return writeSection(block, scene);
    case 'heading':
      return paragraphOf(scene, sheet.named(`h${block.level}`, block.class), block.content);
    case 'paragraph':
      return writeParagraph(block, scene);
    case 'list':
      return writeList(block, scene);
    case 'description-list':
      return writeDescriptionList(block, scene);
    case 'columns':
      return writeColumns(block, scene);
    case 'table':
      return writeTable(block, scene);
    case 'aside':
      return writeAside(block, scene);
    case 'figure':
      return writeFigure(block, scene);
    case 'rule': {
      const look = sheet.look('hr');
      return paragraph(
        withSpaceAbove(scene, look.before),
        { id: ruleId, look: { ...look, border: undefined } },
        '',
      );
    }
    case 'page-break':
      scene.flow.pageBreak = true;
      return '';
    case 'field':
      return writeField(block, scene);
    default:
      return unreachable(block);
  }
}

function writeSection({ class: className, keep, blocks }: Section, scene: Scene): string {
  const { before, after } = scene.story.contents.sheet.look('section', className);
  const inner: Scene = keep && scene.keep === 'no' ? { ...scene, keep: 'inside' } : scene;
  const written = writeBlocks(blocks, withSpaceAbove(inner, before));
  withSpaceAbove(scene, scene.after ?? after);
  return written;
}

function writeParagraph({ class: className, content }: Paragraph, scene: Scene): string {
  const { contents, kind } = scene.story;
  const plain = contents.sheet.named('p');
  const style = contents.sheet.named('p', className);
  if (style.id === plain.id) return paragraphOf(scene, scene.text, content);
  if (kind === 'body' || !looksAlike(style.look, plain.look)) return paragraphOf(scene, style, content);
  return paragraphOf({ ...scene, align: style.look.align }, scene.text, content);
}

/** Whether a class only says where lines stand: in a header or footer such text keeps the size and colour of that. */
function looksAlike(one: ResolvedStyle, other: ResolvedStyle): boolean {
  return (['size', 'bold', 'italic', 'colour', 'bar', 'fill', 'border'] as const).every(
    (property) => one[property] === other[property],
  );
}
