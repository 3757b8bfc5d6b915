import type { List, ListItem } from '../../../document/index.ts';
import { bulletList, listStep, numberedDepths, styledDepths } from '../lists.ts';
import { followed, type Marker, type Scene, withSpaceAbove } from '../scene.ts';
import { listLook } from '../styles/paragraphs.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { twips } from '../units.ts';
import { writeBlocks } from './flow.ts';
import { pendingMarker } from './paragraph.ts';

/** A bulleted or numbered list: its items are paragraphs of the list styles, with real numbering. */
export function writeList(list: List, scene: Scene): void {
  const { sheet, numbering } = scene.story.contents;
  const element = list.ordered ? 'ol' : 'ul';
  const depth = Math.min(scene.listDepth, numberedDepths - 1);
  const named = sheet.named(element, list.class);
  const step = listStep(sheet, list.ordered);
  const left = scene.indent + step;
  const styledDepth = Math.min(depth, styledDepths - 1);
  const isUsual = scene.listDepth === styledDepth && twips(left) === twips(step * (depth + 1));
  const marker: Marker = {
    style: listStyle(scene, element, styledDepth, list.class),
    numbering: list.ordered ? numbering.start(depth) : bulletList,
    level: depth,
    indentByStyle: isUsual,
    numberingByStyle: isUsual && !list.ordered,
    left,
    hanging: step,
  };
  const text = listStyle(scene, 'li', styledDepth);
  const inner: Scene = {
    ...scene,
    indent: left,
    width: Math.max(scene.width - step, step),
    listDepth: scene.listDepth + 1,
    text,
    textIndent: listStep(sheet, false) * (styledDepth + 1),
    between: text.look.after,
    align: 'start',
  };
  const last: Scene = { ...inner, after: scene.after ?? Math.max(text.look.after, named.look.after) };
  const before: Scene = { ...followed(inner), after: text.look.after };
  withSpaceAbove(scene, named.look.before);
  list.items.forEach((item, index) => {
    writeItem(item, marker, index === list.items.length - 1 ? last : before);
  });
}

function writeItem(item: ListItem, marker: Marker, scene: Scene): void {
  pendingMarker(scene);
  scene.flow.marker = marker;
  writeBlocks(item.blocks, scene);
  pendingMarker(scene);
}

/** A list style of a depth from 0, e.g. "List Bullet 2". */
function listStyle(
  { story: { contents } }: Scene,
  element: 'ul' | 'ol' | 'li',
  depth: number,
  className?: string,
): NamedStyle {
  const { sheet } = contents;
  const { id } = sheet.named(element, className, depth === 0 ? '' : String(depth + 1));
  return { id, look: listLook(sheet, element, className) };
}
