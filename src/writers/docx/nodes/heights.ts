import {
  type Block,
  type Field,
  fewestLines,
  plainText,
  type Row,
  type Table,
  unreachable,
} from '../../../document/index.ts';
import { type ResolvedStyle, termShare } from '../../../theme/index.ts';
import { listStep } from '../lists.ts';
import { tickLine } from '../styles/paragraphs.ts';
import type { StyleSheet } from '../styles/sheet.ts';
import type { WriteContext } from '../write-context.ts';
import { figureSize } from './figure.ts';

/** The average width of a character as a multiple of the text size. */
const characterWidth = 0.52;

/** Fewer characters than this are never tall, however narrow their column. */
const fewWords = 60;

/** How much of a page's height a row of a table may take before it is let break. */
const greatestWholeRow = 0.5;

/** Whether blocks so wide (in points) are so tall that the row they stand in must be free to break over pages. */
export function isTall(blocks: readonly Block[], width: number, sheet: StyleSheet): boolean {
  const greatest = sheet.theme.page.height * greatestWholeRow;
  const [only, second] = blocks;
  // Most cells hold a few words: nothing is worked out for them.
  if (only?.kind === 'paragraph' && !second && plainText(only.content).length < fewWords) return false;
  return heightOf(blocks, width, sheet) > greatest;
}

/** A field, which stays whole where it fits a page. LibreOffice parts anywhere what is told to and does not. */
export function keptField(field: Field, context: WriteContext): WriteContext {
  if (context.keep !== 'no') return context;
  const height = heightOf([field], context.width, context.story.contents.sheet);
  return height > context.story.pageRoom ? context : { ...context, keep: 'inside' };
}

/**
 * The blocks of a section that should stay whole, and their context: as in `keptField`, with fewer lines to write on
 * where they would take a little more than a page.
 */
export function keptSection(
  blocks: readonly Block[],
  context: WriteContext,
): { readonly blocks: readonly Block[]; readonly context: WriteContext } {
  if (context.keep !== 'no') return { blocks, context };
  const { contents, pageRoom } = context.story;
  const excess = heightOf(blocks, context.width, contents.sheet) - pageRoom;
  const fitted = excess > 0 ? withFewerLines(blocks, excess, contents.sheet) : blocks;
  return fitted ? { blocks: fitted, context: { ...context, keep: 'inside' } } : { blocks, context };
}

/** Blocks that are lower by some points at least, if lines to write on can make them so. */
function withFewerLines(
  blocks: readonly Block[],
  points: number,
  sheet: StyleSheet,
): readonly Block[] | undefined {
  let left = points;
  const fewer = blocks.map((block) => {
    if (block.kind !== 'field' || block.lines <= fewestLines || left <= 0) return block;
    const { line } = sheet.look('field', block.class);
    const count = Math.min(block.lines - fewestLines, Math.ceil(left / Math.max(line, 1)));
    left -= count * line;
    return { ...block, lines: block.lines - count };
  });
  return left <= 0 ? fewer : undefined;
}

/** How high blocks are that stand one below the other, in points: an estimate, since Word breaks the lines. */
export function heightOf(
  blocks: readonly Block[],
  width: number,
  sheet: StyleSheet,
  text?: ResolvedStyle,
): number {
  let height = 0;
  let space = 0;
  for (const block of blocks) {
    const { before, after, inner } = extentOf(block, Math.max(width, 1), sheet, text ?? sheet.look('p'));
    height += (height === 0 ? 0 : Math.max(space, before)) + inner;
    space = after;
  }
  return height;
}

/** Heights in points: of a block, and of the space above and below it. */
interface Extent {
  readonly before: number;
  readonly inner: number;
  readonly after: number;
}

function extentOf(block: Block, width: number, sheet: StyleSheet, around: ResolvedStyle): Extent {
  switch (block.kind) {
    case 'heading':
      return textExtent(plainText(block.content), width, sheet.look(`h${block.level}`, block.class));
    case 'paragraph': {
      const look = block.class === undefined ? around : sheet.look('p', block.class);
      return textExtent(plainText(block.content), width, look);
    }
    case 'section':
      return spaced(sheet.look('section', block.class), heightOf(block.blocks, width, sheet));
    case 'list': {
      const look = sheet.look('li');
      const room = width - listStep(sheet, block.ordered);
      const items = block.items.map((item) => heightOf(item.blocks, room, sheet, look) + look.after);
      return spaced(sheet.look(block.ordered ? 'ol' : 'ul', block.class), sum(items) - look.after);
    }
    case 'description-list': {
      const look = sheet.look('dl', block.class);
      const share = termShare(look);
      const apart = look.padding > 0 ? 2 * look.padding : sheet.look('dd').after;
      const entries = block.entries.map(({ term, blocks }) => {
        const { inner } = textExtent(plainText(term), width * share - look.gap, sheet.look('dt'));
        return Math.max(inner, heightOf(blocks, width * (1 - share), sheet, sheet.look('dd'))) + apart;
      });
      return spaced(look, sum(entries));
    }
    case 'columns': {
      const look = sheet.look('columns', block.class);
      const room = width - look.gap * (block.columns.length - 1);
      const heights = block.columns.map(({ blocks, share }) => heightOf(blocks, room * share, sheet));
      return spaced(look, Math.max(0, ...heights));
    }
    case 'table':
      return tableExtent(block, width, sheet);
    case 'aside': {
      const look = sheet.look('aside', block.class);
      return spaced(look, heightOf(block.blocks, width - 2 * look.padding, sheet, look) + 2 * look.padding);
    }
    case 'figure': {
      const look = sheet.look('figure', block.class);
      return spaced(look, figureSize(block, width, sheet).height);
    }
    case 'rule':
      return spaced(sheet.look('hr'), 1);
    case 'page-break':
      return { before: 0, inner: 0, after: 0 };
    case 'field':
      return spaced(sheet.look('field', block.class), fieldHeight(block, width, sheet));
    default:
      return unreachable(block);
  }
}

function tableExtent(
  { class: className, caption, head, body, columns }: Table,
  width: number,
  sheet: StyleSheet,
): Extent {
  const look = sheet.look('table', className);
  const title = caption && textExtent(plainText(caption), width, sheet.look('caption'));
  const rowHeight = ({ cells }: Row) => {
    const heights = cells.map((cell) => {
      const covered = columns.slice(cell.column, cell.column + cell.columnSpan).map(({ share }) => share);
      const element = cell.scope === undefined ? 'td' : 'th';
      const room = sum(covered) * width - 2 * look.padding;
      return heightOf(cell.blocks, room, sheet, sheet.look(element, cell.class)) / cell.rowSpan;
    });
    return Math.max(sheet.look('td').lineHeight, ...heights) + 2 * look.padding;
  };
  const titled = title ? title.inner + title.after : 0;
  return spaced(look, titled + sum([...head, ...body].map(rowHeight)));
}

function fieldHeight(field: Field, width: number, sheet: StyleSheet): number {
  const look = sheet.look('field', field.class);
  const label = textExtent(field.label, width, sheet.look('label', field.class)).inner;
  switch (field.type) {
    case 'line':
    case 'number':
    case 'date':
    case 'signature':
      return label + look.height + look.padding;
    case 'notes':
      return label + field.lines * look.line;
    case 'tick':
      return tickLine;
    case 'choice':
      return label + (look.options === 'boxes' ? look.height : field.options.length * tickLine);
    default:
      return unreachable(field.type);
  }
}

function textExtent(text: string, width: number, look: ResolvedStyle): Extent {
  const lines = text.split('\n').map((line) => {
    const length = line.length * characterWidth * look.size;
    return Math.max(1, Math.ceil(length / Math.max(width - look.indent, look.size)));
  });
  const around = look.border === undefined && look.fill === undefined ? 0 : 2 * look.padding;
  return spaced(look, sum(lines) * look.lineHeight + around);
}

function spaced({ before, after }: ResolvedStyle, inner: number): Extent {
  return { before, inner, after };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
