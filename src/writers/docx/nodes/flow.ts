import { type Block, keepWithNext, unreachable } from '../../../document/index.ts';
import type { WordBlock } from '../docx/index.ts';
import { followed, type WriteContext } from '../write-context.ts';
import { paragraph, spacerParagraph } from './paragraph.ts';

/** Adds blocks, one below the other, to the flow of a context. */
export function writeBlocks(blocks: readonly Block[], context: WriteContext): void {
  const inner = followed(context);
  const keeps = keepWithNext(blocks);
  blocks.forEach((block, index) => {
    const own = index === blocks.length - 1 ? context : inner;
    // Headings hold to the next by their style.
    const isHeld = keeps[index] && block.kind !== 'heading' && own.keep !== 'yes';
    context.story.contents.writeBlock(block, isHeld ? { ...own, keep: 'yes' } : own);
  });
}

/**
 * Blocks that fill a story or cell to its end, which must be a paragraph. `below` is the space in points after a table
 * that ends it; there is none at the end of the body, where it could make an empty page. Gives all that the flow holds.
 */
export function writeWhole(blocks: readonly Block[], context: WriteContext, below = 0): readonly WordBlock[] {
  const { flow } = context;
  writeBlocks(blocks, context);
  flow.pageBreak = false;
  switch (flow.last) {
    case 'paragraph':
      break;
    case 'nothing':
      paragraph(context, context.text, []);
      break;
    case 'table':
      flow.space = below;
      spacerParagraph(context);
      break;
    default:
      unreachable(flow.last);
  }
  return flow.blocks;
}
