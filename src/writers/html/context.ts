import { type Direction, directionOf, type Inline, plainText } from '../../document/index.ts';
import type { Styles } from '../../theme/index.ts';

/** What the HTML of a block depends on beside the block: the styles and the direction of its document. */
export interface Context {
  readonly styles: Styles;
  readonly direction: Direction;
}

/** The direction attribute of an element with this text: where it runs another way than the document. */
export function directionAttribute(text: string, { direction }: Pick<Context, 'direction'>): string {
  const own = directionOf(text, direction);
  return own === direction ? '' : ` dir="${own}"`;
}

export function contentDirectionAttribute(content: readonly Inline[], context: Context): string {
  return directionAttribute(plainText(content), context);
}
