import type { Word } from '../fonts/shape.ts';
import { mayBreak, partsOf } from './breaks.ts';
import type { TextStyle } from './style.ts';

/** What stands before an item: nothing, a space, a place where a line may break, a soft hyphen, or a line's end. */
export type Join = 'none' | 'space' | 'break' | 'soft-hyphen' | 'line-break';

/** A link that items belong to. */
export interface LinkTarget {
  readonly href: string;
  /** What the link says. */
  readonly text: string;
}

/** A word in its style: what lines are made of. Widths in points. */
export interface Item {
  readonly word: Word;
  readonly style: TextStyle;
  readonly width: number;
  readonly join: Join;
  /** Its embedding level: odd where it runs from right to left. */
  readonly level: number;
  /** The style and the level of the space before it. */
  readonly gapStyle: TextStyle;
  readonly gapLevel: number;
  /** Where it stands in its line, if not behind the one before. */
  readonly x?: number;
  readonly link: LinkTarget | undefined;
  /** The width of the stretch that it goes on, where no line should break within that; it may if none is so wide. */
  readonly heldIn?: number;
}

/** Spaces at which lines may break; no-break spaces are not among them. */
const spaces = /[\t\n\r \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/u;

/** Gathers the items of a paragraph from its texts, in order. */
export class ItemList {
  readonly items: Item[] = [];
  private join: Join = 'none';
  private gapStyle: TextStyle | undefined;

  addText(text: string, style: TextStyle, link: LinkTarget | undefined): void {
    const words = text.split(spaces);
    for (const [index, word] of words.entries()) {
      if (index > 0) this.addJoin('space', style);
      if (word === '') continue;
      if (mayBreak(word)) this.addParts(word, style, link);
      else this.addWord(word, style, link);
    }
  }

  addLineBreak(style: TextStyle): void {
    if (this.join === 'line-break') this.addWord('', style, undefined);
    this.join = 'line-break';
    this.gapStyle = style;
  }

  /** Holds the items from an index on together on one line. */
  hold(start: number): void {
    const held = this.items.slice(start);
    const heldIn = held.reduce(
      (width, item, index) => width + (index === 0 ? 0 : gapBefore(item)) + item.width,
      0,
    );
    for (const [index, item] of held.entries()) {
      if (index > 0) this.items[start + index] = { ...item, heldIn };
    }
  }

  private addParts(word: string, style: TextStyle, link: LinkTarget | undefined): void {
    for (const { join, text } of partsOf(word)) {
      if (join !== 'none') this.addJoin(join, style);
      if (text !== '') this.addWord(text, style, link);
    }
  }

  private addJoin(join: Join, style: TextStyle): void {
    if (this.join === 'line-break' || this.join === 'space') return;
    this.join = join;
    this.gapStyle = style;
  }

  private addWord(text: string, style: TextStyle, link: LinkTarget | undefined): void {
    const word = style.face.shape(text);
    this.items.push({
      word,
      style,
      width: word.width * style.size,
      join: this.join,
      level: 0,
      gapStyle: this.gapStyle ?? style,
      gapLevel: 0,
      link,
    });
    this.join = 'none';
    this.gapStyle = undefined;
  }
}

/** Width of what stands before an item within a line. */
export function gapBefore(item: Item): number {
  return item.join === 'space' ? item.gapStyle.face.space * item.gapStyle.size : 0;
}
