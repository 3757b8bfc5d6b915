import type { List, ListItem } from '../../../document/index.ts';
import { bulletList, listStep, numberedDepths, styledDepths } from '../lists.ts';
import { listLook } from '../styles/paragraphs.ts';
import type { NamedStyle } from '../styles/sheet.ts';
import { twips } from '../units.ts';
import { followed, type Marker, type WriteContext, withSpaceAbove } from '../write-context.ts';
import { writeBlocks } from './flow.ts';
import { pendingMarker } from './paragraph.ts';

/** A bulleted or numbered list: its items are paragraphs of the list styles, with real numbering. */
export function writeList(list: List, context: WriteContext): void {
  const { sheet, numbering } = context.story.contents;
  const element = list.ordered ? 'ol' : 'ul';
  const depth = Math.min(context.listDepth, numberedDepths - 1);
  const named = sheet.named(element, list.class);
  const step = listStep(sheet, list.ordered);
  const left = context.indent + step;
  const styledDepth = Math.min(depth, styledDepths - 1);
  const isUsual = context.listDepth === styledDepth && twips(left) === twips(step * (depth + 1));
  const marker: Marker = {
    style: listStyle(context, element, styledDepth, list.class),
    numbering: list.ordered ? numbering.start(depth) : bulletList,
    level: depth,
    indentByStyle: isUsual,
    numberingByStyle: isUsual && !list.ordered,
    left,
    hanging: step,
  };
  const text = listStyle(context, 'li', styledDepth);
  const inner: WriteContext = {
    ...context,
    indent: left,
    width: Math.max(context.width - step, step),
    listDepth: context.listDepth + 1,
    text,
    textIndent: listStep(sheet, false) * (styledDepth + 1),
    between: text.look.after,
    align: 'start',
  };
  const last: WriteContext = {
    ...inner,
    after: context.after ?? Math.max(text.look.after, named.look.after),
  };
  const before: WriteContext = { ...followed(inner), after: text.look.after };
  withSpaceAbove(context, named.look.before);
  list.items.forEach((item, index) => {
    writeItem(item, marker, index === list.items.length - 1 ? last : before);
  });
}

function writeItem(item: ListItem, marker: Marker, context: WriteContext): void {
  pendingMarker(context);
  context.flow.marker = marker;
  writeBlocks(item.blocks, context);
  pendingMarker(context);
}

/** A list style of a depth from 0, e.g. "List Bullet 2". */
function listStyle(
  { story: { contents } }: WriteContext,
  element: 'ul' | 'ol' | 'li',
  depth: number,
  className?: string,
): NamedStyle {
  const { sheet } = contents;
  const { id } = sheet.named(element, className, depth === 0 ? '' : String(depth + 1));
  return { id, look: listLook(sheet, element, className) };
}
