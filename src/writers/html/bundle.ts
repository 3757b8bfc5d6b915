import type { Styles } from '../../theme/index.ts';
import type { Bundle } from '../writer.ts';
import { documentHtml } from './document.ts';
import { escapeHtml } from './syntax.ts';

/** Parts are apart on a screen; in print each begins on a right-hand page, with its name at the foot of all its pages. */
const apart = `
nav ul{columns:10rem;list-style:none;margin-block-end:2.5rem}
article+article{margin-block-start:4rem;padding-block-start:2.5rem;border-block-start:2px solid}
@media print{
nav{display:none}
article{break-before:right}
article+article{margin:0;padding:0;border:0}
}
`;

/** What a bundle's style sheet says beyond that of a document. */
export function bundleRules({ parts }: Bundle): string {
  const pages = parts.map(({ name = '' }, index) => {
    const content = `content:"${cssText(name)}";font:9pt kit,Arial,sans-serif;color:#333`;
    return `@page part-${index + 1}{@bottom-left{${content}}}\n#part-${index + 1}{page:part-${index + 1}}\n`;
  });
  return apart + pages.join('');
}

/** The parts of a bundle, one after the other, after links to them. */
export function bundleHtml({ parts, title }: Bundle, styles: Styles): string {
  const links = parts.map(
    ({ name = '' }, index) => `<li><a href="#part-${index + 1}">${escapeHtml(name)}</a></li>\n`,
  );
  const articles = parts.map(({ document, name = '' }, index) => {
    const attributes = `id="part-${index + 1}" aria-label="${escapeHtml(name)}"`;
    return `<article ${attributes}>\n${documentHtml(document, styles, 'div')}</article>\n`;
  });
  return `<nav aria-label="${escapeHtml(title)}">\n<ul>\n${links.join('')}</ul>\n</nav>\n<main>\n${articles.join('')}</main>\n`;
}

/** A text as it stands in a string of CSS: all but plain characters as escapes (CSS Syntax 3, 4.3.7). */
function cssText(text: string): string {
  return text.replace(/[^A-Za-z0-9 ,.-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}
