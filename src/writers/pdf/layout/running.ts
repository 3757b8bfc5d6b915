import { type Block, type Document, holdField } from '../../../document/index.ts';
import type { Box } from '../boxes/box.ts';
import { Stack } from '../boxes/stack.ts';
import type { Canvas } from '../canvas.ts';
import { hairline } from '../canvas.ts';
import type { Context } from './context.ts';

/** The running header and footer of a page; measures in points. */
export interface Running {
  readonly header: RunningPart;
  readonly footer: RunningPart;
}

export interface RunningPart {
  readonly height: number;
  readonly paint: (canvas: Canvas, x: number, y: number) => void;
}

/** Space between a header's rule and the boxes to write in below it. */
const belowRule = 10;

const nothing: RunningPart = { height: 0, paint: () => undefined };

/**
 * Lays out the header and footer of one page. In the header a rule parts the text from the boxes to write in that
 * follow it.
 */
export function layOutRunning(document: Document, context: Context): Running {
  return {
    header: document.header ? layOutHeader(document.header.blocks, context) : nothing,
    footer: document.footer ? layOutFooter(document.footer.blocks, context) : nothing,
  };
}

function layOutHeader(blocks: readonly Block[], context: Context): RunningPart {
  const style = context.styles.box('header');
  const inner = { ...context, text: context.texts.within(context.text, 'header') };
  const firstWritten = blocks.findIndex((block) => holdField([block]));
  const textCount = firstWritten === -1 ? blocks.length : firstWritten;
  const text = new Stack(context.layOut(blocks.slice(0, textCount), inner));
  const written = new Stack(context.layOut(blocks.slice(textCount), inner));
  const ruleAt = text.height + style.padding;
  const hasRule = style.border !== undefined && textCount > 0;
  const writtenAt = textCount === 0 ? 0 : ruleAt + (hasRule ? hairline : 0) + belowRule;
  return {
    height: firstWritten === -1 ? ruleAt + hairline : writtenAt + written.height,
    paint: (canvas, x, y) => {
      text.paint(canvas, x, y);
      if (hasRule && style.border !== undefined) canvas.rule(x, y + ruleAt, context.width, style.border);
      written.paint(canvas, x, y + writtenAt);
    },
  };
}

function layOutFooter(blocks: readonly Block[], context: Context): RunningPart {
  const text = context.texts.within(context.text, 'footer');
  const stack: Box = new Stack(context.layOut(blocks, { ...context, text }));
  return { height: stack.height, paint: (canvas, x, y) => stack.paint(canvas, x, y) };
}
