import type { DescriptionList, List } from '../../../document/index.ts';
import { termShare } from '../../../theme/index.ts';
import { Band } from '../boxes/band.ts';
import { SideBySide } from '../boxes/beside.ts';
import type { Box } from '../boxes/box.ts';
import { Stack } from '../boxes/stack.ts';
import { TableBox } from '../boxes/table.ts';
import { type Context, fromStart, narrowestText, within } from './context.ts';
import { words } from './inline.ts';
import { textBox } from './texts.ts';

const bullets = ['•', '–', '•', '–'] as const;

/** Least space between a marker and its item, in points. */
const markerGap = 5;

export function layOutList(list: List, context: Context): Box {
  const style = context.styles.box(list.ordered ? 'ol' : 'ul', list.class);
  const itemStyle = context.styles.box('li');
  const text = context.texts.within(
    context.texts.within(context.text, list.ordered ? 'ol' : 'ul', list.class),
    'li',
  );
  const bullet = bullets[context.listDepth % bullets.length] ?? '•';
  const markers = list.items.map((_, index) => (list.ordered ? `${index + 1}.` : bullet));
  const widest = markers.reduce(
    (most, marker) => Math.max(most, text.face.shape(marker).width * text.size),
    0,
  );
  const markerStyle = list.ordered ? text : context.texts.with(text, { bold: true });
  const indent = Math.max(itemStyle.indent, widest + markerGap);
  const left = Math.min(style.indent, context.width - indent - narrowestText);
  const numbering = list.ordered ? 'Decimal' : 'Disc';
  const element = context.element.child('L').setAttributes({ O: 'List', ListNumbering: numbering });
  const rows = list.items.map((item, index) => {
    const itemElement = element.child('LI');
    const place = item.place ?? context.place;
    const marker = words(markers[index] ?? '');
    const label = textBox(marker, { ...context, place }, markerStyle, itemElement.child('Lbl'), {
      width: indent,
    });
    const inner = within(context, {
      width: context.width - left - indent,
      text,
      element: itemElement.child('LBody'),
      listDepth: context.listDepth + 1,
      place,
    });
    const content = new Stack(context.layOut(item.blocks, inner));
    return new SideBySide(
      [
        { box: label, x: fromStart(left + (list.ordered ? 0 : 2), indent, context) },
        { box: content, x: fromStart(left + indent, inner.width, context) },
      ],
      { before: itemStyle.before, after: itemStyle.after, keep: true },
    );
  });
  return new Stack(rows, { before: style.before, after: style.after });
}

/** Terms left, descriptions right; the tags are those of a list with the terms as labels. */
export function layOutDescriptionList(list: DescriptionList, context: Context): Box {
  const style = context.styles.box('dl', list.class);
  const text = context.texts.within(context.text, 'dl', list.class);
  const width = context.width - style.indent;
  const termWidth = termShare(style) * width;
  const textWidth = width - termWidth;
  const inTable = { ...context, width };
  const hasGrid = style.border !== undefined && style.rows === 'grid';
  const padding = {
    vertical: style.border === undefined ? 0 : style.padding,
    horizontal: hasGrid ? style.padding : 0,
  };
  const element = context.element.child('L').setAttributes({ O: 'List', ListNumbering: 'None' });
  const termStyle = context.texts.within(text, 'dt');
  const spaceAfter = padding.vertical > 0 ? 0 : context.styles.box('dd').after;
  const bands = list.entries.map((entry) => {
    const item = element.child('LI');
    const place = entry.place ?? context.place;
    const termRoom = Math.max(1, termWidth - 2 * padding.horizontal - (hasGrid ? 0 : style.gap));
    const term = textBox(entry.term, { ...context, place }, termStyle, item.child('Lbl'), {
      width: termRoom,
    });
    const termColumn = { ...context, width: termWidth - 2 * padding.horizontal };
    const inner = within(context, {
      width: textWidth - 2 * padding.horizontal,
      text: context.texts.within(text, 'dd'),
      element: item.child('LBody'),
      place,
    });
    const description = new Stack(context.layOut(entry.blocks, inner));
    const cell = { rowSpan: 1, fill: undefined };
    const row = [
      {
        ...cell,
        content: new SideBySide([{ box: term, x: fromStart(0, termRoom, termColumn) }]),
        x: fromStart(0, termWidth, inTable),
        width: termWidth,
      },
      { ...cell, content: description, x: fromStart(termWidth, textWidth, inTable), width: textWidth },
    ];
    return new Band([row], { padding, rows: style.rows, border: style.border, spaceAfter });
  });
  return new TableBox(bands, {
    width,
    indent: style.indent,
    topRule: style.rows === 'lines' ? style.border : undefined,
    head: undefined,
    before: style.before,
    after: style.after,
  });
}
