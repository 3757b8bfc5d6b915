import { type Inline, type Option, unreachable } from './document.ts';

/** The plain text of inline content; a line break is a newline, page numbers are left out. */
export function plainText(content: readonly Inline[]): string {
  return content.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'small':
    case 'link':
      return plainText(inline.content);
    case 'line-break':
      return '\n';
    case 'page-number':
    case 'page-count':
      return '';
    default:
      return unreachable(inline);
  }
}

/** An option of a choice in words: "4 Acceptable", or the label alone where the value is no number or mark, or says no more. */
export function optionText({ value, label }: Option): string {
  if (label === '' || label.toLowerCase() === value.toLowerCase()) return label || value;
  return /^[-+]?\d|^(?=.*\p{L})\P{Ll}+$/u.test(value) ? `${value} ${label}` : label;
}
