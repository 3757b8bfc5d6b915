import type { ResolvedStyle } from '../../../theme/index.ts';
import type { WordTable } from '../docx/index.ts';
import { followed, newFlow, type Scene, withSpaceAbove } from '../scene.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { breaksPage, pendingMarker, spacerParagraph } from './paragraph.ts';

/**
 * Stands a table in the flow: what must come before it (a marker or page break that waits, a paragraph that keeps it
 * from joining with a table above), then the table; the space below is left to what follows.
 */
export function placeTable(
  scene: Scene,
  look: Pick<ResolvedStyle, 'before' | 'after'>,
  draw: () => WordTable,
): void {
  const { flow } = scene;
  pendingMarker(scene);
  if (flow.last === 'table' || breaksPage(flow))
    spacerParagraph(withSpaceAbove(followed(scene), look.before));
  flow.blocks.push(draw());
  flow.last = 'table';
  flow.space = scene.after ?? look.after;
  flow.pageBreak = false;
}

export interface CellSetting {
  /** Width inside the margins of the cell, in points. */
  readonly width: number;
  readonly text: NamedStyle;
  /** Whether the first paragraph drops its space above. */
  readonly trimmed: boolean;
  readonly keep?: Scene['keep'];
}

/** The scene inside a cell of a table that stands in `scene`. */
export function cellScene(scene: Scene, { width, text, trimmed, keep = scene.keep }: CellSetting): Scene {
  return {
    story: scene.story,
    flow: newFlow('cell', trimmed),
    indent: 0,
    width: Math.max(width, 1),
    listDepth: 0,
    keep,
    after: 0,
    text,
    textIndent: 0,
    between: scene.story.contents.sheet.look('p').after,
    align: 'start',
  };
}

/** A row that cannot break holds its own paragraphs together: only the step to the next block matters. */
export function rowKeep({ keep }: Scene): Scene['keep'] {
  return keep === 'yes' ? 'yes' : 'no';
}
