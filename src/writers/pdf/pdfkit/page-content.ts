import type { Image } from '../../../document/index.ts';
import type { StructureElement } from '../structure.ts';
import type { FileFont } from './font.ts';

/** What stands on one page, in the order in which it is drawn. Points. */
export interface PageContent {
  readonly pieces: readonly Piece[];
  /** The fonts that operators name. */
  readonly fonts: Iterable<FileFont>;
  readonly links: readonly LinkArea[];
}

export type Piece =
  /** Operators of a content stream: characters up to U+00FF, a byte each; y from the bottom of the page. */
  | { readonly kind: 'operators'; readonly text: string }
  /** The beginning of a marked sequence: what follows is content of an element. */
  | { readonly kind: 'open'; readonly element: StructureElement }
  | { readonly kind: 'close' }
  | ({ readonly kind: 'image'; readonly image: Image } & Area);

/** A part of a page; y from its top. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What opens a link. */
export interface LinkArea extends Area {
  readonly href: string;
  /** What it says to those who do not see it. */
  readonly text: string;
  readonly element: StructureElement;
}
