import { type Block, type Paragraph, type Section, unreachable } from '../../../document/index.ts';
import type { ResolvedStyle } from '../../../theme/index.ts';
import { ruleId } from '../styles/paragraphs.ts';
import { type WriteContext, withSpaceAbove } from '../write-context.ts';
import { writeAside } from './aside.ts';
import { writeColumns } from './columns.ts';
import { writeDescriptionList } from './description-list.ts';
import { writeField } from './field.ts';
import { writeFigure } from './figure.ts';
import { writeBlocks } from './flow.ts';
import { keptSection } from './heights.ts';
import { writeList } from './list.ts';
import { paragraph, paragraphOf } from './paragraph.ts';
import { writeTable } from './table.ts';

/** Adds one block to the flow of a context. */
export function writeBlock(block: Block, context: WriteContext): void {
  const { sheet } = context.story.contents;
  switch (block.kind) {
    case 'section':
      writeSection(block, context);
      break;
    case 'heading':
      paragraphOf(context, sheet.named(`h${block.level}`, block.class), block.content);
      break;
    case 'paragraph':
      writeParagraph(block, context);
      break;
    case 'list':
      writeList(block, context);
      break;
    case 'description-list':
      writeDescriptionList(block, context);
      break;
    case 'columns':
      writeColumns(block, context);
      break;
    case 'table':
      writeTable(block, context);
      break;
    case 'aside':
      writeAside(block, context);
      break;
    case 'figure':
      writeFigure(block, context);
      break;
    case 'rule': {
      const look = sheet.look('hr');
      paragraph(
        withSpaceAbove(context, look.before),
        { id: ruleId, look: { ...look, border: undefined } },
        [],
      );
      break;
    }
    case 'page-break':
      context.flow.pageBreak = true;
      break;
    case 'field':
      writeField(block, context);
      break;
    default:
      unreachable(block);
  }
}

function writeSection({ class: className, keep, blocks }: Section, context: WriteContext): void {
  const { before, after } = context.story.contents.sheet.look('section', className);
  const inner = withSpaceAbove(context, before);
  const whole = keep ? keptSection(blocks, inner) : { blocks, context: inner };
  writeBlocks(whole.blocks, whole.context);
  withSpaceAbove(context, context.after ?? after);
}

function writeParagraph({ class: className, content }: Paragraph, context: WriteContext): void {
  const { contents, kind } = context.story;
  const plain = contents.sheet.named('p');
  const style = contents.sheet.named('p', className);
  if (style.id === plain.id) paragraphOf(context, context.text, content);
  else if (kind === 'body' || !looksAlike(style.look, plain.look)) paragraphOf(context, style, content);
  else paragraphOf({ ...context, align: style.look.align }, context.text, content);
}

/** Whether a class only says where lines stand: in a header or footer such text keeps the size and colour of that. */
function looksAlike(one: ResolvedStyle, other: ResolvedStyle): boolean {
  return (['size', 'bold', 'italic', 'colour', 'bar', 'fill', 'border'] as const).every(
    (property) => one[property] === other[property],
  );
}
