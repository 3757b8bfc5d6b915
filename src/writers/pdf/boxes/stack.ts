import type { Canvas } from '../canvas.ts';
import { type Box, fits, isFresh, type Room, type Split, staysWhole } from './box.ts';

/** Where a new page must begin. Stands within a stack only, and never at either end of one. */
export const pageBreak: Box = {
  height: 0,
  before: 0,
  after: 0,
  keepsWithNext: false,
  breaks: true,
  split: () => undefined,
  paint: () => undefined,
};

export interface StackOptions {
  readonly before?: number;
  readonly after?: number;
  /** Held on one page when it fits one. */
  readonly keep?: boolean;
}

/** The part of a page that must be left for what should stay whole and is longer than a page: else it begins a new one. */
const leastBegun = 1 / 3;

/** Boxes one below the other. The spaces of the first and last may reach beyond the stack. */
export class Stack implements Box {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  readonly keepsWithNext: boolean;
  readonly breaks: boolean;
  readonly spare: number;
  private readonly boxes: readonly Box[];
  private readonly keep: boolean;
  private readonly options: StackOptions;

  constructor(boxes: readonly Box[], options: StackOptions = {}) {
    this.boxes = boxes;
    this.options = options;
    this.keep = options.keep ?? false;
    const last = boxes.at(-1);
    this.height = boxes.reduce((height, box, index) => height + gapAbove(boxes, index) + box.height, 0);
    this.before = Math.max(options.before ?? 0, boxes[0]?.before ?? 0);
    this.after = Math.max(options.after ?? 0, last?.after ?? 0);
    this.keepsWithNext = last?.keepsWithNext ?? false;
    this.breaks = boxes.some((box) => box.breaks);
    this.spare = boxes.reduce((sum, box) => sum + (box.spare ?? 0), 0);
  }

  lowered(points: number): Stack {
    let left = points;
    const boxes = this.boxes.map((box) => {
      const lower = left > 0 && box.spare ? box.lowered?.(Math.min(left, box.spare)) : undefined;
      left -= box.height - (lower ?? box).height;
      return lower ?? box;
    });
    return new Stack(boxes, this.options);
  }

  split(room: Room): Split | undefined {
    if (this.keep && staysWhole(this, room)) return undefined;
    const split = this.splitWithin(room);
    const begins = this.keep && !this.breaks && !isFresh(room);
    return begins && split && split.head.height < room.whole * leastBegun ? undefined : split;
  }

  private splitWithin(room: Room): Split | undefined {
    let top = 0;
    for (const [index, box] of this.boxes.entries()) {
      if (box === pageBreak) return this.parted(index, undefined, index + 1);
      top += gapAbove(this.boxes, index);
      if (fits(box, room.left - top)) {
        top += box.height;
        continue;
      }
      const inner = box.split({ left: room.left - top, whole: room.whole });
      if (inner) return this.parted(index, inner, index + 1);
      return this.partedAbove(index) ?? (isFresh(room) ? this.forced(index, top, room) : undefined);
    }
    return undefined;
  }

  paint(canvas: Canvas, x: number, y: number): void {
    let top = y;
    for (const [index, box] of this.boxes.entries()) {
      top += gapAbove(this.boxes, index);
      box.paint(canvas, x, top);
      top += box.height;
    }
  }

  /** Parts before a box that does not fit, and before what is above it and must not be left without it. */
  private partedAbove(index: number): Split | undefined {
    let at = index;
    while (at > 0 && leads(this.boxes[at - 1])) at -= 1;
    const first = this.boxes[at];
    const inner =
      at < index && first instanceof Stack && !first.keep ? first.partedAbove(first.boxes.length) : undefined;
    if (inner) return this.parted(at, inner, at + 1);
    return at > 0 ? this.parted(at, undefined, at) : undefined;
  }

  /**
   * On a new page something is placed in any case. Where all that is above a box must stay with it, the box is parted as
   * if the page began with it; else it goes to the next page, or stands here and is too tall.
   */
  private forced(index: number, top: number, room: Room): Split | undefined {
    const left = room.left - top;
    const inner = index === 0 ? undefined : this.boxes[index]?.split({ left, whole: left });
    if (inner && fits(inner.head, left)) return this.parted(index, inner, index + 1);
    const placed = Math.max(1, index);
    return placed < this.boxes.length ? this.parted(placed, undefined, placed) : undefined;
  }

  private parted(headEnd: number, inner: Split | undefined, tailStart: number): Split {
    const head = [...this.boxes.slice(0, headEnd), ...(inner ? [inner.head] : [])];
    const tail = [...(inner ? [inner.tail] : []), ...this.boxes.slice(tailStart)];
    return { head: new Stack(head, this.options), tail: new Stack(tail, this.options) };
  }
}

/** Whether a box must not be left at the foot of a page; what takes no room there is as good as not there. */
function leads(box: Box | undefined): boolean {
  return box !== undefined && (box.keepsWithNext || box.height === 0);
}

function gapAbove(boxes: readonly Box[], index: number): number {
  const above = boxes[index - 1];
  return above ? Math.max(above.after, boxes[index]?.before ?? 0) : 0;
}

/** Boxes without page breaks at the ends and without one right after another, and whether breaks stood at the ends. */
export function trimBreaks(boxes: readonly Box[]): { before: boolean; inner: Box[]; after: boolean } {
  const inner = boxes.filter((box, index) => box !== pageBreak || boxes[index + 1] !== pageBreak);
  const before = inner[0] === pageBreak;
  if (before) inner.shift();
  const after = inner.at(-1) === pageBreak;
  if (after) inner.pop();
  return { before, inner, after };
}
