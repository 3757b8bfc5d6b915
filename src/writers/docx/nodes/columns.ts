import { type Column, type Columns, holdField } from '../../../document/index.ts';
import type { WordTable } from '../docx/index.ts';
import { followed, type Scene } from '../scene.ts';
import { layoutId } from '../styles/tables.ts';
import { writeWhole } from './flow.ts';
import { cellScene, placeTable, rowKeep } from './placing.ts';
import { cellOf, rowOf, tableOf } from './table-parts.ts';
import { isTall, sharesOf } from './widths.ts';

/** The narrowest column that text can stand in, in points: more columns than fit go on below. */
const narrowestColumn = 40;

/** Blocks side by side in a table without lines. In a header or footer two columns of text stand left and right. */
export function writeColumns({ columns, class: className }: Columns, scene: Scene): void {
  const { gap, before, after } = scene.story.contents.sheet.look('columns', className);
  const most = Math.max(1, Math.floor((scene.width + gap) / (narrowestColumn + gap)));
  const rows = Math.ceil(columns.length / most);
  for (let row = 0; row < rows; row += 1) {
    const rowScene = row === rows - 1 ? scene : followed(scene);
    const inRow = columns.slice(row * most, (row + 1) * most);
    placeTable(rowScene, { before, after }, () => drawColumns(inRow, gap, rowScene));
  }
}

function drawColumns(columns: readonly Column[], gap: number, scene: Scene): WordTable {
  const { sheet } = scene.story.contents;
  const room = scene.width - gap * (columns.length - 1);
  const isApart = standApart(columns, scene);
  const shares = columns.map(({ share }) => share);
  const inner = sharesOf(shares, room);
  const cells = columns.map(({ blocks }, index) => {
    const width = inner[index] ?? 0;
    const margins = {
      left: index === 0 ? 0 : gap / 2,
      right: index === columns.length - 1 ? 0 : gap / 2,
    };
    const setting = { width, text: scene.text, trimmed: false, keep: rowKeep(scene) };
    const align = isApart && index === 1 ? 'end' : 'start';
    const content = writeWhole(blocks, { ...cellScene(scene, setting), align });
    const outer = margins.left + width + margins.right;
    return { outer, cell: cellOf({ width: outer, margins }, content) };
  });
  const mayBreak =
    scene.keep === 'no' || columns.some(({ blocks }, index) => isTall(blocks, inner[index] ?? 0, sheet));
  return tableOf({ style: { id: layoutId }, widths: cells.map(({ outer }) => outer), indent: scene.indent }, [
    rowOf(
      { mayBreak },
      cells.map(({ cell }) => cell),
    ),
  ]);
}

/** Whether two columns are texts that stand left and right in a header or footer. */
function standApart(columns: readonly Column[], { story }: Scene): boolean {
  return story.kind !== 'body' && columns.length === 2 && !columns.some(({ blocks }) => holdField(blocks));
}
