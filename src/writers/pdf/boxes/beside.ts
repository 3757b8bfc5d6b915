import type { Canvas } from '../canvas.ts';
import { type Box, emptyBox, fits, isFresh, type Room, type Split, staysWhole } from './box.ts';

/** A box and how far right of the row's left side it stands, in points. */
export interface Beside {
  readonly box: Box;
  readonly x: number;
}

export interface BesideOptions {
  readonly before?: number;
  readonly after?: number;
  /** Held on one page when it fits one. */
  readonly keep?: boolean;
}

/** Boxes side by side, their tops aligned. */
export class SideBySide implements Box {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  readonly keepsWithNext: boolean;
  readonly breaks = false;
  private readonly boxes: readonly Beside[];
  private readonly options: BesideOptions;

  constructor(boxes: readonly Beside[], options: BesideOptions = {}) {
    this.boxes = boxes;
    this.options = options;
    this.height = boxes.reduce((height, { box }) => Math.max(height, box.height), 0);
    this.before = options.before ?? 0;
    this.after = options.after ?? 0;
    this.keepsWithNext = boxes.some(({ box }) => box.keepsWithNext);
  }

  split(room: Room): Split | undefined {
    if (this.options.keep === true && staysWhole(this, room)) return undefined;
    const splits = splitBeside(
      this.boxes.map(({ box }) => ({ box, room })),
      isFresh(room),
    );
    if (!splits) return undefined;
    const half = (of: (split: Split) => Box) =>
      new SideBySide(
        this.boxes.map(({ x }, index) => ({
          x,
          box: of(splits[index] ?? { head: emptyBox, tail: emptyBox }),
        })),
        this.options,
      );
    return { head: half((split) => split.head), tail: half((split) => split.tail) };
  }

  paint(canvas: Canvas, x: number, y: number): void {
    for (const { box, x: left } of this.boxes) box.paint(canvas, x + left, y);
  }
}

/**
 * Parts boxes that stand side by side, each at its own room. Where one that does not fit cannot be parted, none is,
 * unless something must be placed: then that one goes whole to the next page.
 */
export function splitBeside(
  boxes: readonly { readonly box: Box; readonly room: Room }[],
  mustPlace: boolean,
): Split[] | undefined {
  let parted = false;
  const splits: Split[] = [];
  for (const { box, room } of boxes) {
    if (fits(box, room.left)) {
      splits.push({ head: box, tail: emptyBox });
      continue;
    }
    const split = box.split(room);
    if (split) parted = true;
    else if (!mustPlace) return undefined;
    splits.push(split ?? { head: emptyBox, tail: box });
  }
  return parted ? splits : undefined;
}
