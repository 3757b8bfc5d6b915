import { type Canvas, hairline } from '../canvas.ts';
import type { Band } from './band.ts';
import { type Box, fits, isFresh, type Room, type Split } from './box.ts';

/** What all parts of one table share. Measures in points. */
export interface TableSettings {
  readonly width: number;
  readonly indent: number;
  /** Colour of the rule over the first row, where rows are divided by lines. */
  readonly topRule: string | undefined;
  readonly head: Band | undefined;
  readonly before: number;
  readonly after: number;
}

/** A head that takes more than this part of a page is not repeated. */
const mostOfPage = 0.4;

/** The fewest rows at the foot of a page, and at the head of the next. */
const fewestRows = 2;

/** The part of a page that rows must fill for fewer of them to stand there. */
const tallRows = 0.25;

/** A table: its head stands again at the top of every page, outside the structure tree. */
export class TableBox implements Box {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  readonly keepsWithNext = false;
  readonly breaks = false;
  private readonly caption: Box | undefined;
  private readonly bands: readonly Band[];
  private readonly settings: TableSettings;
  /** Whether the head was drawn on a page before. */
  private readonly continued: boolean;
  private readonly top: number;

  constructor(bands: readonly Band[], settings: TableSettings, caption?: Box, continued = false) {
    this.bands = bands;
    this.settings = settings;
    this.caption = caption;
    this.continued = continued;
    this.top = (caption ? caption.height + caption.after : 0) + (settings.head?.height ?? 0);
    this.height = bands.reduce((height, band) => height + band.height, this.top);
    this.before = settings.before;
    this.after = settings.after;
  }

  split(room: Room): Split | undefined {
    const { count, height } = this.bandsWithin(room.left);
    const wholeForBands = room.whole - (this.settings.head?.height ?? 0);
    const inner = this.bands[count]?.split({ left: room.left - height, whole: wholeForBands });
    if (inner) return this.parted(count, inner, room);
    const isEnough = (from: number, to?: number) => isCompany(this.bands.slice(from, to), room.whole);
    const leavesOne = count > 0 && !isEnough(count);
    if (leavesOne && isEnough(0, count - 1)) return this.parted(count - 1, undefined, room);
    if (!leavesOne && isEnough(0, count)) return this.parted(count, undefined, room);
    return isFresh(room) ? this.forced(count, room) : undefined;
  }

  /** How many bands fit a height, and how high the table is down to them. */
  private bandsWithin(room: number): { count: number; height: number } {
    let height = this.top;
    for (const [count, band] of this.bands.entries()) {
      if (!fits(band, room - height)) return { count, height };
      height += band.height;
    }
    return { count: this.bands.length, height };
  }

  /** On a new page something is placed in any case: a part of the first row, else the head alone, or a row too tall. */
  private forced(count: number, room: Room): Split | undefined {
    if (count > 0) return this.parted(count, undefined, room);
    const left = room.left - this.top;
    const inner = this.bands[0]?.split({ left, whole: left });
    if (inner && fits(inner.head, left)) return this.parted(0, inner, room);
    const placesHead = !this.continued && this.top > 0 && this.bands.length > 0;
    if (placesHead) return this.parted(0, undefined, room);
    return this.bands.length > 1 ? this.parted(1, undefined, room) : undefined;
  }

  private parted(index: number, inner: { head: Band; tail: Band } | undefined, room: Room): Split {
    const head = [...this.bands.slice(0, index), ...(inner ? [inner.head] : [])];
    const tail = inner ? [inner.tail, ...this.bands.slice(index + 1)] : this.bands.slice(index);
    const repeats = (this.settings.head?.height ?? 0) <= room.whole * mostOfPage;
    const { head: headBand, ...rest } = this.settings;
    const settings = { ...rest, head: repeats ? headBand : undefined };
    return {
      head: new TableBox(head, this.settings, this.caption, this.continued),
      tail: new TableBox(tail, settings, undefined, true),
    };
  }

  paint(canvas: Canvas, x: number, y: number): void {
    const { head, indent, topRule, width } = this.settings;
    const left = x + indent;
    this.caption?.paint(canvas, left, y);
    let top = y + (this.caption ? this.caption.height + this.caption.after : 0);
    if (topRule !== undefined) canvas.rule(left, top, width, topRule, hairline * 1.5);
    if (head) {
      if (this.continued) canvas.asArtifact(() => head.paint(canvas, left, top));
      else head.paint(canvas, left, top);
      top += head.height;
    }
    for (const band of this.bands) {
      band.paint(canvas, left, top);
      top += band.height;
    }
  }
}

/** Whether rows are enough to stand by themselves at the foot or the head of a page. */
function isCompany(bands: readonly Band[], wholePage: number): boolean {
  const count = bands.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const height = bands.reduce((sum, band) => sum + band.height, 0);
  return count >= fewestRows || height >= wholePage * tallRows;
}
