import {
  directionOf,
  type Extents,
  type Field,
  type Option,
  rowsOfBoxes,
  textExtents,
} from '../../../document/index.ts';
import type { ResolvedStyle } from '../../../theme/index.ts';
import type { WordBlock } from '../docx/index.ts';
import { optionLabelId, optionValueId } from '../styles/paragraphs.ts';
import { fieldSuffix } from '../styles/tables.ts';
import { followed, type WriteContext } from '../write-context.ts';
import { tab, textParagraph, textStyle, tickBox } from './field-text.ts';
import { textRuns } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { cellContext, placeTable, rowKeep } from './placing.ts';
import { cellOf, rowOf, tableOf } from './table-parts.ts';

/** The narrowest box that holds a tick box, a value and a short word, in points. */
const narrowestBox = 52;

/** The options of a choice as boxes in a row, in as few rows as the width allows. */
export function writeOptionBoxes(field: Field, context: WriteContext): void {
  const { sheet } = context.story.contents;
  const { look } = sheet.named('field', field.class, fieldSuffix.options);
  const extents = field.options.map((option) => optionExtents(option, sheet.look('label'), look.padding));
  const rows = rowsOfBoxes(extents, look.gap, context.width);
  let from = 0;
  for (const [row, widths] of rows.entries()) {
    const options = field.options.slice(from, from + widths.length);
    const isLast = row === rows.length - 1;
    writeRow(field, options, widths, isLast ? context : followed(context), {
      before: row === 0 ? 0 : look.gap,
      after: isLast ? look.after : look.gap,
    });
    from += widths.length;
  }
}

/** How narrow the box of an option can be without breaking words, and how wide it is with its label on one line. */
function optionExtents({ label, value }: Option, look: ResolvedStyle, padding: number): Extents {
  const { least, most } = textExtents(label === value ? '' : label, look);
  return {
    least: Math.max(narrowestBox, least + 2 * padding),
    most: Math.max(narrowestBox, most + 2 * padding),
  };
}

function writeRow(
  field: Field,
  options: readonly Option[],
  boxes: readonly number[],
  context: WriteContext,
  spaces: { readonly before: number; readonly after: number },
): void {
  const style = context.story.contents.sheet.named('field', field.class, fieldSuffix.options);
  const { look } = style;
  placeTable(context, spaces, () => {
    const apart =
      look.gap > 0 ? [cellOf({ width: look.gap, open: true, margins: none }, emptyCell(context))] : [];
    const cells = options.flatMap((option, index) => {
      const width = boxes[index] ?? 0;
      const box = cellOf({ width }, optionBox(option, context, width - 2 * look.padding));
      return index > 0 ? [...apart, box] : [box];
    });
    const widths = boxes.flatMap((width, index) =>
      index > 0 && apart.length > 0 ? [look.gap, width] : [width],
    );
    return tableOf({ style, widths, indent: context.indent, caption: field.label }, [
      rowOf({ least: look.height }, cells),
    ]);
  });
}

const none = { left: 0, right: 0 };

function emptyCell(context: WriteContext): readonly WordBlock[] {
  const text = textStyle(optionLabelId, context);
  const inner = cellContext(context, { width: 1, text, trimmed: true, keep: rowKeep(context) });
  paragraph(inner, text, []);
  return inner.flow.blocks;
}

/** The value with the tick box at the right, and the label under it. */
function optionBox({ value, label }: Option, context: WriteContext, width: number): readonly WordBlock[] {
  const text = textStyle(optionLabelId, context);
  const inner = cellContext(context, { width, text, trimmed: true, keep: rowKeep(context) });
  const direction = directionOf(value, context.story.contents.direction);
  paragraph(
    followed(inner),
    textStyle(optionValueId, context),
    [...textRuns(value, direction), tab, tickBox],
    {
      direction,
      endTab: width,
    },
  );
  textParagraph(inner, text, label === value ? '' : label);
  return inner.flow.blocks;
}
