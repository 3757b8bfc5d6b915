import { entryOf, indentOf, isBlank, type Line } from './lines.ts';
import type { Cause, Stretch } from './mend.ts';
import { changed, entriesNearby, type Finder, linesNearby, type Noticed, needsQuotes } from './noticed.ts';

/** Colons: one in a text that has no quotes, one without a space behind it, a wide one, an equals sign, none at all. */
export const colonCauses: Finder = (at) => [
  ...missingSpace(at),
  ...otherMarks(at),
  ...inText(at),
  ...noColon(at),
];

function inText(at: Noticed): Cause[] {
  return entriesNearby(at).flatMap(({ line, entry }) => {
    const within = entry.value.search(/:(?:[ \t]|$)/u);
    if (entry.key === undefined || within < 0 || /^[|>]/u.test(entry.value)) return [];
    const colon = { start: entry.start + within, end: entry.start + within + 1 };
    const message = `a colon stands within the text behind "${entry.key}:"`;
    const value = needsQuotes(at.text, colon, message, entry);
    // An item of a list that begins with a capital letter or with words is a text as a whole.
    const isText = entry.dashes !== '' && !/^[a-z][\w-]*$/u.test(entry.key);
    if (!isText) return [value];
    const first = { start: entry.colon ?? line.start, end: (entry.colon ?? line.start) + 1 };
    const whole = { start: line.start + entry.column, end: entry.end };
    return [needsQuotes(at.text, first, 'a colon stands within this text', whole), value];
  });
}

function missingSpace(at: Noticed): Cause[] {
  return linesNearby(at).flatMap((line) => {
    const [found, before = ''] =
      /^([ \t]*(?:-[ \t]+)*["']?[\p{L}_][\w-]*["']?):(?=[^\s:/\\])/u.exec(line.text) ?? [];
    if (found === undefined) return [];
    const colon = line.start + before.length;
    const key = before.trim().replace(/^(?:-[ \t]+)+/u, '');
    const edits = [{ at: colon + 1, removed: 0, inserted: ' ' }];
    const place = { start: colon, end: colon + 1 };
    return [
      changed(at.text, place, `no space stands behind "${key}:"`, 'write a space behind the colon', edits),
    ];
  });
}

function otherMarks(at: Noticed): Cause[] {
  return linesNearby(at).flatMap((line) => {
    const match = /^([ \t]*(?:-[ \t]+)*[\p{L}_][\w-]*)([ \t]*(?:=|：|﹕|꞉)[ \t]*)/u.exec(line.text);
    if (!match) return [];
    const [, before = '', mark = ''] = match;
    const start = line.start + before.length;
    const place = { start: start + mark.search(/\S/u), end: start + mark.trimEnd().length };
    const edits = [{ at: start, removed: mark.length, inserted: ': ' }];
    return [
      changed(
        at.text,
        place,
        `"${mark.trim()}" stands where a colon belongs`,
        'write a colon and a space',
        edits,
      ),
    ];
  });
}

function noColon(at: Noticed): Cause[] {
  return entriesNearby(at).flatMap(({ line, entry }) => {
    // A colon that stands behind several words is one of a text.
    if (/^["'\w-]+$/u.test(entry.key ?? '')) return [];
    const from = line.start + entry.column;
    const written = at.text.slice(from, entry.end);
    if (written === '' || /^["'[{]/u.test(written)) return [];
    const place = { start: from, end: entry.end };
    const isWord = !/\s/u.test(written);
    // An item of a list may well be one word.
    const isKey = entry.key === undefined && (entry.dashes === '' || !isWord);
    const missing = isKey ? colonLeftOut(at.text, place, written) : [];
    const running = entry.dashes === '' ? goesOn(at, line, place) : [];
    return isWord ? [...missing, ...running] : [...running, ...missing];
  });
}

/** A key and its value without the colon between them; or a key alone. */
function colonLeftOut(text: string, place: Stretch, written: string): Cause[] {
  const [, key] = /^([a-z][\w-]*)(?:[ \t]|$)/u.exec(written) ?? [];
  if (key === undefined) {
    const edits = [{ at: place.end, removed: 0, inserted: ':' }];
    const hint = 'begin the line with a key and a colon';
    return [{ ...place, message: 'no colon stands in this line', hint, edits }];
  }
  const edits = [{ at: place.start + key.length, removed: 0, inserted: ':' }];
  const word = { start: place.start, end: place.start + key.length };
  return [changed(text, word, `no colon stands behind "${key}"`, 'write one', edits)];
}

/** A line of a text that does not stand as deep as the text goes on, with those below that stand as it does. */
function goesOn({ lines }: Noticed, line: Line, place: Stretch): Cause[] {
  const above = lines.slice(0, lines.indexOf(line)).findLast((each) => !isBlank(each));
  const { key, value } = above ? entryOf(above) : { key: undefined, value: '' };
  if (!above || !canGoOn(value)) return [];
  const column = indentOf(above) + (key === undefined ? 0 : 2);
  if (column === indentOf(line)) return [];
  const below = lines.slice(lines.indexOf(line) + 1);
  const isOther = (each: Line) =>
    !isBlank(each) && (indentOf(each) < indentOf(line) || entryOf(each).key !== undefined);
  const end = below.findIndex(isOther);
  const running = below.slice(0, end < 0 ? undefined : end).filter((each) => !isBlank(each));
  return [
    {
      ...place,
      message: 'this line has no key, and does not stand as the text above it does',
      hint: `indent it by ${column} spaces if that text goes on here; else begin it with a key and a colon`,
      edits: [line, ...running].map((each) => ({
        at: each.start,
        removed: indentOf(line),
        inserted: ' '.repeat(column),
      })),
    },
  ];
}

/** Whether a value can go on in the lines below it: text without quotes, or a mark for lines of text. */
function canGoOn(value: string): boolean {
  return /^(?:[^"'[{|>]|[|>][+-]?\d?$)/u.test(value);
}
