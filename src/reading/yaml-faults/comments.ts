import { entryOf, indentOf, isBlank } from './lines.ts';
import type { Cause } from './mend.ts';
import { changed, type Finder, linesNearby, type Noticed, needsQuotes } from './noticed.ts';

/** Comments: one that begins without a space, and one that cuts off a text that goes on below it. */
export const commentCauses: Finder = (at) => [...withoutSpace(at), ...withinText(at)];

function withoutSpace({ text, start, code }: Noticed): Cause[] {
  if (code !== 'MISSING_CHAR' || text.charAt(start) !== '#') return [];
  const edits = [{ at: start, removed: 0, inserted: ' ' }];
  return [
    changed(text, { start, end: start + 1 }, 'no space stands before this comment', 'write one', edits),
  ];
}

function withinText(at: Noticed): Cause[] {
  const { text, lines } = at;
  return linesNearby(at).flatMap((line) => {
    const hash = line.text.search(/(?<=\S[ \t]+|^[ \t]+)#/u);
    if (hash < 0) return [];
    const number = lines.indexOf(line);
    const begun = beginOf(at, number);
    if (!begun) return [];
    const place = { start: line.start + hash, end: line.start + hash + 1 };
    const further = lines
      .slice(number + 1)
      .findIndex((each) => !isBlank(each) && indentOf(each) <= begun.column);
    const last = lines
      .slice(number + 1, further < 0 ? undefined : number + 1 + further)
      .findLast((each) => !isBlank(each));
    // Where a key follows, it is that which stands too deep.
    if (!last || /^[a-z][\w-]*$/u.test(entryOf(last).key ?? '')) return [];
    const stretch = { start: begun.start, end: last.start + last.text.trimEnd().length };
    return [needsQuotes(text, place, 'a comment begins here, and cuts off the text', stretch)];
  });
}

/** Where the text begins that is cut off on a line: on the line itself, or behind the key above that stands less deep. */
function beginOf(
  { lines }: Noticed,
  number: number,
): { readonly start: number; readonly column: number } | undefined {
  for (let at = number; at >= 0 && at > number - 40; at -= 1) {
    const line = lines[at];
    if (!line) return undefined;
    const entry = entryOf(line);
    if (entry.key === undefined && entry.dashes === '') continue;
    return entry.value !== '' && /^[^"'[{|>]/u.test(entry.value)
      ? { start: entry.start, column: indentOf(line) }
      : undefined;
  }
  return undefined;
}
