import { entryOf, indentOf, isBlank, type Line } from './lines.ts';
import type { Cause } from './mend.ts';
import { changed, entriesNearby, type Finder, linesNearby, type Noticed, needsQuotes } from './noticed.ts';

/** Dashes of lists: without a space behind them, left out, other marks in their place, on the line of the key, among keys. */
export const dashCauses: Finder = (at) => [
  ...otherMarks(at),
  ...withoutSpace(at),
  ...leftOut(at),
  ...besideKey(at),
  ...amongKeys(at),
];

/** Whoever writes a list with other marks does so for all its items, and is told once. */
function otherMarks(at: Noticed): Cause[] {
  const mark = /^[ \t]*([*•‣◦·–—])[ \t]+\S/u;
  const line = linesNearby(at).find((each) => mark.test(each.text));
  if (!line) return [];
  const start = line.start + indentOf(line);
  const edits = at.lines
    .filter((each) => mark.test(each.text))
    .map((each) => ({ at: each.start + indentOf(each), removed: 1, inserted: '-' }));
  const here = edits.filter((edit) => edit.at === start);
  const place = { start, end: start + 1 };
  const cause = changed(
    at.text,
    place,
    'an item of a list begins with a dash, and with no other mark',
    'write',
    here,
  );
  return [{ ...cause, edits }];
}

function withoutSpace(at: Noticed): Cause[] {
  return linesNearby(at).flatMap((line) => {
    const dash = line.start + indentOf(line);
    if (!/^-[^\s-]/u.test(at.text.slice(dash, dash + 2))) return [];
    const edits = [{ at: dash + 1, removed: 0, inserted: ' ' }];
    return [
      changed(
        at.text,
        { start: dash, end: dash + 1 },
        'no space stands behind this dash',
        'write one',
        edits,
      ),
    ];
  });
}

const isItem = /^[ \t]*-(?:[ \t]|$)/u;

function leftOut(at: Noticed): Cause[] {
  return linesNearby(at).flatMap((line) => {
    const number = at.lines.indexOf(line);
    const above = at.lines.slice(0, number).findLast((each) => !isBlank(each));
    const below = at.lines.slice(number + 1).find((each) => !isBlank(each));
    const isBeside = (each: Line | undefined) =>
      each !== undefined && isItem.test(each.text) && indentOf(each) === indentOf(line);
    // A key belongs to the item above, if that is a group of keys, and to what is above a list.
    const isKey = entryOf(line).key !== undefined;
    const isAlone = isKey
      ? isBeside(above) && above !== undefined && entryOf(above).key === undefined
      : isBeside(above) || isBeside(below);
    return isBlank(line) || isItem.test(line.text) || !isAlone ? [] : [withDash(at.text, line)];
  });
}

/** Keys without the dash of the item that they are: the first of them, with others below that stand behind the dash. */
export const lostDashCauses: Finder = (at) =>
  linesNearby(at).flatMap((line) => {
    const below = at.lines.slice(at.lines.indexOf(line) + 1).find((each) => !isBlank(each));
    const { key, dashes, value } = entryOf(line);
    const isFirst = below !== undefined && indentOf(below) === indentOf(line) + 2 && value !== '';
    return key === undefined || dashes !== '' || !isFirst ? [] : [withDash(at.text, line)];
  });

function withDash(text: string, line: Line): Cause {
  const start = line.start + indentOf(line);
  const edits = [{ at: start, removed: 0, inserted: '- ' }];
  const place = { start, end: entryOf(line).end };
  return changed(text, place, 'a dash is missing before this item of a list', 'write one', edits);
}

function besideKey(at: Noticed): Cause[] {
  return entriesNearby(at).flatMap(({ line, entry }) => {
    if (entry.key === undefined || !/^-[ \t]/u.test(entry.value)) return [];
    const place = { start: entry.start, end: entry.start + 1 };
    const message = 'a list cannot begin on the line of its key';
    const below = at.lines.slice(at.lines.indexOf(line) + 1).find((each) => !isBlank(each));
    if (below && isItem.test(below.text)) {
      const edits = [{ at: entry.start, removed: 0, inserted: `\n${' '.repeat(indentOf(below))}` }];
      return [{ ...place, message, hint: `begin it on the next line: ${entry.value}`, edits }];
    }
    const advice = 'begin it on the next line; or, if it is a text, put it in quotes';
    return [needsQuotes(at.text, place, message, entry, advice)];
  });
}

function amongKeys({ lines, first }: Noticed): Cause[] {
  const line = lines[first];
  const above = lines.slice(0, first).findLast((each) => !isBlank(each));
  if (!line || !above || !isItem.test(line.text)) return [];
  const { key, dashes, value } = entryOf(above);
  if (key === undefined || dashes !== '' || value === '' || indentOf(above) !== indentOf(line)) return [];
  const start = line.start + indentOf(line);
  const hint = 'give the list a key of its own on the line above it';
  return [{ start, end: start + 1, message: 'this item of a list stands among keys', hint, edits: [] }];
}
