import type { Place } from '../problems/index.ts';

/**
 * The tree that every writer draws from. It says what a document holds and means, never how it looks: looks come
 * from the theme, by node kind and class. All text is plain, with white space already collapsed.
 */
export interface Document {
  readonly title: string;
  /** BCP 47 language tag. */
  readonly lang: string;
  /** A document class of the theme, e.g. "advert": it chooses the size of body text. */
  readonly class?: string;
  /** Runs at the head of every page. Two columns stand left and right; fields are drawn as boxes on every page. */
  readonly header?: Header;
  /** Runs at the foot of every page. */
  readonly footer?: Footer;
  readonly blocks: readonly Block[];
}

export interface Header {
  readonly kind: 'header';
  readonly blocks: readonly Block[];
}

export interface Footer {
  readonly kind: 'footer';
  readonly blocks: readonly Block[];
}

export type Block =
  | Section
  | Heading
  | Paragraph
  | List
  | DescriptionList
  | Columns
  | Table
  | Aside
  | Figure
  | Rule
  | PageBreak
  | Field;

export type Inline = Text | Strong | Emphasis | Small | Link | LineBreak | PageNumber | PageCount;

/** What every node carries: where its start tag stands in the template. */
interface Node {
  readonly place?: Place;
}

export interface Section extends Node {
  readonly kind: 'section';
  readonly class?: string;
  /** Held on one page when it fits one. */
  readonly keep: boolean;
  readonly blocks: readonly Block[];
}

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Heading extends Node {
  readonly kind: 'heading';
  readonly class?: string;
  readonly level: HeadingLevel;
  readonly content: readonly Inline[];
}

export interface Paragraph extends Node {
  readonly kind: 'paragraph';
  readonly class?: string;
  readonly content: readonly Inline[];
}

export interface List extends Node {
  readonly kind: 'list';
  readonly class?: string;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Node {
  readonly blocks: readonly Block[];
}

export interface DescriptionList extends Node {
  readonly kind: 'description-list';
  readonly class?: string;
  readonly entries: readonly DescriptionEntry[];
}

export interface DescriptionEntry extends Node {
  readonly term: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** Blocks side by side. */
export interface Columns extends Node {
  readonly kind: 'columns';
  readonly class?: string;
  readonly columns: readonly Column[];
}

export interface Column extends Node {
  /** Its part of the width that the gaps leave: equal parts, but by what they hold in a running header or footer. */
  readonly share: number;
  readonly blocks: readonly Block[];
}

/** Every row covers each column once, spans counted; `head` rows repeat on every page. */
export interface Table extends Node {
  readonly kind: 'table';
  readonly class?: string;
  readonly caption?: readonly Inline[];
  readonly columns: readonly TableColumn[];
  readonly head: readonly Row[];
  readonly body: readonly Row[];
}

export interface TableColumn {
  /** Its part of the table's width, as the theme has it or by what the columns hold; those of a table add up to 1. */
  readonly share: number;
}

export interface Row extends Node {
  readonly cells: readonly Cell[];
}

export interface Cell extends Node {
  readonly class?: string;
  /** A header cell with what it heads; undefined for a data cell. */
  readonly scope?: 'column' | 'row';
  /** The first column that it covers, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly Block[];
}

export interface Aside extends Node {
  readonly kind: 'aside';
  readonly class?: string;
  readonly blocks: readonly Block[];
}

export interface Figure extends Node {
  readonly kind: 'figure';
  readonly class?: string;
  readonly image: Image;
}

export interface Image {
  readonly format: 'png' | 'jpeg';
  readonly data: Uint8Array;
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
  /** Empty for an image that only decorates. */
  readonly alt: string;
}

export interface Rule extends Node {
  readonly kind: 'rule';
}

export interface PageBreak extends Node {
  readonly kind: 'page-break';
}

/** Where a person writes. */
export interface Field extends Node {
  readonly kind: 'field';
  readonly class?: string;
  readonly type: FieldType;
  /** Unique in the document: letters, digits, `-` and `_`. */
  readonly name: string;
  readonly label: string;
  /** Ruled lines to write on, for `notes`; 1 for all other types. */
  readonly lines: number;
  readonly required: boolean;
  /** What is filled in already, for `line` and `number`. */
  readonly value?: string;
  /** What can be chosen, for `choice`; empty for all other types. */
  readonly options: readonly Option[];
}

export const fieldTypes = ['line', 'notes', 'number', 'choice', 'tick', 'date', 'signature'] as const;
export type FieldType = (typeof fieldTypes)[number];

export interface Option {
  /** What is recorded, e.g. "4". */
  readonly value: string;
  /** What is shown, e.g. "Acceptable". */
  readonly label: string;
}

export interface Text {
  readonly kind: 'text';
  readonly text: string;
}

export interface Strong {
  readonly kind: 'strong';
  readonly content: readonly Inline[];
}

export interface Emphasis {
  readonly kind: 'emphasis';
  readonly content: readonly Inline[];
}

/** Secondary text on the same line, such as the level beside a skill's name. */
export interface Small {
  readonly kind: 'small';
  readonly content: readonly Inline[];
}

export interface Link extends Node {
  readonly kind: 'link';
  /** https:, mailto: or tel: */
  readonly href: string;
  readonly content: readonly Inline[];
}

export interface LineBreak {
  readonly kind: 'line-break';
}

export interface PageNumber {
  readonly kind: 'page-number';
}

export interface PageCount {
  readonly kind: 'page-count';
}

/** Closes a switch over a union: the compiler refuses it while a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
