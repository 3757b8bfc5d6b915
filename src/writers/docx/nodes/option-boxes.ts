import { directionOf, type Field, type Option } from '../../../document/index.ts';
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

/** The options of a choice as equal boxes in a row, in as few rows as the width allows. */
export function writeOptionBoxes(field: Field, context: WriteContext): void {
  const { look } = context.story.contents.sheet.named('field', field.class, fieldSuffix.options);
  const most = Math.max(1, Math.floor((context.width + look.gap) / (narrowestBox + look.gap)));
  const rowCount = Math.ceil(field.options.length / most);
  const perRow = Math.ceil(field.options.length / Math.max(1, rowCount));
  for (let row = 0; row < rowCount; row += 1) {
    const options = field.options.slice(row * perRow, (row + 1) * perRow);
    const isLast = row === rowCount - 1;
    writeRow(field, options, perRow, isLast ? context : followed(context), {
      before: row === 0 ? 0 : look.gap,
      after: isLast ? look.after : look.gap,
    });
  }
}

function writeRow(
  field: Field,
  options: readonly Option[],
  perRow: number,
  context: WriteContext,
  spaces: { readonly before: number; readonly after: number },
): void {
  const style = context.story.contents.sheet.named('field', field.class, fieldSuffix.options);
  const { look } = style;
  const width = (context.width - look.gap * (perRow - 1)) / perRow;
  placeTable(context, spaces, () => {
    const apart =
      look.gap > 0 ? [cellOf({ width: look.gap, open: true, margins: none }, emptyCell(context))] : [];
    const cells = options.flatMap((option, index) => [
      ...(index > 0 ? apart : []),
      cellOf({ width }, optionBox(option, context, width - 2 * look.padding)),
    ]);
    const widths = options.flatMap((_, index) =>
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
