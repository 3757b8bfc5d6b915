import { type Inline, unreachable } from '../../document/index.ts';
import { escapeHtml } from './syntax.ts';

/** Inline content as HTML. Page numbers are left out: see withoutPageNumbers. */
export function inlineHtml(content: readonly Inline[]): string {
  let html = '';
  for (const inline of content) html += one(inline);
  return html;
}

function one(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text);
    case 'strong':
      return `<strong>${inlineHtml(inline.content)}</strong>`;
    case 'emphasis':
      return `<em>${inlineHtml(inline.content)}</em>`;
    case 'small':
      return `<small>${inlineHtml(inline.content)}</small>`;
    case 'link':
      return `<a href="${escapeHtml(inline.href)}">${inlineHtml(inline.content)}</a>`;
    case 'line-break':
      return '<br>';
    case 'page-number':
    case 'page-count':
      return '';
    default:
      return unreachable(inline);
  }
}
