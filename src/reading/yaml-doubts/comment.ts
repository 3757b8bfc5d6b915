import { Scalar } from 'yaml';
import { type Place, problem } from '../../problems/index.ts';
import type { Source } from '../source.ts';
import { quotedLine } from '../yaml-faults/quoting.ts';
import type { Path } from '../yaml-places.ts';
import { isCutOff } from './cut-off.ts';
import type { Doubt, Fits } from './doubt.ts';

/**
 * The doubt whether a comment cuts off a text without quotes. There is none where the whole could not stand: no id,
 * number or date has a # in it. Problem: text-cut-by-comment, at the #.
 */
export function commentDoubt(
  { file, text }: Source,
  path: () => Path,
  { range, source = '', type }: Scalar,
  fits: Fits,
): Doubt | undefined {
  if (!range || (type !== undefined && type !== Scalar.PLAIN)) return undefined;
  const [start, end] = range;
  const hash = hashBehind(text, start, end);
  if (hash === undefined) return undefined;
  const comment = /^[^\r\n]*/u.exec(text.slice(hash))?.[0].replace(/,?\s*$/u, '') ?? '';
  const whole = source === '' ? comment : `${source} ${comment}`;
  const gap = /\n/u.test(text.slice(end, hash)) ? ' ' : text.slice(end, hash);
  const isProse = () => fits(path(), 'two\nlines');
  if (!isCutOff({ text: source, gap, comment, isProse }) || !fits(path(), whole)) return undefined;
  const begin = source === '' ? hash : start;
  const place: Place = { file, start: hash, end: hash + 1 };
  const message = `the text ends here, since a comment begins with " #"`;
  const hint = `if it goes on, put it in quotes: ${quotedLine(text, begin, hash + comment.length)}`;
  return { path: path(), problem: problem('text-cut-by-comment', message, { place, hint }) };
}

/**
 * Where the comment begins that stands behind a value: on its line; or below it, where a text would go on. There it is
 * indented as the lines of the value are, or deeper than its only one and a number.
 */
function hashBehind(text: string, start: number, end: number): number | undefined {
  const behind = /^[ \t]*#/u.exec(text.slice(end, end + 200));
  if (behind) return end + behind[0].length - 1;
  const [below, column = ''] = /^[ \t]*\r?\n([ \t]+)#/u.exec(text.slice(end, end + 400)) ?? [];
  if (below === undefined) return undefined;
  const hash = end + below.length - 1;
  const running = /\n([ \t]+)[^\n]*$/u.exec(text.slice(start, end))?.[1];
  if (running !== undefined) return running === column ? hash : undefined;
  const own =
    /^[ \t]*(?:-[ \t]+)*/u.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[0] ?? '';
  return column.length > own.length && /\d/u.test(text.charAt(hash + 1)) ? hash : undefined;
}
