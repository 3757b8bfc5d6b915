import { type Inline, plainText, unreachable } from '../../../document/index.ts';
import { ItemList, type LinkTarget } from '../text/items.ts';
import { type Content, contentOf } from '../text/levels.ts';
import type { TextStyle } from '../text/style.ts';
import type { Context } from './context.ts';

/** The words of inline content. Problems: missing-glyph, marks-not-positioned. */
export function wordsOf(content: readonly Inline[], style: TextStyle, context: Context): Content {
  const list = new ItemList();
  for (const inline of content) addInline(inline, style, undefined, context, list);
  const missing = new Set<string>();
  for (const item of list.items) {
    for (const character of item.word.missing) missing.add(character);
    for (const text of item.word.unpositioned) {
      context.fontFaults.noteUnpositioned(text, item.style.face.name, context.place);
    }
  }
  for (const character of missing) {
    context.fontFaults.noteMissing(character, plainText(content), context.place);
  }
  return contentOf(list.items, context.direction);
}

function addInline(
  inline: Inline,
  style: TextStyle,
  link: LinkTarget | undefined,
  context: Context,
  list: ItemList,
): void {
  const addAll = (content: readonly Inline[], inner: TextStyle, target = link) => {
    for (const each of content) addInline(each, inner, target, context, list);
  };
  switch (inline.kind) {
    case 'text':
      list.addText(inline.text, style, link);
      break;
    case 'strong':
      addAll(inline.content, context.texts.with(style, { bold: true }));
      break;
    case 'emphasis':
      addAll(inline.content, context.texts.with(style, { italic: true }));
      break;
    case 'small': {
      const start = list.items.length;
      addAll(inline.content, context.texts.within(style, 'small'));
      list.hold(start);
      break;
    }
    case 'link': {
      const target = { href: inline.href, text: plainText(inline.content) };
      addAll(inline.content, context.texts.within(style, 'a'), target);
      break;
    }
    case 'line-break':
      list.addLineBreak(style);
      break;
    case 'page-number':
      list.addText(String(context.page?.number ?? ''), style, link);
      break;
    case 'page-count':
      list.addText(String(context.page?.count ?? ''), style, link);
      break;
    default:
      unreachable(inline);
  }
}

/** A plain text as inline content. */
export function words(text: string): readonly Inline[] {
  return [{ kind: 'text', text }];
}
