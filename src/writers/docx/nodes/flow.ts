import { type Block, unreachable } from '../../../document/index.ts';
import type { WordBlock } from '../docx/index.ts';
import { followed, type Scene } from '../scene.ts';
import { paragraph, spacerParagraph } from './paragraph.ts';

/** Adds blocks, one below the other, to the flow of a scene. */
export function writeBlocks(blocks: readonly Block[], scene: Scene): void {
  const inner = followed(scene);
  blocks.forEach((block, index) => {
    scene.story.contents.writeBlock(block, index === blocks.length - 1 ? scene : inner);
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
