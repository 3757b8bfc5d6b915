import type { CellFault } from '../../../tables/index.ts';

/** What a person's text says, or why that cannot be known. */
export type Written<T> = { readonly value: T } | { readonly fault: CellFault };

export function faulty(message: string, hint: string): { readonly fault: CellFault } {
  return { fault: { message, hint } };
}

/** What can be read in two ways is refused, with both named. */
export function ambiguous(text: string, readings: readonly string[]): { readonly fault: CellFault } {
  const all = readings.join(' or ');
  return faulty(`${quotedText(text)} may be ${all}`, `write ${all}`);
}

/** A text in a message: in quotes, and no longer than fits a line. */
export function quotedText(text: string): string {
  const [line = ''] = text.split(/[\r\n]/u, 1);
  return line === text && line.length <= 60 ? `"${text}"` : `"${line.slice(0, 60)}…"`;
}

/** What people write where they have nothing to say yet. */
export function saysNothing(plain: string): boolean {
  return /^(?:[-?.…]+|n\/?a|n\.a\.|tb[acd]|none|nil|null|unknown)$/iu.test(plain);
}
