import { type BoxLook, lineWidths, type Styles, type TextLook, termShare } from '../../theme/index.ts';
import { type Block, type Figure, type Table, unreachable } from '../document.ts';
import { levelled } from './boxes.ts';
import { type Extents, inlineExtents, none, textExtents, widest } from './inline-extents.ts';

/** What a place to write needs, in points. */
const writingSpace: Extents = { least: 60, most: 200 };

/** The longest label of a field that asks for a line of its own, as a multiple of its size. */
const longestLabel = 12;

/** An image is 96 pixels to the inch where the theme gives it no width. */
const pointsPerPixel = 0.75;

/** The extents of blocks that stand one below the other in text of a look; `writing` are those of a place to write. */
export function extentsOf(
  blocks: readonly Block[],
  around: TextLook,
  styles: Styles,
  writing: Extents = writingSpace,
): Extents {
  return blocks.map((block) => extentsOfBlock(block, around, styles, writing)).reduce(widest, none);
}

function extentsOfBlock(block: Block, around: TextLook, styles: Styles, writing: Extents): Extents {
  switch (block.kind) {
    case 'paragraph':
    case 'heading': {
      const element = block.kind === 'paragraph' ? 'p' : (`h${block.level}` as const);
      const text = inlineExtents(block.content, styles.text(around, element, block.class), styles);
      return framed(text, styles.box(element, block.class));
    }
    case 'section':
    case 'aside': {
      const inner = extentsOf(block.blocks, styles.text(around, block.kind, block.class), styles, writing);
      return framed(inner, styles.box(block.kind, block.class));
    }
    case 'list': {
      const text = styles.text(styles.text(around, block.ordered ? 'ol' : 'ul', block.class), 'li');
      const items = block.items.map((item) => extentsOf(item.blocks, text, styles, writing));
      return wider(items.reduce(widest, none), styles.box('li').indent);
    }
    case 'description-list': {
      const text = styles.text(around, 'dl', block.class);
      const box = styles.box('dl', block.class);
      const terms = block.entries.map(({ term }) => inlineExtents(term, styles.text(text, 'dt'), styles));
      const texts = block.entries.map(({ blocks }) =>
        extentsOf(blocks, styles.text(text, 'dd'), styles, writing),
      );
      const share = termShare(box);
      const term = wider(terms.reduce(widest, none), box.gap);
      return together([term, texts.reduce(widest, none)], [share, 1 - share]);
    }
    case 'columns': {
      const text = styles.text(around, 'columns', block.class);
      const { gap } = styles.box('columns', block.class);
      const columns = block.columns.map(({ blocks }) => extentsOf(blocks, text, styles, writing));
      const shares = block.columns.map(({ share }) => share);
      return wider(together(columns, shares), gap * (columns.length - 1));
    }
    case 'table': {
      const columns = columnExtents(block, around, styles, writing);
      const given = styles.box('table', block.class).columns;
      if (given?.length !== columns.length) return columns.reduce(sum, none);
      return together(columns, inProportion(given));
    }
    case 'figure':
      return figureExtents(block, styles);
    case 'field': {
      const label = styles.text(styles.text(around, 'field', block.class), 'label', block.class);
      const { least, most } = textExtents(block.label, label);
      const needed = most <= longestLabel * label.size ? most : least;
      return widest(writing, { least: needed, most: needed });
    }
    case 'rule':
    case 'page-break':
      return none;
    default:
      return unreachable(block);
  }
}

/**
 * The extents of each column of a table with its padding, a letter at least. A cell over several columns asks them all
 * for room.
 */
export function columnExtents(
  table: Table,
  around: TextLook,
  styles: Styles,
  writing: Extents = writingSpace,
): readonly Extents[] {
  const text = styles.text(around, 'table', table.class);
  const { padding } = styles.box('table', table.class);
  const columns = table.columns.map(() => ({ least: text.size, most: text.size }));
  const cells = [...table.head, ...table.body].flatMap((row) => row.cells);
  for (const cell of cells.sort((left, right) => left.columnSpan - right.columnSpan)) {
    const covered = columns.slice(cell.column, cell.column + cell.columnSpan);
    const inCell = styles.text(text, cell.scope === undefined ? 'td' : 'th', cell.class);
    const extents = wider(extentsOf(cell.blocks, inCell, styles, writing), 2 * padding);
    for (const side of ['least', 'most'] as const) {
      const there = covered.reduce((sum, each) => sum + each[side], 0);
      const lacking = extents[side] - there;
      if (lacking > 0) for (const each of covered) each[side] += lacking / covered.length;
    }
  }
  return columns;
}

/**
 * The shares of columns in a width: each as wide as its longest line where all can be, else each as wide as its
 * longest word with the rest shared out by need (after CSS 2.2, 17.5.2.2). Where there is no room even for that, those
 * with the longest words give way. They add up to 1.
 */
export function sharesOf(columns: readonly Extents[], width: number): readonly number[] {
  const { least, most } = columns.reduce(sum, none);
  if (least > width)
    return inProportion(
      levelled(
        columns.map((column) => column.least),
        width,
      ),
    );
  const part = most <= width ? 1 : (width - least) / (most - least);
  return inProportion(columns.map((column) => column.least + (column.most - column.least) * part));
}

/** The part of an estimated width that a word takes at least: estimates err to the wide side. */
const surePart = 0.95;

/** As how many times its given share a column can become: a word that needs more is broken. */
const mostRaised = 2;

/**
 * Given shares of columns in a width, but those with no room for their longest words, which have as much as these need;
 * the others give it in proportion. Where there is not enough for all words, the longest give way.
 */
export function sharesWithRoom(
  shares: readonly number[],
  columns: readonly Extents[],
  width: number,
): readonly number[] {
  const needs = columns.map(({ least }, index) => {
    const [need, share] = [(least * surePart) / width, shares[index] ?? 0];
    return need > share * mostRaised ? share : need;
  });
  if (needs.every((need, index) => need <= (shares[index] ?? 0))) return shares;
  if (needs.reduce((total, need) => total + need, 0) >= 1) return levelled(needs, 1);
  const raised = new Set<number>();
  for (;;) {
    const fixed = [...raised].reduce((total, index) => total + (needs[index] ?? 0), 0);
    const free = shares.reduce((total, each, index) => total + (raised.has(index) ? 0 : each), 0);
    const found = shares.map((each, index) =>
      raised.has(index) ? (needs[index] ?? 0) : (each / free) * (1 - fixed),
    );
    const short = found.findIndex((each, index) => !raised.has(index) && each < (needs[index] ?? 0));
    if (short === -1) return found;
    raised.add(short);
  }
}

/** Numbers as parts of their sum. */
export function inProportion(numbers: readonly number[]): readonly number[] {
  const total = numbers.reduce((all, each) => all + each, 0);
  return numbers.map((each) => (total > 0 ? each / total : 1 / numbers.length));
}

/** How much of a width the frame of a box takes from what stands in it. */
export function frameWidth({ bar, border, fill, indent, padding }: BoxLook): number {
  const isBoxed = border !== undefined || fill !== undefined;
  const left = bar === undefined ? (isBoxed ? padding : 0) : lineWidths.bar + padding;
  return indent + left + (isBoxed ? padding : 0);
}

function framed(extents: Extents, box: BoxLook): Extents {
  return wider(extents, frameWidth(box));
}

function figureExtents({ class: className, image }: Figure, styles: Styles): Extents {
  const natural = image.width * pointsPerPixel;
  const width = Math.min(natural, styles.box('figure', className).width ?? natural);
  return { least: Math.min(width, writingSpace.least), most: width };
}

/** The extents of what stands side by side, where each has a share of the whole. */
function together(parts: readonly Extents[], shares: readonly number[]): Extents {
  return parts
    .map((part, index) => {
      const share = shares[index] || 1;
      return { least: part.least / share, most: part.most / share };
    })
    .reduce(widest, none);
}

function wider({ least, most }: Extents, width: number): Extents {
  return { least: least + width, most: most + width };
}

function sum(left: Extents, right: Extents): Extents {
  return { least: left.least + right.least, most: left.most + right.most };
}
