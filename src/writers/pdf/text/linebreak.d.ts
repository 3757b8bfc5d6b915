/** What the writer uses of linebreak, which ships no types. */
declare module 'linebreak' {
  /** Finds where lines may break by UAX #14. */
  export default class LineBreaker {
    constructor(text: string);
    /** The next place, in code units from the start; the last is the end of the text. */
    nextBreak(): { readonly position: number } | null;
  }
}
