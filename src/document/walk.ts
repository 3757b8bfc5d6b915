import { type Block, type Document, unreachable } from './document.ts';

/** Calls `visit` with every block of a document in reading order: header, body, footer, each block before those in it. */
export function visitBlocks(document: Document, visit: (block: Block) => void): void {
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      visit(block);
      for (const inner of blocksWithin(block)) walk(inner);
    }
  };
  walk(document.header?.blocks ?? []);
  walk(document.blocks);
  walk(document.footer?.blocks ?? []);
}

/** The sequences of blocks that stand directly in a block. */
export function blocksWithin(block: Block): readonly (readonly Block[])[] {
  switch (block.kind) {
    case 'section':
    case 'aside':
      return [block.blocks];
    case 'list':
      return block.items.map((item) => item.blocks);
    case 'description-list':
      return block.entries.map((entry) => entry.blocks);
    case 'columns':
      return block.columns.map((column) => column.blocks);
    case 'table':
      return [...block.head, ...block.body].flatMap((row) => row.cells.map((cell) => cell.blocks));
    case 'heading':
    case 'paragraph':
    case 'figure':
    case 'rule':
    case 'page-break':
    case 'field':
      return [];
    default:
      return unreachable(block);
  }
}

/** Whether a person writes anywhere in some blocks. */
export function holdField(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'field' || blocksWithin(block).some(holdField));
}
