import { type Block, unreachable } from './document.ts';
import { plainText } from './text.ts';

/** Lines to write on that a field keeps when it gives up others, so that a section that should stay whole fits a page. */
export const fewestLines = 8;

/** The longest paragraph behind a heading that leads in to what comes next, in characters: three lines or so. */
const longestLeadIn = 300;

/**
 * Of blocks one below the other, which must not stand at the foot of a page without the next: a heading, a paragraph
 * that leads in to a table, a list or a box (it ends with a colon, or is short and all that stands between them and a
 * heading), and what says nothing itself behind one of these.
 */
export function keepWithNext(blocks: readonly Block[]): readonly boolean[] {
  let keeps = false;
  return blocks.map((block, index) => {
    keeps = leadsOn(block, blocks[index + 1], keeps);
    return keeps;
  });
}

function leadsOn(block: Block, next: Block | undefined, followsOne: boolean): boolean {
  if (block.kind === 'heading') return true;
  if (block.kind === 'rule') return followsOne;
  if (block.kind !== 'paragraph') return false;
  const text = plainText(block.content).trim();
  if (text === '') return followsOne;
  const isBrief = followsOne && text.length <= longestLeadIn;
  return (isBrief || text.endsWith(':')) && isLedInTo(next);
}

function isLedInTo(block: Block | undefined): boolean {
  switch (block?.kind) {
    case 'list':
    case 'description-list':
    case 'columns':
    case 'table':
    case 'aside':
    case 'figure':
    case 'field':
      return true;
    case undefined:
    case 'section':
    case 'heading':
    case 'paragraph':
    case 'rule':
    case 'page-break':
      return false;
    default:
      return unreachable(block);
  }
}
