import { type Block, keepWithNext, unreachable } from '../../../document/index.ts';
import { lineColour } from '../../../theme/index.ts';
import type { Box } from '../boxes/box.ts';
import { pageBreak } from '../boxes/stack.ts';
import { ruleBox } from '../boxes/writing.ts';
import { layOutAside, layOutColumns, layOutSection } from './containers.ts';
import type { Context } from './context.ts';
import { layOutField } from './fields.ts';
import { layOutFigure } from './figures.ts';
import { layOutDescriptionList, layOutList } from './lists.ts';
import { layOutTable } from './tables.ts';
import { layOutHeading, layOutParagraph } from './texts.ts';

/** Lays out blocks one below the other. Their elements are added to the structure tree in the same order. */
export function layOutBlocks(blocks: readonly Block[], context: Context): Box[] {
  const keeps = keepWithNext(blocks);
  return blocks.flatMap((block, index) =>
    layOutBlock(block, keeps[index] ?? false, { ...context, place: block.place ?? context.place }),
  );
}

/** The boxes of a block: one, but for page breaks that stand at the ends of a section. */
function layOutBlock(block: Block, keeps: boolean, context: Context): Box | Box[] {
  switch (block.kind) {
    case 'section':
      return layOutSection(block, context);
    case 'heading':
      return layOutHeading(block, context);
    case 'paragraph':
      return layOutParagraph(block, keeps, context);
    case 'list':
      return layOutList(block, context);
    case 'description-list':
      return layOutDescriptionList(block, context);
    case 'columns':
      return layOutColumns(block, context);
    case 'table':
      return layOutTable(block, context);
    case 'aside':
      return layOutAside(block, context);
    case 'figure':
      return layOutFigure(block, context);
    case 'rule': {
      const style = context.styles.box('hr');
      const colour = lineColour(style, context.texts.within(context.text, 'hr'));
      return ruleBox(context.width, colour, {
        before: style.before,
        after: style.after,
        keepsWithNext: keeps,
      });
    }
    case 'page-break':
      return context.canBreakPage ? pageBreak : [];
    case 'field':
      return layOutField(block, context);
    default:
      return unreachable(block);
  }
}
