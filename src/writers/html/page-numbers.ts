import type { Inline } from '../../document/index.ts';

/** What parts the pieces of a running line, such as "DDX-2041 · Page 2 of 5". */
const separator = /(\s[·|•–—]\s)/u;

/**
 * A page on a screen has no number. Content that holds one is left without it and the words around it: everything up
 * to the next separator or line break on either side goes too, so that "DDX-2041 · Page 2 of 5" leaves "DDX-2041",
 * and "Page 2 of 5" nothing.
 */
export function withoutPageNumbers(content: readonly Inline[]): readonly Inline[] {
  if (!content.some(holdsPageNumber)) return content;
  const kept = pieces(content).filter((piece) => !piece.content.some(holdsPageNumber));
  return kept.flatMap(({ before, content: piece }, index) =>
    index === 0 || before === undefined ? piece : [before, ...piece],
  );
}

/** Whether content is, or has within, a page number or page count. */
export function holdsPageNumber(inline: Inline): boolean {
  if (inline.kind === 'page-number' || inline.kind === 'page-count') return true;
  return 'content' in inline && inline.content.some(holdsPageNumber);
}

interface Piece {
  /** The separator that stands before the piece. */
  readonly before: Inline | undefined;
  readonly content: Inline[];
}

function pieces(content: readonly Inline[]): Piece[] {
  let piece: Piece = { before: undefined, content: [] };
  const all = [piece];
  const begin = (before: Inline) => {
    piece = { before, content: [] };
    all.push(piece);
  };
  for (const inline of content) {
    if (inline.kind === 'line-break') begin(inline);
    else if (inline.kind !== 'text') piece.content.push(inline);
    else {
      for (const text of inline.text.split(separator)) {
        if (separator.test(text)) begin({ kind: 'text', text });
        else if (text !== '') piece.content.push({ kind: 'text', text });
      }
    }
  }
  return all.filter((each) => each.content.length > 0);
}
