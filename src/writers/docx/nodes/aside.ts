import type { Aside } from '../../../document/index.ts';
import type { Scene } from '../scene.ts';
import { barLine } from '../styles/borders.ts';
import { asideTextLook } from '../styles/paragraphs.ts';
import { writeWhole } from './flow.ts';
import { cellScene, placeTable, rowKeep } from './placing.ts';
import { cellOf, rowOf, tableOf } from './table-parts.ts';
import { isTall } from './widths.ts';

/**
 * A box beside the main matter: a table of one cell, as it may hold lists, tables and fields. (Paragraphs with
 * borders join into one box only where all their indents are the same, which a list breaks.)
 */
export function writeAside(aside: Aside, scene: Scene): void {
  const { sheet } = scene.story.contents;
  const style = sheet.named('aside', aside.class);
  const { padding, bar } = style.look;
  const edge = bar ? barLine / 2 : 0;
  const width = scene.width - edge;
  placeTable(scene, style.look, () => {
    const { id, look } = sheet.named('aside', aside.class, 'Text');
    const text = { id, look: asideTextLook(sheet, look) };
    const inner = cellScene(scene, { width: width - 2 * padding, text, trimmed: true, keep: rowKeep(scene) });
    const content = writeWhole(aside.blocks, inner);
    const mayBreak = scene.keep === 'no' || isTall(aside.blocks, width, sheet);
    return tableOf({ style, widths: [width], indent: scene.indent + edge }, [
      rowOf({ mayBreak }, [cellOf({ width }, content)]),
    ]);
  });
}
