import type { Styles, TextLook } from '../../theme/index.ts';
import { type Inline, unreachable } from '../document.ts';
import { plainText } from '../text.ts';
import { textWidth } from './text-width.ts';

/** How narrow content can be without breaking words, and how wide it would be on one line; in points. */
export interface Extents {
  readonly least: number;
  readonly most: number;
}

export const none: Extents = { least: 0, most: 0 };

export function widest(left: Extents, right: Extents): Extents {
  return { least: Math.max(left.least, right.least), most: Math.max(left.most, right.most) };
}

/** Places where a line may break, with the spaces that fall away there. */
const breaks =
  /[\t\n\r \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+|\u00ad|(?<=\p{L}[-\u2010-\u2014/])(?=\p{L})|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

const space = textWidth(' ');

/** The longest small text that asks for a line of its own, as a multiple of its size. */
const longestHeld = 24;

/** Texts of which the widths are kept: what stands in tables is mostly said again in the next one. */
const mostTexts = 2000;
const known = new Map<string, readonly number[]>();

/** The widths of the parts of a text between which a line may break, as multiples of its size. */
function widthsOfParts(text: string): readonly number[] {
  const found = known.get(text);
  if (found) return found;
  const widths = text.split(breaks).map(textWidth);
  if (known.size >= mostTexts) known.clear();
  known.set(text, widths);
  return widths;
}

/** The extents of a plain text in a look. */
export function textExtents(text: string, { size }: Pick<TextLook, 'size'>): Extents {
  const parts = widthsOfParts(text);
  const most = parts.reduce((sum, part) => sum + part, space * (parts.length - 1));
  return { least: Math.max(...parts) * size, most: most * size };
}

/** The extents of a text in a look. Small text within it, such as a level, stays in one line. */
export function inlineExtents(content: readonly Inline[], look: TextLook, styles: Styles): Extents {
  let word = 0;
  let line = 0;
  let extents = none;
  const add = (width: number) => {
    word += width;
    line += width;
    extents = widest(extents, { least: word, most: line });
  };
  let isHeld = false;
  const addText = (text: string, { size }: TextLook) => {
    for (const [index, width] of widthsOfParts(text).entries()) {
      if (index > 0) word = isHeld ? word + space * size : 0;
      if (index > 0) line += space * size;
      add(width * size);
    }
  };
  const addAll = (inlines: readonly Inline[], text: TextLook): void => {
    for (const inline of inlines) {
      switch (inline.kind) {
        case 'text':
          addText(inline.text, text);
          break;
        case 'strong':
        case 'emphasis':
          addAll(inline.content, text);
          break;
        case 'small':
          isHeld = textWidth(plainText(inline.content)) <= longestHeld;
          addAll(inline.content, styles.text(text, 'small'));
          isHeld = false;
          break;
        case 'link':
          addAll(inline.content, styles.text(text, 'a'));
          break;
        case 'page-number':
        case 'page-count':
          addText('888', text);
          break;
        case 'line-break':
          word = 0;
          line = 0;
          break;
        default:
          unreachable(inline);
      }
    }
  };
  addAll(content, look);
  return extents;
}
