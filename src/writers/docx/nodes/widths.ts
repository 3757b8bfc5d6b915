import { type Block, blocksWithin, inProportion, plainText } from '../../../document/index.ts';
import type { StyleSheet } from '../styles/sheet.ts';

/** The average width of a character as a multiple of the text size. */
const characterWidth = 0.56;

/** Widths in points, in proportion to shares and adding up to `width`. */
export function widthsOf(shares: readonly number[], width: number): number[] {
  return inProportion(shares).map((share) => share * width);
}

/** How much of a page's height a row of a table may take before it is let break. */
const greatestWholeRow = 0.5;

/** Whether blocks so wide (in points) are so tall that the row they stand in must be free to break over pages. */
export function isTall(blocks: readonly Block[], width: number, { look, theme }: StyleSheet): boolean {
  const { size, lineHeight } = look('body');
  const lines = (textLength(blocks) * characterWidth * size) / Math.max(width, size);
  return lines * lineHeight > theme.page.height * greatestWholeRow;
}

/** How many characters of text stand in some blocks. */
function textLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + lengthOf(block), 0);
}

function lengthOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plainText(block.content).length;
    case 'field':
      return block.label.length + 1;
    default:
      return blocksWithin(block).reduce((sum, blocks) => sum + textLength(blocks), 0);
  }
}
