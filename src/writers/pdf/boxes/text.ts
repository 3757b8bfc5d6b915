import type { Direction } from '../../../document/index.ts';
import type { Canvas } from '../canvas.ts';
import type { StructureElement } from '../structure.ts';
import type { Line } from '../text/lines.ts';
import type { TextStyle } from '../text/style.ts';
import { type Box, isFresh, type Room, type Split, tolerance } from './box.ts';

/** The fewest lines of a text at the foot of a page, and at the head of the next. */
const fewestLines = 2;

/** The part of a line's spare width that stands at the left of its text. */
const spareAtLeft = {
  ltr: { start: 0, centre: 0.5, end: 1 },
  rtl: { start: 1, centre: 0.5, end: 0 },
} as const;

/** What all parts of one text share. */
export interface TextSettings {
  readonly style: TextStyle;
  /** The base direction of the text: from where its lines start. */
  readonly direction: Direction;
  /** Width of the column in points. */
  readonly width: number;
  /** The element of the structure tree that the text is the content of. */
  readonly element: StructureElement;
  readonly keepsWithNext?: boolean;
  readonly before?: number;
  readonly after?: number;
  /** For a heading: its place in the outline. */
  readonly outline?: { readonly level: number; readonly title: string };
}

/** Lines of text. */
export class TextBox implements Box {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  readonly keepsWithNext: boolean;
  readonly breaks = false;
  readonly lines: readonly Line[];
  readonly settings: TextSettings;
  private readonly heights: readonly number[];

  constructor(lines: readonly Line[], settings: TextSettings) {
    this.lines = lines;
    this.settings = settings;
    this.heights = lines.map((line) => lineHeight(line, settings.style));
    this.height = this.heights.reduce((sum, height) => sum + height, 0);
    this.before = settings.before ?? 0;
    this.after = settings.after ?? 0;
    this.keepsWithNext = settings.keepsWithNext ?? false;
  }

  split(room: Room): Split | undefined {
    let count = 0;
    let height = 0;
    for (const each of this.heights) {
      height += each;
      if (height > room.left + tolerance) break;
      count += 1;
    }
    const most = this.lines.length - 1;
    const least = isFresh(room) ? 1 : fewestLines;
    if (this.lines.length >= 2 * fewestLines) count = Math.min(count, this.lines.length - fewestLines);
    else if (!isFresh(room)) return undefined;
    if (isFresh(room)) count = Math.max(1, count);
    if (count < least || count > most) return undefined;
    const { outline, ...rest } = this.settings;
    return {
      head: new TextBox(this.lines.slice(0, count), { ...this.settings, keepsWithNext: false }),
      tail: new TextBox(this.lines.slice(count), rest),
    };
  }

  paint(canvas: Canvas, x: number, y: number): void {
    const { direction, element, outline, style, width } = this.settings;
    if (outline) canvas.addOutline(outline.level, outline.title, y);
    if (this.lines.length === 0) return;
    canvas.openText(element);
    let top = y;
    for (const [index, line] of this.lines.entries()) {
      const height = this.heights[index] ?? 0;
      const spare = width - line.width;
      canvas.showLine(line, x + spare * spareAtLeft[direction][style.align], top, height, style);
      top += height;
    }
    canvas.closeText();
  }
}

/** As the text's own style has it, unless a larger style stands in the line. */
function lineHeight(line: Line, style: TextStyle): number {
  return line.items.reduce(
    (height, item) => Math.max(height, item.style.size * item.style.leading),
    style.size * style.leading,
  );
}
