/**
 * What stands in the body, a header or a footer, in the terms of Word: nodes describe it so, and this folder makes it
 * of the objects of docx. Lengths in twips, those of pictures in EMU.
 *
 * Each format holds what two elements must have in common to be written alike; words, ids and the widths of columns
 * stand beside it.
 */
export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly format: ParagraphFormat;
  /** The id of the numbering that it belongs to, where the format has a list level. */
  readonly numbering: number;
  /** The section that ends with it, where another one follows. */
  readonly section: WordSection | undefined;
  readonly content: readonly WordInline[];
}

/** What a paragraph says beside its style; what is undefined, or false, is as the style says. */
export interface ParagraphFormat {
  /** The id of the style. */
  readonly style: string;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
  readonly rightToLeft: boolean;
  readonly align: 'start' | 'centre' | 'end';
  readonly listLevel: number | undefined;
  /** A tab stop at which text ends. */
  readonly endTab: number | undefined;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly left: number | undefined;
  readonly hanging: number | undefined;
}

/** How a section of the body is set. */
export interface WordSection {
  readonly page: PageFormat;
  /** Begins on a right-hand page and counts its pages from 1. */
  readonly isNumbered: boolean;
  /** The numbers of the relationships to its header and footer. */
  readonly header: number | undefined;
  readonly footer: number | undefined;
}

/** Where things stand on a page, in twips from its edges. */
export interface PageFormat {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
}

export interface WordTable {
  readonly kind: 'table';
  readonly format: TableFormat;
  /** In all, and of each column of the grid. */
  readonly width: number;
  readonly columns: readonly number[];
  /** Read out by screen readers; empty for none. */
  readonly caption: string;
  readonly rows: readonly WordRow[];
}

export interface TableFormat {
  readonly style: string;
  readonly indent: number;
  /** Whether the first row, and the first column, are headers. */
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
}

export interface WordRow {
  readonly format: RowFormat;
  readonly cells: readonly WordCell[];
  /** How many rows there are of the kind, one below the other. */
  readonly count: number;
}

export interface RowFormat {
  /** Repeated on every page. */
  readonly header: boolean;
  readonly cantSplit: boolean;
  readonly leastHeight: number | undefined;
}

export interface WordCell {
  readonly format: CellFormat;
  readonly width: number;
  /** The last is a paragraph, as Word asks. */
  readonly blocks: readonly WordBlock[];
}

export interface CellFormat {
  readonly span: number;
  /** Whether it begins, or goes on with, a cell over several rows. */
  readonly merge: 'restart' | 'continue' | undefined;
  /** Six digits, as in `1D4F7C`. */
  readonly fill: string | undefined;
  readonly marginLeft: number | undefined;
  readonly marginRight: number | undefined;
  readonly atBottom: boolean;
  /** Without a line above and below. */
  readonly open: boolean;
}

export type WordInline =
  | WordText
  | { readonly kind: 'line-break'; readonly format: RunFormat }
  | { readonly kind: 'tab' }
  | { readonly kind: 'page-number' | 'page-count'; readonly format: RunFormat }
  | SectionPages
  | WordLink
  | WordPicture
  | WordBookmark;

export interface WordText {
  readonly kind: 'text';
  readonly format: RunFormat;
  readonly text: string;
}

/** How a run differs from the style of its paragraph. */
export interface RunFormat {
  /** The id of a character style. */
  readonly style: string | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly rightToLeft: boolean;
}

/** The number of pages of the section that ends at a bookmark. */
export interface SectionPages {
  readonly kind: 'section-pages';
  readonly format: RunFormat;
  readonly bookmark: string;
}

export interface WordLink {
  readonly kind: 'link';
  /** The number of the relationship that holds the address. */
  readonly relationship: number;
  readonly content: readonly WordInline[];
}

export interface WordPicture {
  readonly kind: 'picture';
  /** The number of the relationship to the image's file, and of the drawing in the package. */
  readonly relationship: number;
  readonly drawing: number;
  readonly width: number;
  readonly height: number;
  /** Empty for one that only decorates. */
  readonly alt: string;
}

export interface WordBookmark {
  readonly kind: 'bookmark';
  readonly id: number;
  readonly name: string;
}

export const plainRun: RunFormat = {
  style: undefined,
  bold: undefined,
  italic: undefined,
  rightToLeft: false,
};

export const plainParagraph: Omit<ParagraphFormat, 'style'> = {
  keepNext: false,
  keepLines: false,
  pageBreakBefore: false,
  rightToLeft: false,
  align: 'start',
  listLevel: undefined,
  endTab: undefined,
  before: undefined,
  after: undefined,
  left: undefined,
  hanging: undefined,
};
