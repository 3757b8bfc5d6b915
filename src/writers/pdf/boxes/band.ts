import type { Canvas } from '../canvas.ts';
import { splitBeside } from './beside.ts';
import { type Box, type Extent, emptyBox, fits, isFresh, type Room, staysWhole, tolerance } from './box.ts';

/** A cell of a table, with its content laid out. Measures in points, from the table's left side. */
export interface CellBox {
  readonly content: Box;
  readonly x: number;
  readonly width: number;
  /** Rows that it covers, of those left on this page. */
  readonly rowSpan: number;
  readonly fill: string | undefined;
}

/** How the cells of a table are drawn. */
export interface CellLook {
  /** Space around the content of a cell, in points. */
  readonly padding: { readonly vertical: number; readonly horizontal: number };
  readonly rows: 'grid' | 'lines' | 'none';
  readonly border: string | undefined;
  /** Space below each row where there is no padding. */
  readonly spaceAfter: number;
}

/** The cells that begin in a row, from left to right. */
export type BandRow = readonly CellBox[];

/** Rows of a table that hang together through cells which cover more than one; mostly a single row. */
export class Band implements Extent {
  readonly height: number;
  readonly breaks = false;
  private readonly rows: readonly BandRow[];
  private readonly look: CellLook;
  private readonly heights: readonly number[];

  constructor(rows: readonly BandRow[], look: CellLook) {
    this.rows = rows;
    this.look = look;
    this.heights = rowHeights(rows, look);
    this.height = this.heights.reduce((sum, height) => sum + height, 0);
  }

  get rowCount(): number {
    return this.rows.length;
  }

  /** All rows of some bands as one. */
  static of(bands: readonly Band[], look: CellLook): Band {
    return new Band(
      bands.flatMap((band) => band.rows),
      look,
    );
  }

  /**
   * Parts a band that is taller than a page: between two rows, or through a row that is itself taller than a page.
   * Cells that reach over the cut are parted, too.
   */
  split(room: Room): { head: Band; tail: Band } | undefined {
    if (staysWhole(this, room)) return undefined;
    const { count, height } = this.rowsWithin(room.left);
    const isThrough = count === 0 || (this.heights[count] ?? 0) > room.whole;
    const cut = isThrough ? room.left : height;
    const last = isThrough ? count : count - 1;
    const crossing = this.cellsOver(count, last);
    const around = 2 * this.look.padding.vertical;
    const boxes = crossing.map(({ cell, index }) => ({
      box: cell.content,
      room: { left: cut - this.topOf(index) - around, whole: room.whole - around },
    }));
    const splits = splitBeside(boxes, isFresh(room) || count > 0);
    if (!splits && isThrough) return undefined;
    const parts = new Map(
      boxes.map(({ box, room: { left } }, index) => [
        crossing[index]?.cell,
        splits?.[index] ?? (fits(box, left) ? { head: box, tail: emptyBox } : { head: emptyBox, tail: box }),
      ]),
    );
    return this.parted(count, last, parts);
  }

  /** The cells of the rows up to `last` that reach into the row `count` or beyond. */
  private cellsOver(count: number, last: number): { cell: CellBox; index: number }[] {
    return this.rows
      .slice(0, last + 1)
      .flatMap((row, index) =>
        row.filter((cell) => index + cell.rowSpan > count).map((cell) => ({ cell, index })),
      );
  }

  private parted(
    count: number,
    last: number,
    parts: ReadonlyMap<CellBox | undefined, { head: Box; tail: Box }>,
  ): { head: Band; tail: Band } {
    const above = this.rows.slice(0, last + 1);
    const head = above.map((row, index) =>
      row.map((cell) => ({
        ...cell,
        content: parts.get(cell)?.head ?? cell.content,
        rowSpan: Math.min(cell.rowSpan, last + 1 - index),
      })),
    );
    const over = above.flatMap((row, index) =>
      row.flatMap((cell) => {
        const part = parts.get(cell);
        return part ? [{ ...cell, content: part.tail, rowSpan: cell.rowSpan - (count - index) }] : [];
      }),
    );
    const first = last === count ? [] : (this.rows[count] ?? []);
    const joined = [...over, ...first].sort((left, right) => left.x - right.x);
    const tail = [joined, ...this.rows.slice(count + 1)];
    return { head: new Band(head, this.look), tail: new Band(tail, this.look) };
  }

  /** How many rows fit a height, and how high they are together. */
  private rowsWithin(room: number): { count: number; height: number } {
    let height = 0;
    for (const [count, each] of this.heights.entries()) {
      if (height + each > room + tolerance) return { count, height };
      height += each;
    }
    return { count: this.heights.length, height };
  }

  private topOf(row: number): number {
    return this.heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  }

  paint(canvas: Canvas, x: number, y: number): void {
    const { border, padding, rows } = this.look;
    for (const [index, row] of this.rows.entries()) {
      const top = y + this.topOf(index);
      for (const cell of row) {
        const height = this.heights.slice(index, index + cell.rowSpan).reduce((sum, each) => sum + each, 0);
        const left = x + cell.x;
        if (cell.fill !== undefined) canvas.fill(left, top, cell.width, height, cell.fill);
        if (border !== undefined && rows === 'grid') canvas.frame(left, top, cell.width, height, border);
        if (border !== undefined && rows === 'lines') canvas.rule(left, top + height, cell.width, border);
        cell.content.paint(canvas, left + padding.horizontal, top + padding.vertical);
      }
    }
  }
}

/** Each row is as high as its highest cell; a cell over several rows makes the last of them higher where it must. */
function rowHeights(rows: readonly BandRow[], { padding, spaceAfter }: CellLook): number[] {
  const heights = rows.map((row) =>
    row.reduce(
      (height, cell) =>
        cell.rowSpan === 1
          ? Math.max(height, cell.content.height + 2 * padding.vertical + spaceAfter)
          : height,
      0,
    ),
  );
  for (const [index, row] of rows.entries()) {
    for (const cell of row) {
      if (cell.rowSpan === 1) continue;
      const last = Math.min(index + cell.rowSpan, rows.length) - 1;
      const covered = heights.slice(index, last + 1).reduce((sum, height) => sum + height, 0);
      const lacking = cell.content.height + 2 * padding.vertical - covered;
      if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking;
    }
  }
  return heights;
}
