import { type Block, type Document, directionOfLanguage } from '../../document/index.ts';
import type { Styles } from '../../theme/index.ts';
import { blocksHtml } from './blocks.ts';

/** The header, content and footer of a document; `name` is the element that the content stands in. */
export function documentHtml(
  { header, footer, blocks, lang }: Document,
  styles: Styles,
  name: 'main' | 'div',
): string {
  const context = { styles, direction: directionOfLanguage(lang) };
  const part = (element: string, content: readonly Block[] | undefined) =>
    content ? `<${element}>\n${blocksHtml(content, context)}</${element}>\n` : '';
  return `${part('header', header?.blocks)}${part(name, blocks)}${part('footer', footer?.blocks)}`;
}
