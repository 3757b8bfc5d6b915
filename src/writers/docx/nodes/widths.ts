import { type Block, blocksWithin, plainText, type Table } from '../../../document/index.ts';
import type { ResolvedStyle } from '../../../theme/index.ts';
import type { StyleSheet } from '../styles/sheet.ts';

/** The average width of a character, and the least a written answer needs, as multiples of the text size. */
const characterWidth = 0.56;
const answerWidth = 6;

/** Widths in points, in proportion to shares and adding up to `width`. */
export function sharesOf(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / total) * width);
}

/**
 * The widths of a table's columns in points. The theme's shares count where they are as many as the columns; else
 * each column gets room for its longest word, and the rest is shared by the amount of text.
 */
export function columnWidths(table: Table, look: ResolvedStyle, size: number, width: number): number[] {
  if (look.columns?.length === table.columnCount) return sharesOf(look.columns, width);
  const needs = Array.from({ length: table.columnCount }, () => ({ word: 1, text: 1 }));
  for (const row of [...table.head, ...table.body]) {
    let column = 0;
    for (const cell of row.cells) {
      const need = needs[column];
      if (need && cell.columnSpan === 1 && cell.rowSpan === 1) {
        const { word, text } = needOf(cell.blocks);
        need.word = Math.max(need.word, word);
        need.text = Math.max(need.text, text);
      }
      column += cell.columnSpan;
    }
  }
  const least = needs.map(({ word }) => word * characterWidth * size + 2 * look.padding);
  const spare = width - least.reduce((sum, each) => sum + each, 0);
  if (spare <= 0) return sharesOf(least, width);
  const shares = sharesOf(
    needs.map(({ text }) => Math.sqrt(text)),
    spare,
  );
  return least.map((each, index) => each + (shares[index] ?? 0));
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
export function textLength(blocks: readonly Block[]): number {
  return needOf(blocks).text;
}

/** The longest word and all text of some blocks, in characters. */
interface Need {
  readonly word: number;
  readonly text: number;
}

function needOf(blocks: readonly Block[]): Need {
  return together(blocks.map(needOfBlock));
}

function needOfBlock(block: Block): Need {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return needOfText(plainText(block.content));
    case 'field':
      return together([needOfText(block.label), { word: answerWidth / characterWidth, text: 1 }]);
    default:
      return together(blocksWithin(block).map(needOf));
  }
}

function needOfText(text: string): Need {
  const word = text.split(/\s+/u).reduce((longest, each) => Math.max(longest, each.length), 0);
  return { word: Math.min(word, 30), text: text.length };
}

function together(needs: readonly Need[]): Need {
  return needs.reduce((sum, need) => ({ word: Math.max(sum.word, need.word), text: sum.text + need.text }), {
    word: 1,
    text: 0,
  });
}
