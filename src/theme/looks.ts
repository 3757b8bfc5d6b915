/** How text is set. Sizes in points, colours as `#rrggbb`. */
export interface TextLook {
  readonly size: number;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: string;
  readonly align: 'start' | 'centre' | 'end';
}

/** What is around and between text: spaces, lines and fills, and how parts stand to each other. Lengths in points. */
export interface BoxLook {
  readonly before: number;
  readonly after: number;
  readonly indent: number;
  readonly padding: number;
  readonly bar: string | undefined;
  readonly fill: string | undefined;
  readonly border: string | undefined;
  readonly gap: number;
  /** Relative widths of columns. */
  readonly columns: readonly number[] | undefined;
  readonly rows: 'grid' | 'lines' | 'none';
  readonly options: 'list' | 'boxes';
  readonly line: number;
  readonly height: number;
  readonly width: number | undefined;
}
