/** What the writer uses of fontkit, which ships no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    /** The box around the points of its outline. */
    readonly cbox: { readonly minX: number; readonly maxX: number };
  }

  /** Font units. */
  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
  }

  export interface Subset {
    /** Gives the glyph's number in the subset. */
    includeGlyph(glyph: number): number;
    encode(): Uint8Array;
  }

  export interface Font {
    readonly postscriptName: string | null;
    readonly numGlyphs: number;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly characterSet: readonly number[];
    readonly hmtx: {
      readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } };
    };
    /** Where each glyph's outline begins; one more entry than there are glyphs. */
    readonly loca: { readonly offsets: readonly number[] };
    getGlyph(id: number): Glyph;
    glyphForCodePoint(codePoint: number): Glyph;
    /**
     * Direction is that of the script where none is given; glyphs come in the order from left to right. Throws where it
     * finds no place for a mark on its letter.
     */
    layout(
      text: string,
      features?: undefined,
      script?: undefined,
      language?: undefined,
      direction?: 'ltr' | 'rtl',
    ): GlyphRun;
    createSubset(): Subset;
  }

  export function create(data: Uint8Array): Font;
}
