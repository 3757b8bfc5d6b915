import { type Problem, problem } from '../../problems/index.ts';
import type { Block } from '../document.ts';

/** A document has one h1, its first heading, and no level is left out on the way down. Problems: heading-order. */
export function headingOrder(blocks: readonly Block[]): readonly Problem[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  if (headings.length === 0) {
    return [problem('heading-order', 'this document has no <h1>', { hint: 'give it one, with its title' })];
  }
  return headings.flatMap((heading, index) => {
    const message = faultOf(heading.level, headings[index - 1]?.level);
    return message === undefined ? [] : [problem('heading-order', message, { place: heading.place })];
  });
}

function faultOf(level: number, before: number | undefined): string | undefined {
  if (before === undefined)
    return level === 1 ? undefined : `the first heading must be <h1>, not <h${level}>`;
  if (level === 1) return 'a document has only one <h1>';
  return level > before + 1 ? `<h${level}> follows <h${before}>: <h${before + 1}> was left out` : undefined;
}
