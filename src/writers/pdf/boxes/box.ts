import type { Canvas } from '../canvas.ts';

/** Room for rounding, in points. */
export const tolerance = 0.01;

/** The room that a box is offered, in points: what is left of this page, and the height of a whole page. */
export interface Room {
  readonly left: number;
  readonly whole: number;
}

export interface Split {
  readonly head: Box;
  readonly tail: Box;
}

/** What a box needs of a page, in points. */
export interface Extent {
  readonly height: number;
  /** Holds a place where a new page must begin. */
  readonly breaks: boolean;
}

/** A block laid out at a fixed width. Measures in points. */
export interface Box extends Extent {
  /** Space above and below; the larger of two neighbouring spaces counts, and none at the ends of a page. */
  readonly before: number;
  readonly after: number;
  /** Must not stand at the foot of a page without what follows. */
  readonly keepsWithNext: boolean;
  /** How many points it can give up where it should fit a page, if any. */
  readonly spare?: number;
  /** The box without so many points of what it can give up, or a little more. */
  lowered?(points: number): Box;
  /** Parts the box so that its head fits what is left of the page; undefined where it cannot or should not. */
  split(room: Room): Split | undefined;
  /** Draws it with its left top corner at `x`, `y`; y counts from the top of the page. */
  paint(canvas: Canvas, x: number, y: number): void;
}

/** Whether the room is that of a new page: then something must be placed, whatever the rules would like. */
export function isFresh(room: Room): boolean {
  return room.left >= room.whole - tolerance;
}

/** Whether a box that should stay whole can do so, if not on this page then on the next. */
export function staysWhole(box: Extent, room: Room): boolean {
  return !box.breaks && box.height <= room.whole + tolerance;
}

export function fits(box: Extent, height: number): boolean {
  return !box.breaks && box.height <= height + tolerance;
}

/** Nothing: what is left of a cell of which all stands on the page before. */
export const emptyBox: Box = {
  height: 0,
  before: 0,
  after: 0,
  keepsWithNext: false,
  breaks: false,
  split: () => undefined,
  paint: () => undefined,
};
