import type { Block, Inline } from '../../../document/index.ts';
import { gapBefore } from '../text/items.ts';
import type { TextStyle } from '../text/style.ts';
import type { Context } from './context.ts';
import { itemsOf } from './inline.ts';

/** How narrow content can be without breaking words, and how wide it would be on one line; in points. */
export interface Extents {
  readonly least: number;
  readonly most: number;
}

const none: Extents = { least: 0, most: 0 };

/** What a place to write needs. */
const writingSpace: Extents = { least: 60, most: 200 };

/** Divides a width in proportion to shares. */
export function sharedOut(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => (sum === 0 ? width / shares.length : (width * share) / sum));
}

/**
 * Widths of the columns of a table: each as wide as its longest line where all can be, else each as wide as its
 * longest word with the rest shared out by need (after CSS 2.2, 17.5.2.2). The widths add up to `width`.
 */
export function columnWidths(columns: readonly Extents[], width: number): number[] {
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const most = columns.reduce((sum, column) => sum + column.most, 0);
  if (most <= width)
    return sharedOut(
      columns.map((column) => column.most),
      width,
    );
  if (least >= width)
    return sharedOut(
      columns.map((column) => column.least),
      width,
    );
  const part = (width - least) / (most - least);
  return columns.map((column) => column.least + (column.most - column.least) * part);
}

/** The extents of blocks that stand one below the other. */
export function extentsOf(blocks: readonly Block[], text: TextStyle, context: Context): Extents {
  return blocks.reduce((sum: Extents, block) => widest(sum, blockExtents(block, text, context)), none);
}

function blockExtents(block: Block, text: TextStyle, context: Context): Extents {
  switch (block.kind) {
    case 'paragraph':
      return inlineExtents(block.content, context.texts.within(text, 'p', block.class), context);
    case 'heading':
      return inlineExtents(
        block.content,
        context.texts.within(text, `h${block.level}`, block.class),
        context,
      );
    case 'list': {
      const indent = context.styles.box('li').indent;
      const items = block.items.map((item) => extentsOf(item.blocks, text, context));
      const inner = items.reduce(widest, none);
      return { least: inner.least + indent, most: inner.most + indent };
    }
    case 'section':
    case 'aside':
      return extentsOf(block.blocks, text, context);
    case 'figure': {
      const width = context.styles.box('figure', block.class).width ?? block.image.width;
      return { least: Math.min(width, writingSpace.least), most: width };
    }
    case 'field':
      return writingSpace;
    case 'table':
    case 'columns':
    case 'description-list':
      return { least: 2 * writingSpace.least, most: 2 * writingSpace.most };
    default:
      return none;
  }
}

function inlineExtents(content: readonly Inline[], style: TextStyle, context: Context): Extents {
  let extents = none;
  let unit = 0;
  let line = 0;
  for (const item of itemsOf(content, style, context)) {
    unit = item.join === 'none' ? unit + item.width : item.width;
    line = item.join === 'line-break' ? item.width : line + gapBefore(item) + item.width;
    extents = widest(extents, { least: unit, most: line });
  }
  return extents;
}

function widest(left: Extents, right: Extents): Extents {
  return { least: Math.max(left.least, right.least), most: Math.max(left.most, right.most) };
}
