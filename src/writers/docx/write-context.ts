import type { Block, Direction, Image } from '../../document/index.ts';
import type { ResolvedStyle } from '../../theme/index.ts';
import type { Relationships, Shapes, WordBlock } from './docx/index.ts';
import type { ListNumbering } from './lists.ts';
import type { NamedStyle, StyleSheet } from './styles/sheet.ts';

/** What the parts of one package share while it is written. */
export interface Contents {
  readonly sheet: StyleSheet;
  readonly shapes: Shapes;
  /** Writes a block of any kind: those that hold others are written by it, and write what they hold by it. */
  readonly writeBlock: (block: Block, context: WriteContext) => void;
  /** Of the document. */
  readonly direction: Direction;
  readonly numbering: ListNumbering;
  /** Images by their data, in the order of first use. */
  readonly images: Map<Uint8Array, { readonly image: Image; readonly name: string }>;
  /** Drawings so far: their ids count up over all parts. */
  drawings: number;
}

/** A part of the package that holds text: the body, the header or the footer. */
export interface Story {
  readonly kind: 'body' | 'header' | 'footer';
  /** In a bundle: the number of the section that it belongs to, from 1. */
  readonly section: number | undefined;
  readonly contents: Contents;
  readonly relationships: Relationships;
  /** The height of a page between the running header and footer, in points; none in these themselves. */
  readonly pageRoom: number;
}

/** The bullet or number that the next paragraph carries. */
export interface Marker {
  readonly style: NamedStyle;
  readonly numbering: number;
  readonly level: number;
  /** Whether the style says the indent by itself, and whether it says numbering and level too. */
  readonly indentByStyle: boolean;
  readonly numberingByStyle: boolean;
  /** From the left edge to the text of the item, in points, and how far the marker hangs out from it. */
  readonly left: number;
  readonly hanging: number;
}

/** What has been written so far of a story or cell, as far as what comes next depends on it. */
export interface Flow {
  readonly blocks: WordBlock[];
  readonly place: 'page' | 'cell';
  /** Whether the space above the first paragraph is left out, as in a box with padding. */
  readonly trimmed: boolean;
  last: 'nothing' | 'paragraph' | 'table';
  /** Space in points that what was written last asks for below, where it could not say so itself. */
  space: number;
  pageBreak: boolean;
  marker: Marker | undefined;
}

/** `yes`: stays on the page of what follows; `inside`: its paragraphs stay together, the last one is free. */
export type Keep = 'no' | 'inside' | 'yes';

/** Where a block stands and what that asks of it. Lengths in points. */
export interface WriteContext {
  readonly story: Story;
  readonly flow: Flow;
  /** From the left edge to the block, and how wide it may be. */
  readonly indent: number;
  readonly width: number;
  readonly listDepth: number;
  readonly keep: Keep;
  /** Space below the last paragraph, where the container settles it. */
  readonly after: number | undefined;
  /** The style of a paragraph without a class, and the space between two of them. */
  readonly text: NamedStyle;
  /** How far in that style puts a paragraph by itself. */
  readonly textIndent: number;
  readonly between: number;
  readonly align: ResolvedStyle['align'];
}

export function newFlow(place: Flow['place'], trimmed: boolean): Flow {
  return { blocks: [], place, trimmed, last: 'nothing', space: 0, pageBreak: false, marker: undefined };
}

/** The context of a block that others follow in the same container. */
export function followed(context: WriteContext): WriteContext {
  if (context.keep !== 'inside' && context.after === undefined) return context;
  return { ...context, keep: context.keep === 'inside' ? 'yes' : context.keep, after: undefined };
}

/** The context with at least so much space above what is written next, in points. */
export function withSpaceAbove(context: WriteContext, space: number): WriteContext {
  context.flow.space = Math.max(context.flow.space, space);
  return context;
}
