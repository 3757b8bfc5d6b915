import { type Block, type Paragraph, type Section, unreachable } from '../../../document/index.ts';
import type { ResolvedStyle } from '../../../theme/index.ts';
import type { WordBlock } from '../docx/index.ts';
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

/** Adds blocks, one below the other, to the flow of a scene. */
export function writeBlocks(blocks: readonly Block[], scene: Scene): void {
  const inner = followed(scene);
  blocks.forEach((block, index) => {
    writeBlock(block, index === blocks.length - 1 ? scene : inner);
  });
}

/**
 * Blocks that fill a story or cell to its end, which must be a paragraph. `below` is the space in points after a table
 * that ends it; there is none at the end of the body, where it could make an empty page. Gives all that the flow holds.
 */
export function writeWhole(blocks: readonly Block[], scene: Scene, below = 0): readonly WordBlock[] {
  const { flow } = scene;
  writeBlocks(blocks, scene);
  flow.pageBreak = false;
  switch (flow.last) {
    case 'paragraph':
      break;
    case 'nothing':
      paragraph(scene, scene.text, []);
      break;
    case 'table':
      flow.space = below;
      spacerParagraph(scene);
      break;
    default:
      unreachable(flow.last);
  }
  return flow.blocks;
}

function writeBlock(block: Block, scene: Scene): void {
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
        [],
      );
    }
    case 'page-break':
      scene.flow.pageBreak = true;
      return;
    case 'field':
      return writeField(block, scene);
    default:
      return unreachable(block);
  }
}

function writeSection({ class: className, keep, blocks }: Section, scene: Scene): void {
  const { before, after } = scene.story.contents.sheet.look('section', className);
  const inner: Scene = keep && scene.keep === 'no' ? { ...scene, keep: 'inside' } : scene;
  writeBlocks(blocks, withSpaceAbove(inner, before));
  withSpaceAbove(scene, scene.after ?? after);
}

function writeParagraph({ class: className, content }: Paragraph, scene: Scene): void {
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
