import { fewestLines } from '../../../document/index.ts';
import { type Canvas, hairline } from '../canvas.ts';
import { type Box, type Room, type Split, tolerance } from './box.ts';

/** Side of a square to tick: 5.3 mm. */
export const tickSize = 15;

/** Thickness of the sides of a square to tick, in points. */
const tickLine = 1;

const plain = { keepsWithNext: false, breaks: false } as const;

/** A square to tick, `before` points below the top of the line. */
export function tickBox(colour: string, top = 0): Box {
  return {
    ...plain,
    height: top + tickSize,
    before: 0,
    after: 0,
    split: () => undefined,
    paint: (canvas: Canvas, x: number, y: number) =>
      canvas.frame(x, y + top, tickSize, tickSize, colour, tickLine),
  };
}

/** Lines to write on, `distance` points apart over a width. They part between lines, and can be fewer. */
export function ruledLines(count: number, distance: number, width: number, colour: string): Box {
  return {
    ...plain,
    height: count * distance,
    before: 0,
    after: 0,
    spare: Math.max(0, count - fewestLines) * distance,
    lowered: (points: number) =>
      ruledLines(count - Math.ceil((points - tolerance) / distance), distance, width, colour),
    split: (room: Room): Split | undefined => {
      const fitting = Math.min(count - 1, Math.floor(room.left / distance));
      if (fitting < 1) return undefined;
      return {
        head: ruledLines(fitting, distance, width, colour),
        tail: ruledLines(count - fitting, distance, width, colour),
      };
    },
    paint: (canvas: Canvas, x: number, y: number) => {
      for (let line = 1; line <= count; line += 1) canvas.rule(x, y + line * distance, width, colour);
    },
  };
}

/** A horizontal rule between blocks, in points. */
export function ruleBox(
  width: number,
  colour: string,
  settings: Pick<Box, 'before' | 'after' | 'keepsWithNext'>,
): Box {
  return {
    ...plain,
    ...settings,
    height: hairline,
    split: () => undefined,
    paint: (canvas: Canvas, x: number, y: number) => canvas.rule(x, y + hairline / 2, width, colour),
  };
}

/** Room that stays empty. */
export function space(height: number): Box {
  return { ...plain, height, before: 0, after: 0, split: () => undefined, paint: () => undefined };
}
