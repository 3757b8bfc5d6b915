import { type Column, type Columns, holdField } from '../../../document/index.ts';
import { followed, type Scene } from '../scene.ts';
import { layoutId } from '../styles/tables.ts';
import { writeWhole } from './blocks.ts';
import { cellScene, placeTable, rowKeep } from './placing.ts';
import { cellXml, rowXml, tableXml } from './table-xml.ts';
import { isTall, sharesOf, textLength } from './widths.ts';

/** The narrowest column that text can stand in, in points: more columns than fit go on below. */
const narrowestColumn = 40;

/** Blocks side by side in a table without lines. In a header or footer two columns of text stand left and right. */
export function writeColumns({ columns, class: className }: Columns, scene: Scene): string {
  const { gap, before, after } = scene.story.contents.sheet.look('columns', className);
  const most = Math.max(1, Math.floor((scene.width + gap) / (narrowestColumn + gap)));
  const rows = Math.ceil(columns.length / most);
  return Array.from({ length: rows }, (_, row) => {
    const rowScene = row === rows - 1 ? scene : followed(scene);
    const inRow = columns.slice(row * most, (row + 1) * most);
    return placeTable(rowScene, { before, after }, () => drawColumns(inRow, gap, rowScene));
  }).join('');
}

function drawColumns(columns: readonly Column[], gap: number, scene: Scene): string {
  const { sheet } = scene.story.contents;
  const room = scene.width - gap * (columns.length - 1);
  const shares = sharesApart(columns, scene);
  const inner = sharesOf(shares ?? columns.map(() => 1), room);
  const cells = columns.map(({ blocks }, index) => {
    const width = inner[index] ?? 0;
    const margins = {
      left: index === 0 ? 0 : gap / 2,
      right: index === columns.length - 1 ? 0 : gap / 2,
    };
    const setting = { width, text: scene.text, trimmed: false, keep: rowKeep(scene) };
    const align = shares && index === 1 ? 'end' : 'start';
    const content = writeWhole(blocks, { ...cellScene(scene, setting), align });
    const outer = margins.left + width + margins.right;
    return { outer, xml: cellXml({ width: outer, margins }, content) };
  });
  const mayBreak =
    scene.keep === 'no' || columns.some(({ blocks }, index) => isTall(blocks, inner[index] ?? 0, sheet));
  return tableXml(
    { style: { id: layoutId }, widths: cells.map(({ outer }) => outer), indent: scene.indent },
    rowXml({ mayBreak }, cells.map(({ xml }) => xml).join('')),
  );
}

/** The least share of the line for one of two texts that stand left and right. */
const leastShare = 0.2;

/** How two columns of text in a header or footer share the line: by the length of their texts. Undefined for all others. */
function sharesApart(columns: readonly Column[], { story }: Scene): readonly number[] | undefined {
  if (story.kind === 'body' || columns.length !== 2) return undefined;
  if (columns.some(({ blocks }) => holdField(blocks))) return undefined;
  const lengths = columns.map(({ blocks }) => textLength(blocks));
  const least = leastShare * lengths.reduce((sum, length) => sum + length, 1);
  return lengths.map((length) => Math.max(length, least));
}
