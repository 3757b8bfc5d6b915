import type { Aside, Columns, Section } from '../../../document/index.ts';
import { SideBySide } from '../boxes/beside.ts';
import { type Box, tolerance } from '../boxes/box.ts';
import { Frame } from '../boxes/frame.ts';
import { pageBreak, Stack, trimBreaks } from '../boxes/stack.ts';
import { type Context, fromStart, within } from './context.ts';
import { framingOf } from './texts.ts';

/** The part of a page that an aside may take before it is parted where a page ends. */
const mostOfPage = 0.5;

/** Page breaks at the ends of a section stand outside it. */
export function layOutSection(section: Section, context: Context): Box[] {
  const style = context.styles.box('section', section.class);
  const framing = framingOf(style, context.width);
  const inner = within(context, {
    width: framing.width - framing.left - framing.right,
    text: context.texts.within(context.text, 'section', section.class),
    element: context.element.child('Sect'),
    canBreakPage: context.canBreakPage,
  });
  const boxes = trimBreaks(context.layOut(section.blocks, inner));
  const { before, after } = style;
  const isFramed = framing.width - framing.left - framing.right < context.width;
  const whole = new Stack(boxes.inner, { keep: section.keep, ...(!isFramed && { before, after }) });
  const excess = whole.height + framing.top + framing.bottom - context.pageHeight;
  const stack = section.keep && excess > tolerance && excess <= whole.spare ? whole.lowered(excess) : whole;
  return [
    ...(boxes.before ? [pageBreak] : []),
    ...(boxes.inner.length === 0 ? [] : [isFramed ? new Frame(stack, framing) : stack]),
    ...(boxes.after ? [pageBreak] : []),
  ];
}

export function layOutAside(aside: Aside, context: Context): Box {
  const framing = framingOf(context.styles.box('aside', aside.class), context.width);
  const inner = within(context, {
    width: framing.width - framing.left - framing.right,
    text: context.texts.within(context.text, 'aside', aside.class),
    element: context.element.child('Div'),
  });
  const boxes = context.layOut(aside.blocks, inner);
  const keep = new Stack(boxes).height <= context.pageHeight * mostOfPage;
  return new Frame(new Stack(boxes, { keep }), framing);
}

export function layOutColumns(columns: Columns, context: Context): Box {
  const style = context.styles.box('columns', columns.class);
  const text = context.texts.within(context.text, 'columns', columns.class);
  const room = context.width - style.gap * (columns.columns.length - 1);
  let x = 0;
  const boxes = columns.columns.map((column) => {
    const width = column.share * room;
    const element = context.element.child('Div');
    const inner = within(context, { width, text, element, place: column.place ?? context.place });
    const content = new Stack(context.layOut(column.blocks, inner));
    const beside = { box: content, x: fromStart(x, width, context) };
    x += width + style.gap;
    return beside;
  });
  const before = Math.max(style.before, ...boxes.map(({ box }) => box.before));
  const after = Math.max(style.after, ...boxes.map(({ box }) => box.after));
  return new SideBySide(boxes, { before, after });
}
