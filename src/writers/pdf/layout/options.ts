import { type Extents, type Field, type Option, rowsOfBoxes } from '../../../document/index.ts';
import { SideBySide } from '../boxes/beside.ts';
import { type Box, emptyBox } from '../boxes/box.ts';
import { Frame } from '../boxes/frame.ts';
import { Stack } from '../boxes/stack.ts';
import { space, tickBox, tickSize } from '../boxes/writing.ts';
import { gapBefore } from '../text/items.ts';
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

/** How the options of one field are written. */
interface OptionText {
  readonly value: TextStyle;
  readonly label: TextStyle;
}

/** Rows of boxes, an option each: its value, a square to tick at the right top, its label below. */
export function optionBoxes(field: Field, context: Context, look: FieldLook): Box[] {
  const { gap, padding } = look.style;
  const text = { value: valueStyle(context), label: context.texts.within(context.text, 'label') };
  const extents = field.options.map((option) => optionExtents(option, text, context, padding));
  const rows = rowsOfBoxes(extents, gap, look.width);
  const widths = rows.flat();
  const list = context.element.child('L').setAttributes({ O: 'List', ListNumbering: 'None' });
  const contents = field.options.map((option, index) => {
    const width = (widths[index] ?? 0) - 2 * padding;
    const inner = { ...context, width, element: list.child('LI') };
    return optionContent(option, text, inner, look.colour);
  });
  const height = Math.max(look.style.height, ...contents.map((content) => content.height + 2 * padding));
  let index = 0;
  return rows.map((row) => {
    let x = 0;
    const beside = row.map((width) => {
      const content = contents[index] ?? emptyBox;
      const bottom = height - content.height - padding;
      const sides = { top: padding, right: padding, bottom, left: padding };
      const box = new Frame(content, { width, ...sides, fill: look.style.fill, border: look.colour });
      const placed = { box, x: fromStart(x, width, look) };
      index += 1;
      x += width + gap;
      return placed;
    });
    return new SideBySide(beside, { after: gap, keep: true });
  });
}

/** How narrow the box of an option can be without breaking words, and how wide it is with its label on one line. */
function optionExtents(
  option: Option,
  { label, value }: OptionText,
  context: Context,
  padding: number,
): Extents {
  const widths = (text: string, style: TextStyle) => {
    const { items } = wordsOf(words(text), style, context);
    return { items, line: items.reduce((sum, item) => sum + gapBefore(item) + item.width, 0) };
  };
  const { items, line } = widths(labelOf(option), label);
  const top = widths(option.value, value).line + valueGap + tickSize;
  return {
    least: Math.max(top, ...items.map(({ width }) => width)) + 2 * padding,
    most: Math.max(top, line) + 2 * padding,
  };
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
