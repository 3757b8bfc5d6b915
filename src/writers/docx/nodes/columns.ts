import { type Column, type Columns, holdField } from '../../../document/index.ts';
import type { WordTable } from '../docx/index.ts';
import { layoutId } from '../styles/tables.ts';
import { followed, type WriteContext } from '../write-context.ts';
import { writeWhole } from './flow.ts';
import { isTall } from './heights.ts';
import { cellContext, placeTable, rowKeep } from './placing.ts';
import { cellOf, rowOf, tableOf, widthsOf } from './table-parts.ts';

/** The narrowest column that text can stand in, in points: more columns than fit go on below. */
const narrowestColumn = 40;

/** Blocks side by side in a table without lines. In a header or footer two columns of text stand left and right. */
export function writeColumns({ columns, class: className }: Columns, context: WriteContext): void {
  const { gap, before, after } = context.story.contents.sheet.look('columns', className);
  const most = Math.max(1, Math.floor((context.width + gap) / (narrowestColumn + gap)));
  const rows = Math.ceil(columns.length / most);
  for (let row = 0; row < rows; row += 1) {
    const rowContext = row === rows - 1 ? context : followed(context);
    const inRow = columns.slice(row * most, (row + 1) * most);
    placeTable(rowContext, { before, after }, () => drawColumns(inRow, gap, rowContext));
  }
}

function drawColumns(columns: readonly Column[], gap: number, context: WriteContext): WordTable {
  const { sheet } = context.story.contents;
  const room = context.width - gap * (columns.length - 1);
  const isApart = standApart(columns, context);
  const shares = columns.map(({ share }) => share);
  const inner = widthsOf(shares, room);
  const cells = columns.map(({ blocks }, index) => {
    const width = inner[index] ?? 0;
    const margins = {
      left: index === 0 ? 0 : gap / 2,
      right: index === columns.length - 1 ? 0 : gap / 2,
    };
    const setting = { width, text: context.text, trimmed: false, keep: rowKeep(context) };
    const align = isApart && index === 1 ? 'end' : 'start';
    const content = writeWhole(blocks, { ...cellContext(context, setting), align });
    const outer = margins.left + width + margins.right;
    return { outer, cell: cellOf({ width: outer, margins }, content) };
  });
  const mayBreak =
    context.keep === 'no' || columns.some(({ blocks }, index) => isTall(blocks, inner[index] ?? 0, sheet));
  return tableOf(
    { style: { id: layoutId }, widths: cells.map(({ outer }) => outer), indent: context.indent },
    [
      rowOf(
        { mayBreak },
        cells.map(({ cell }) => cell),
      ),
    ],
  );
}

/** Whether two columns are texts that stand left and right in a header or footer. */
function standApart(columns: readonly Column[], { story }: WriteContext): boolean {
  return story.kind !== 'body' && columns.length === 2 && !columns.some(({ blocks }) => holdField(blocks));
}
