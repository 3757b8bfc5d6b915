import { type Block, type Paragraph, type Section, unreachable } from '../../../document/index.ts';
import type { ResolvedStyle } from '../../../theme/index.ts';
import { type Scene, withSpaceAbove } from '../scene.ts';
import { ruleId } from '../styles/paragraphs.ts';
import { writeAside } from './aside.ts';
import { writeColumns } from './columns.ts';
import { writeDescriptionList } from './description-list.ts';
import { writeField } from './field.ts';
import { writeFigure } from './figure.ts';
import { writeBlocks } from './flow.ts';
import { writeList } from './list.ts';
import { paragraph, paragraphOf } from './paragraph.ts';
import { writeTable } from './table.ts';

/** Adds one block to the flow of a scene. */
export function writeBlock(block: Block, scene: Scene): void {
  const { sheet } = scene.story.contents;
  switch (block.kind) {
    case 'section':
      writeSection(block, scene);
      break;
    case 'heading':
      paragraphOf(scene, sheet.named(`h${block.level}`, block.class), block.content);
      break;
    case 'paragraph':
      writeParagraph(block, scene);
      break;
    case 'list':
      writeList(block, scene);
      break;
    case 'description-list':
      writeDescriptionList(block, scene);
      break;
    case 'columns':
      writeColumns(block, scene);
      break;
    case 'table':
      writeTable(block, scene);
      break;
    case 'aside':
      writeAside(block, scene);
      break;
    case 'figure':
      writeFigure(block, scene);
      break;
    case 'rule': {
      const look = sheet.look('hr');
      paragraph(withSpaceAbove(scene, look.before), { id: ruleId, look: { ...look, border: undefined } }, []);
      break;
    }
    case 'page-break':
      scene.flow.pageBreak = true;
      break;
    case 'field':
      writeField(block, scene);
      break;
    default:
      unreachable(block);
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
  if (style.id === plain.id) paragraphOf(scene, scene.text, content);
  else if (kind === 'body' || !looksAlike(style.look, plain.look)) paragraphOf(scene, style, content);
  else paragraphOf({ ...scene, align: style.look.align }, scene.text, content);
}

/** Whether a class only says where lines stand: in a header or footer such text keeps the size and colour of that. */
function looksAlike(one: ResolvedStyle, other: ResolvedStyle): boolean {
  return (['size', 'bold', 'italic', 'colour', 'bar', 'fill', 'border'] as const).every(
    (property) => one[property] === other[property],
  );
}
