import type { DescriptionList } from '../../../document/index.ts';
import { termShare } from '../../../theme/index.ts';
import type { WriteContext } from '../write-context.ts';
import { writeWhole } from './flow.ts';
import { isTall } from './heights.ts';
import { paragraphOf } from './paragraph.ts';
import { cellContext, placeTable } from './placing.ts';
import { cellOf, rowOf, tableOf } from './table-parts.ts';
import { rowKeeper } from './table-rows.ts';

/** Terms with what they mean: a table of two columns, a row an entry. */
export function writeDescriptionList(list: DescriptionList, context: WriteContext): void {
  if (list.entries.length === 0) return;
  const { sheet } = context.story.contents;
  const style = sheet.named('dl', list.class);
  const { gap, padding } = style.look;
  const termWidth = termShare(style.look) * context.width;
  const textWidth = context.width - termWidth;
  const keepOf = rowKeeper(context, 0, list.entries.length);
  placeTable(context, style.look, () => {
    const rows = list.entries.map((entry, index) => {
      const mayBreak = isTall(entry.blocks, textWidth, sheet);
      const keep = keepOf(index, mayBreak);
      const inner = (width: number, element: 'dt' | 'dd') =>
        cellContext(context, {
          width: width - (padding || gap),
          text: sheet.named(element),
          trimmed: true,
          keep,
        });
      const term = inner(termWidth, 'dt');
      paragraphOf(term, term.text, entry.term);
      return rowOf({ mayBreak }, [
        cellOf({ width: termWidth }, term.flow.blocks),
        cellOf({ width: textWidth }, writeWhole(entry.blocks, inner(textWidth, 'dd'))),
      ]);
    });
    const widths = [termWidth, textWidth];
    return tableOf({ style, widths, indent: context.indent, firstColumn: true }, rows);
  });
}
