import { type Block, blocksWithin, type Columns } from '../../../document/index.ts';
import type { Scene } from '../scene.ts';
import { layoutId } from '../styles/tables.ts';
import { rowKeep } from './aside.ts';
import { writeWhole } from './blocks.ts';
import { cellScene, placeTable } from './placing.ts';
import { cellXml, rowXml, tableXml } from './table-xml.ts';
import { sharesOf, textLength } from './widths.ts';

/** Blocks side by side in a table without lines. In a header or footer two columns stand left and right. */
export function writeColumns(columns: Columns, scene: Scene): string {
  const { sheet } = scene.story.contents;
  const look = sheet.look('columns', columns.class);
  const count = columns.columns.length;
  if (count === 0) return '';
  const apart = standApart(columns, scene);
  const room = scene.width - look.gap * (count - 1);
  const inner = apart ? sharesOf(apart, room) : columns.columns.map(() => room / count);
  const margins = columns.columns.map((_, index) => ({
    left: index === 0 ? 0 : look.gap / 2,
    right: index === count - 1 ? 0 : look.gap / 2,
  }));
  const widths = margins.map(({ left, right }, index) => (inner[index] ?? 0) + left + right);
  return placeTable(scene, look, () => {
    const cells = columns.columns.map((column, index) => {
      const setting = { width: inner[index] ?? 0, text: scene.text, trimmed: false, keep: rowKeep(scene) };
      const align = apart && index === 1 ? 'end' : 'start';
      const content = writeWhole(column.blocks, { ...cellScene(scene, setting), align });
      return cellXml({ width: widths[index] ?? 0, ...marginsOf(margins[index]) }, content);
    });
    return tableXml(
      { style: { id: layoutId }, widths, indent: scene.indent },
      rowXml({ mayBreak: scene.keep === 'no' }, cells.join('')),
    );
  });
}

function marginsOf(margins: { left: number; right: number } | undefined) {
  return margins && (margins.left > 0 || margins.right > 0) ? { margins } : {};
}

/** The least share of the line for one of two texts that stand left and right. */
const leastShare = 0.2;

/** How two columns of text in a header or footer share the line: by the length of their texts. Undefined for all others. */
function standApart({ columns }: Columns, { story }: Scene): readonly number[] | undefined {
  const [left, right, ...others] = columns;
  if (story.kind === 'body' || !left || !right || others.length > 0) return undefined;
  if (holdsField(left.blocks) || holdsField(right.blocks)) return undefined;
  const lengths = [textLength(left.blocks), textLength(right.blocks)];
  const least = leastShare * lengths.reduce((sum, length) => sum + length, 1);
  return lengths.map((length) => Math.max(length, least));
}

export function holdsField(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'field' || blocksWithin(block).some(holdsField));
}
