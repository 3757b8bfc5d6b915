import type { ResolvedStyle } from '../../../theme/index.ts';
import type { WordTable } from '../docx/index.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { followed, newFlow, type WriteContext, withSpaceAbove } from '../write-context.ts';
import { breaksPage, pendingMarker, spacerParagraph } from './paragraph.ts';

/**
 * Stands a table in the flow: what must come before it (a marker or page break that waits, a paragraph that keeps it
 * from joining with a table above), then the table; the space below is left to what follows.
 */
export function placeTable(
  context: WriteContext,
  look: Pick<ResolvedStyle, 'before' | 'after'>,
  draw: () => WordTable,
): void {
  const { flow } = context;
  pendingMarker(context);
  if (flow.last === 'table' || breaksPage(flow))
    spacerParagraph(withSpaceAbove(followed(context), look.before));
  flow.blocks.push(draw());
  flow.last = 'table';
  flow.space = context.after ?? look.after;
  flow.pageBreak = false;
}

export interface CellSetting {
  /** Width inside the margins of the cell, in points. */
  readonly width: number;
  readonly text: NamedStyle;
  /** Whether the first paragraph drops its space above. */
  readonly trimmed: boolean;
  readonly keep?: WriteContext['keep'];
}

/** The context inside a cell of a table that stands in `context`. */
export function cellContext(
  context: WriteContext,
  { width, text, trimmed, keep = context.keep }: CellSetting,
): WriteContext {
  return {
    story: context.story,
    flow: newFlow('cell', trimmed),
    indent: 0,
    width: Math.max(width, 1),
    listDepth: 0,
    keep,
    after: 0,
    text,
    textIndent: 0,
    between: context.story.contents.sheet.look('p').after,
    align: 'start',
  };
}

/** A row that cannot break holds its own paragraphs together: only the step to the next block matters. */
export function rowKeep({ keep }: WriteContext): WriteContext['keep'] {
  return keep === 'yes' ? 'yes' : 'no';
}
