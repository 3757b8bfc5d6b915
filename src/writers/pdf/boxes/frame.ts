import { lineWidths } from '../../../theme/index.ts';
import type { Canvas } from '../canvas.ts';
import type { Box, Room, Split } from './box.ts';

/** Thickness of a bar along the left, in points. */
export const barWidth = lineWidths.bar;

/** What is drawn around a box, and how far from it, in points. */
export interface Framing {
  /** Width of the frame, and its distance from the left. */
  readonly width: number;
  readonly indent?: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly fill?: string | undefined;
  readonly border?: string | undefined;
  readonly bar?: string | undefined;
  readonly before?: number;
  readonly after?: number;
  readonly keepsWithNext?: boolean;
}

/** A box with space, background, frame or bar around it; over pages, each part has its own. */
export class Frame implements Box {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  readonly keepsWithNext: boolean;
  readonly breaks: boolean;
  private readonly content: Box;
  private readonly framing: Framing;

  constructor(content: Box, framing: Framing) {
    this.content = content;
    this.framing = framing;
    this.height = framing.top + content.height + framing.bottom;
    this.before = framing.before ?? 0;
    this.after = framing.after ?? 0;
    this.keepsWithNext = framing.keepsWithNext ?? false;
    this.breaks = content.breaks;
  }

  split(room: Room): Split | undefined {
    const around = this.framing.top + this.framing.bottom;
    const inner = this.content.split({ left: room.left - around, whole: room.whole - around });
    return inner && { head: new Frame(inner.head, this.framing), tail: new Frame(inner.tail, this.framing) };
  }

  paint(canvas: Canvas, x: number, y: number): void {
    const { bar, border, fill, indent = 0, left, top, width } = this.framing;
    const at = x + indent;
    if (fill !== undefined) canvas.fill(at, y, width, this.height, fill);
    if (bar !== undefined) canvas.fill(at, y, barWidth, this.height, bar);
    if (border !== undefined) canvas.frame(at, y, width, this.height, border);
    this.content.paint(canvas, at + left, y + top);
  }
}
