import { type Place, type Problem, problem } from '../problems/index.ts';
import type { Source } from '../reading/index.ts';

/** A line of an imported file, repaired and trimmed, with its place. */
export interface Line {
  readonly text: string;
  readonly place: Place;
}

interface Repair {
  readonly pattern: RegExp;
  /** What was found, one and many, and what became of it. */
  readonly names: readonly [string, string];
  readonly outcome: string;
  readonly replace: (found: string) => string;
}

/** What copying from web pages leaves in text. Curly quotes and everything else stay as they are. */
const repairs: readonly Repair[] = [
  {
    pattern: /[\u200b\u2060\ufeff]/gu,
    names: ['zero-width space', 'zero-width spaces'],
    outcome: 'removed',
    replace: () => '',
  },
  {
    pattern: /[\u2028\u2029\u0085]/gu,
    names: ['separator of lines', 'separators of lines'],
    outcome: 'read as line ends',
    replace: () => '\n',
  },
  {
    pattern: /[\u00a0\u2007\u202f]/gu,
    names: ['no-break space', 'no-break spaces'],
    outcome: 'read as plain spaces',
    replace: () => ' ',
  },
  {
    pattern: /\[[^[\]\n]+\]\([^()\s]*\)/gu,
    names: ['link', 'links'],
    outcome: 'written out as text',
    replace: writtenOut,
  },
];

/** "[GOV.UK](https://www.gov.uk/)" → "GOV.UK (https://www.gov.uk/)"; an address without a host is left out. */
function writtenOut(link: string): string {
  const [text = '', address = ''] = link.slice(1, -1).split('](');
  return /^https?:\/\//u.test(address) ? `${text} (${address})` : text;
}

/** A text of an imported file without what copying left in it, trimmed. It may have more lines than before. */
export function repaired(text: string): string {
  return repairs.reduce((result, { pattern, replace }) => result.replace(pattern, replace), text).trim();
}

/** Problems: repaired-text, one for each kind of repair that the file needs, at the first. */
export function repairProblems({ file, text }: Source): Problem[] {
  return repairs.flatMap(({ pattern, names: [one, many], outcome }) => {
    const found = [...text.matchAll(pattern)];
    const [first] = found;
    if (first === undefined) return [];
    const place = { file, start: first.index, end: first.index + first[0].length };
    const message = `${found.length} ${found.length === 1 ? one : many} ${outcome}, the first here`;
    return [problem('repaired-text', message, { place })];
  });
}

/** The lines of a text that starts at an offset of a file, repaired. Blank lines are left out. */
export function linesOf(file: string, text: string, offset = 0): Line[] {
  return [...text.matchAll(/[^\n\r\u2028\u2029\u0085]+/gu)].flatMap((match) => {
    const line = repaired(match[0]);
    const start = offset + match.index + match[0].search(/\S|$/u);
    return line === '' ? [] : [{ text: line, place: { file, start, end: start + match[0].trim().length } }];
  });
}
