import { type Field, type Inline, optionText, unreachable } from '../../../document/index.ts';
import { lineColour } from '../../../theme/index.ts';
import { SideBySide } from '../boxes/beside.ts';
import type { Box } from '../boxes/box.ts';
import { Frame } from '../boxes/frame.ts';
import { Stack } from '../boxes/stack.ts';
import { ruledLines, space, tickBox, tickSize } from '../boxes/writing.ts';
import type { StructureElement } from '../structure.ts';
import { type Context, fromStart } from './context.ts';
import type { FieldLook } from './field-look.ts';
import { words } from './inline.ts';
import { optionBoxes } from './options.ts';
import { textBox } from './texts.ts';

/** Space between a label and what it stands above, or beside a square to tick; in points. */
const labelGap = 2;
const tickGap = 8;

/** Where a person writes, as it is printed. */
export function layOutField(field: Field, context: Context): Box {
  const style = context.styles.box('field', field.class);
  const text = context.texts.within(context.text, 'field', field.class);
  const label = context.texts.within(text, 'label', field.class);
  const { direction, width } = context;
  const look = { style, label, colour: lineColour(style, text), direction, width };
  const spaces = { before: style.before, after: style.after };
  switch (field.type) {
    case 'line':
    case 'number':
    case 'date':
    case 'signature':
      return labelledBox(field, context, look);
    case 'notes': {
      const lines = ruledLines(Math.max(1, field.lines), style.line, context.width, look.colour);
      return new Stack([labelAbove(field, context, look), lines], { ...spaces, keep: true });
    }
    case 'tick': {
      const row = ticked(words(field.label), context, look, context.element.child('P'));
      return new Stack([row], { ...spaces, keep: true });
    }
    case 'choice': {
      const above = field.label === '' ? [] : [labelAbove(field, context, look)];
      const layOutOptions = style.options === 'boxes' ? optionBoxes : optionList;
      return new Stack([...above, ...layOutOptions(field, context, look)], { ...spaces, keep: true });
    }
    default:
      return unreachable(field.type);
  }
}

/**
 * A frame with the label small in its left top corner and writing space below it. The cell of a grid serves as the
 * frame of a field that is alone in it.
 */
function labelledBox(field: Field, context: Context, look: FieldLook): Box {
  const { style } = look;
  const width = Math.min(style.width ?? look.width, look.width);
  const padding = context.isFramed ? 0 : Math.min(style.padding, width / 4);
  const label = labelBox(field, context, look, width - 2 * padding);
  const room =
    field.value === undefined
      ? [space(style.height)]
      : filledIn(field.value, context, look, width - 2 * padding);
  return new Frame(new Stack([label, ...room], { keep: true }), {
    width,
    top: Math.min(padding, 3),
    right: padding,
    bottom: 0,
    left: padding,
    fill: style.fill,
    border: context.isFramed ? undefined : look.colour,
    before: style.before,
    after: style.after,
  });
}

/** A text halfway up the writing space. */
function filledIn(value: string, context: Context, { style }: FieldLook, width: number): Box[] {
  const element = context.element.child('P');
  const text = textBox(words(value), context, context.texts.body, element, { width });
  const around = Math.max(0, style.height - text.height) / 2;
  return [space(around), text, space(around)];
}

function labelAbove(field: Field, context: Context, look: FieldLook): Box {
  return labelBox(field, context, look, look.width, { after: labelGap, keepsWithNext: true });
}

function labelBox(
  field: Field,
  context: Context,
  look: FieldLook,
  width: number,
  settings: { readonly after?: number; readonly keepsWithNext?: boolean } = {},
): Box {
  const element = context.element.child('P');
  return textBox(words(field.label), context, look.label, element, { width, ...settings });
}

/** A square to tick with its label to the right, level with the label's first line. */
function ticked(label: readonly Inline[], context: Context, look: FieldLook, element: StructureElement): Box {
  const left = tickSize + tickGap;
  const text = textBox(label, context, look.label, element, { width: Math.max(1, look.width - left) });
  const line = look.label.size * look.label.leading;
  const raised = Math.max(0, (tickSize - line) / 2);
  const lowered = Math.max(0, (line - tickSize) / 2);
  return new SideBySide(
    [
      { box: tickBox(look.colour, lowered), x: fromStart(0, tickSize, look) },
      { box: new Stack([space(raised), text]), x: fromStart(left, look.width - left, look) },
    ],
    { keep: true },
  );
}

function optionList(field: Field, context: Context, look: FieldLook): Box[] {
  const list = context.element.child('L').setAttributes({ O: 'List', ListNumbering: 'None' });
  const { gap } = look.style;
  return field.options.map((option) => {
    const element = list.child('LI').child('LBody');
    const row = ticked(words(optionText(option)), context, look, element);
    return new Stack([row], { after: gap });
  });
}
