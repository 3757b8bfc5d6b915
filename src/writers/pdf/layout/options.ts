import type { Field, Option } from '../../../document/index.ts';
import { SideBySide } from '../boxes/beside.ts';
import { type Box, tolerance } from '../boxes/box.ts';
import { Frame } from '../boxes/frame.ts';
import { Stack } from '../boxes/stack.ts';
import { space, tickBox, tickSize } from '../boxes/writing.ts';
import type { TextStyle } from '../text/style.ts';
import { type Context, fromStart } from './context.ts';
import type { FieldLook } from './field-look.ts';
import { words, wordsOf } from './inline.ts';
import { textBox } from './texts.ts';

/** Space between the value of an option and its square, and between them and the label; in points. */
const valueGap = 4;
const labelGap = 1;

/** How much larger the value of an option is than the text around. */
const valueScale = 1.2;

/** The size to which labels may shrink, in points, and the leading of those that do. */
const smallestLabel = 8;
const labelLeading = 1.25;

/** How the options of one field are written. */
interface OptionText {
  readonly value: TextStyle;
  readonly label: TextStyle;
}

/** Rows of equal boxes, an option each: its value, a square to tick at the right top, its label below. */
export function optionBoxes(field: Field, context: Context, look: FieldLook): Box[] {
  const { gap, padding } = look.style;
  const value = valueStyle(context);
  const text = { value, label: labelStyle(field, value, context, look) };
  const perRow = boxesPerRow(field.options, text, context, look);
  const width = (look.width - gap * (perRow - 1)) / perRow;
  const list = context.element.child('L').setAttributes({ O: 'List', ListNumbering: 'None' });
  const contents = field.options.map((option) => {
    const inner = { ...context, width: width - 2 * padding, element: list.child('LI') };
    return optionContent(option, text, inner, look.colour);
  });
  const height = Math.max(look.style.height, ...contents.map((content) => content.height + 2 * padding));
  const boxes = contents.map((content) => {
    const bottom = height - content.height - padding;
    const sides = { top: padding, right: padding, bottom, left: padding };
    return new Frame(content, { width, ...sides, fill: look.style.fill, border: look.colour });
  });
  return rowsOf(boxes, perRow).map((row) => {
    const beside = row.map((box, index) => ({ box, x: fromStart(index * (width + gap), width, look) }));
    return new SideBySide(beside, { after: gap, keep: true });
  });
}

/** As many as fit, in rows of as equal a number as can be. */
function boxesPerRow(
  options: readonly Option[],
  text: OptionText,
  context: Context,
  look: FieldLook,
): number {
  const { gap, padding } = look.style;
  const needed = neededWidth(options, text, context) + 2 * padding;
  const most = Math.max(1, Math.floor((look.width + gap + tolerance) / (needed + gap)));
  const rows = Math.max(1, Math.ceil(options.length / most));
  return Math.max(1, Math.ceil(options.length / rows));
}

function rowsOf(boxes: readonly Box[], perRow: number): Box[][] {
  const rows: Box[][] = [];
  for (let from = 0; from < boxes.length; from += perRow) rows.push(boxes.slice(from, from + perRow));
  return rows;
}

/** The width that the longest word of any label asks for, and the longest value beside its square. */
function neededWidth(options: readonly Option[], { label, value }: OptionText, context: Context): number {
  const top = valueGap + tickSize;
  const needed = options.map((option) =>
    Math.max(widestWord(option.value, value, context) + top, widestWord(labelOf(option), label, context)),
  );
  return Math.max(0, ...needed);
}

function widestWord(text: string, style: TextStyle, context: Context): number {
  return Math.max(0, ...wordsOf(words(text), style, context).items.map((item) => item.width));
}

function optionContent(option: Option, text: OptionText, context: Context, colour: string): Box {
  const { element, width } = context;
  const valueWidth = Math.max(1, width - tickSize - valueGap);
  const value = textBox(words(option.value), context, text.value, element.child('Lbl'), {
    width: valueWidth,
  });
  const top = new SideBySide([
    { box: value, x: fromStart(0, valueWidth, context) },
    { box: tickBox(colour), x: fromStart(width - tickSize, tickSize, context) },
  ]);
  const label = labelOf(option);
  if (label === '') return top;
  const below = textBox(words(label), context, text.label, element.child('LBody'), { width });
  return new Stack([top, space(labelGap), below]);
}

/** The label, unless it says only what the value says. */
function labelOf({ label, value }: Option): string {
  return label === value ? '' : label;
}

function valueStyle({ text, texts }: Context): TextStyle {
  return texts.with(text, { size: text.size * valueScale, leading: valueScale, bold: true });
}

/** The theme's plain style of labels, smaller where that brings all options into one row. */
function labelStyle(field: Field, value: TextStyle, context: Context, look: FieldLook): TextStyle {
  const { gap, padding } = look.style;
  const label = context.texts.within(context.text, 'label');
  const count = Math.max(1, field.options.length);
  const room = (look.width - gap * (count - 1)) / count - 2 * padding;
  const needed = neededWidth(field.options, { value, label }, context);
  if (needed <= room) return label;
  const size = Math.max(Math.min(label.size, smallestLabel), (label.size * room) / needed);
  const smaller = context.texts.with(label, { size, leading: labelLeading });
  return neededWidth(field.options, { value, label: smaller }, context) <= room + tolerance ? smaller : label;
}
