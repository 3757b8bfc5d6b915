import { type Styles, stylesFor, type TextLook, type Theme, termShare } from '../../theme/index.ts';
import {
  type Block,
  type Column,
  type Columns,
  type Document,
  type Table,
  type TableColumn,
  unreachable,
} from '../document.ts';
import { holdField } from '../walk.ts';
import { levelled } from './boxes.ts';
import { columnExtents, extentsOf, frameWidth, inProportion, sharesOf, sharesWithRoom } from './extents.ts';
import { none } from './inline-extents.ts';

/** A part of the tree while it is being made. */
export type Open<Kind> = { -readonly [Key in keyof Kind]: Kind[Key] };

/** What of a document has no widths yet: they hang on where it stands, and on what it holds. */
export interface OpenWidths {
  readonly tables: Map<Table, Open<TableColumn>[]>;
  /** Columns of running headers and footers. */
  readonly columns: Map<Columns, Open<Column>[]>;
}

/** Gives open columns their shares, from the outside to the inside. */
export function settleWidths(document: Document, open: OpenWidths, theme: Theme): void {
  const { width, margins } = theme.page;
  const styles = stylesFor(theme, document.class);
  const room = width - margins.left - margins.right;
  const settle = settler(open, styles);
  if (open.columns.size > 0 || open.tables.size > 0) {
    settle(document.header?.blocks ?? [], styles.text(styles.body, 'header'), room);
    settle(document.footer?.blocks ?? [], styles.text(styles.body, 'footer'), room);
  }
  if (open.tables.size > 0) settle(document.blocks, styles.body, room);
}

/** Settles what stands in blocks with a room of some points, in text of a look. */
type Settle = (blocks: readonly Block[], around: TextLook, room: number) => void;

function settler(open: OpenWidths, styles: Styles): Settle {
  const settle: Settle = (blocks, around, room) => {
    for (const block of blocks) settleBlock(block, around, room);
  };
  const settleBlock = (block: Block, around: TextLook, room: number): void => {
    switch (block.kind) {
      case 'section':
      case 'aside': {
        const text = styles.text(around, block.kind, block.class);
        settle(block.blocks, text, room - frameWidth(styles.box(block.kind, block.class)));
        return;
      }
      case 'list': {
        const text = styles.text(styles.text(around, block.ordered ? 'ol' : 'ul', block.class), 'li');
        const inner = room - styles.box('li').indent;
        for (const item of block.items) settle(item.blocks, text, inner);
        return;
      }
      case 'description-list': {
        const text = styles.text(styles.text(around, 'dl', block.class), 'dd');
        const inner = room * (1 - termShare(styles.box('dl', block.class)));
        for (const entry of block.entries) settle(entry.blocks, text, inner);
        return;
      }
      case 'columns': {
        const text = styles.text(around, 'columns', block.class);
        const inner = room - styles.box('columns', block.class).gap * (block.columns.length - 1);
        share(open.columns.get(block), () => runningShares(block, text, inner));
        for (const column of block.columns) settle(column.blocks, text, inner * column.share);
        return;
      }
      case 'table': {
        share(open.tables.get(block), () => tableShares(block, around, room));
        const text = styles.text(around, 'table', block.class);
        const { padding } = styles.box('table', block.class);
        for (const cell of [...block.head, ...block.body].flatMap((row) => row.cells)) {
          const inCell = styles.text(text, cell.scope === undefined ? 'td' : 'th', cell.class);
          const covered = block.columns.slice(cell.column, cell.column + cell.columnSpan);
          const part = covered.reduce((sum, column) => sum + column.share, 0);
          settle(cell.blocks, inCell, room * part - 2 * padding);
        }
        return;
      }
      case 'paragraph':
      case 'heading':
      case 'figure':
      case 'field':
      case 'rule':
      case 'page-break':
        return;
      default:
        unreachable(block);
    }
  };
  /** The shares that the theme gives, as far as words have room in them; else by what the columns hold. */
  const tableShares = (table: Table, around: TextLook, room: number): readonly number[] => {
    const given = styles.box('table', table.class).columns;
    return given?.length === table.columns.length
      ? sharesWithRoom(inProportion(given), columnExtents(table, around, styles, none), room)
      : sharesOf(columnExtents(table, around, styles), room);
  };
  /** Columns are equal where each has room enough, or where people write in them; else those that need less have it. */
  const runningShares = ({ columns }: Columns, text: TextLook, room: number): readonly number[] => {
    const equal = columns.map(() => 1 / columns.length);
    if (columns.some(({ blocks }) => holdField(blocks))) return equal;
    const extents = columns.map(({ blocks }) => extentsOf(blocks, text, styles));
    const lines = extents.map(({ most }) => most);
    return lines.every((line) => line <= room / columns.length) ? equal : inProportion(levelled(lines, room));
  };
  return settle;
}

function share(
  columns: readonly Open<{ readonly share: number }>[] | undefined,
  shares: () => readonly number[],
): void {
  if (!columns) return;
  for (const [index, each] of shares().entries()) {
    const column = columns[index];
    if (column) column.share = each;
  }
}
