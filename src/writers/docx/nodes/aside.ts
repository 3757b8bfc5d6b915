import type { Aside } from '../../../document/index.ts';
import { barLine } from '../styles/borders.ts';
import { asideTextLook } from '../styles/paragraphs.ts';
import type { WriteContext } from '../write-context.ts';
import { writeWhole } from './flow.ts';
import { isTall } from './heights.ts';
import { cellContext, placeTable, rowKeep } from './placing.ts';
import { cellOf, rowOf, tableOf } from './table-parts.ts';

/**
 * A box beside the main matter: a table of one cell, as it may hold lists, tables and fields. (Paragraphs with
 * borders join into one box only where all their indents are the same, which a list breaks.)
 */
export function writeAside(aside: Aside, context: WriteContext): void {
  const { sheet } = context.story.contents;
  const style = sheet.named('aside', aside.class);
  const { padding, bar } = style.look;
  const edge = bar ? barLine / 2 : 0;
  const width = context.width - edge;
  placeTable(context, style.look, () => {
    const { id, look } = sheet.named('aside', aside.class, 'Text');
    const text = { id, look: asideTextLook(sheet, look) };
    const inner = cellContext(context, {
      width: width - 2 * padding,
      text,
      trimmed: true,
      keep: rowKeep(context),
    });
    const content = writeWhole(aside.blocks, inner);
    const mayBreak = isTall(aside.blocks, width, sheet);
    return tableOf({ style, widths: [width], indent: context.indent + edge }, [
      rowOf({ mayBreak }, [cellOf({ width }, content)]),
    ]);
  });
}
