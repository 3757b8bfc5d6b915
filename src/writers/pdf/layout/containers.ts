import { type Aside, type Columns, holdField, type Section } from '../../../document/index.ts';
import { Row } from '../boxes/beside.ts';
import type { Box } from '../boxes/box.ts';
import { Frame } from '../boxes/frame.ts';
import { pageBreak, Stack, trimBreaks } from '../boxes/stack.ts';
import type { TextStyle } from '../text/style.ts';
import { type Context, within } from './context.ts';
import { framingOf } from './texts.ts';
import { columnWidths, extentsOf } from './widths.ts';

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
  const stack = new Stack(boxes.inner, { keep: section.keep, ...(!isFramed && { before, after }) });
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
  return new Frame(new Stack(context.layOut(aside.blocks, inner)), framing);
}

/** Columns of equal width; in a running header or footer, each as wide as it needs, the last at the right. */
export function layOutColumns(columns: Columns, context: Context): Box {
  const style = context.styles.box('columns', columns.class);
  const text = context.texts.within(context.text, 'columns', columns.class);
  const widths = widthsOfColumns(columns, style.gap, text, context);
  let x = 0;
  const boxes = columns.columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const element = context.element.child('Div');
    const inner = within(context, { width, text, element, place: column.place ?? context.place });
    const beside = { box: new Stack(context.layOut(column.blocks, inner)), x };
    x += width + style.gap;
    return beside;
  });
  const before = Math.max(style.before, ...boxes.map(({ box }) => box.before));
  const after = Math.max(style.after, ...boxes.map(({ box }) => box.after));
  return new Row(boxes, { before, after });
}

function widthsOfColumns(columns: Columns, gap: number, text: TextStyle, context: Context): number[] {
  const count = Math.max(1, columns.columns.length);
  const width = context.width - gap * (count - 1);
  const equal = columns.columns.map(() => width / count);
  if (context.page === undefined || columns.columns.some((column) => holdField(column.blocks))) return equal;
  const extents = columns.columns.map((column) => extentsOf(column.blocks, text, context));
  if (extents.every(({ most }) => most <= width / count)) return equal;
  return columnWidths(extents, width);
}
