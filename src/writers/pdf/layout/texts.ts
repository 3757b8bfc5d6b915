import type { Heading, Inline, Paragraph } from '../../../document/index.ts';
import { plainText } from '../../../document/index.ts';
import type { BoxLook, ThemeElement } from '../../../theme/index.ts';
import type { Box } from '../boxes/box.ts';
import { barWidth, Frame, type Framing } from '../boxes/frame.ts';
import { TextBox, type TextSettings } from '../boxes/text.ts';
import type { StructureElement, StructureType } from '../structure.ts';
import { breakLines } from '../text/lines.ts';
import type { TextStyle } from '../text/style.ts';
import { type Context, narrowestText } from './context.ts';
import { wordsOf } from './inline.ts';

export function layOutParagraph(paragraph: Paragraph, keepsWithNext: boolean, context: Context): Box {
  return textBlock(paragraph.content, context, {
    themeElement: 'p',
    className: paragraph.class,
    type: 'P',
    keepsWithNext,
  });
}

const headings = {
  1: { themeElement: 'h1', type: 'H1' },
  2: { themeElement: 'h2', type: 'H2' },
  3: { themeElement: 'h3', type: 'H3' },
  4: { themeElement: 'h4', type: 'H4' },
} as const;

/** A heading stays with what follows, and stands in the outline. */
export function layOutHeading(heading: Heading, context: Context): Box {
  const title = plainText(heading.content).replace(/\s+/gu, ' ').trim();
  return textBlock(heading.content, context, {
    ...headings[heading.level],
    className: heading.class,
    keepsWithNext: true,
    ...(title !== '' && { outline: { level: heading.level, title } }),
  });
}

interface TextBlock {
  readonly themeElement: ThemeElement;
  readonly className: string | undefined;
  readonly type: StructureType;
  readonly keepsWithNext: boolean;
  readonly outline?: { readonly level: number; readonly title: string };
}

/** A text that is a block by itself, with the frame, bar and spaces that the theme gives it. */
function textBlock(content: readonly Inline[], context: Context, block: TextBlock): Box {
  const { className, keepsWithNext, outline, themeElement, type } = block;
  const style = context.styles.box(themeElement, className);
  const text = context.texts.within(context.text, themeElement, className);
  const framing = framingOf(style, context.width);
  const { before, after } = style;
  const inner = textBox(content, context, text, context.element.child(type), {
    width: framing.width - framing.left - framing.right,
    keepsWithNext,
    before,
    after,
    ...(outline && { outline }),
  });
  return isPlain(style) ? inner : new Frame(inner, { ...framing, keepsWithNext });
}

/** Lines of text in a column of `width` points, as the content of an element. */
export function textBox(
  content: readonly Inline[],
  context: Context,
  style: TextStyle,
  element: StructureElement,
  settings: Omit<TextSettings, 'style' | 'element' | 'direction'>,
): TextBox {
  const read = wordsOf(content, style, context);
  const lines = breakLines(read, settings.width);
  return new TextBox(lines, { ...settings, style, element, direction: read.direction });
}

function isPlain({ bar, border, fill, indent }: BoxLook): boolean {
  return bar === undefined && border === undefined && fill === undefined && indent === 0;
}

/** The frame of a style in a column of `width` points; a bar alone pads its own side only. */
export function framingOf(style: BoxLook, width: number): Framing {
  const { after, bar, before, border, fill } = style;
  const isBoxed = border !== undefined || fill !== undefined;
  const spare = Math.max(0, width - narrowestText);
  const indent = Math.min(style.indent, spare);
  const side = Math.min(style.padding, (spare - indent) / 2);
  const padding = isBoxed ? style.padding : 0;
  return {
    width: width - indent,
    indent,
    top: padding,
    right: isBoxed ? side : 0,
    bottom: padding,
    left: bar === undefined ? (isBoxed ? side : 0) : barWidth + side,
    fill,
    border,
    bar,
    before,
    after,
  };
}
