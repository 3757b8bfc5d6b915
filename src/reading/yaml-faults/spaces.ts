import { indentOf, isBlank, type Line } from './lines.ts';
import type { Cause, Edit } from './mend.ts';
import { changed, type Finder, linesNearby, type Noticed } from './noticed.ts';

/** Tabs, and characters that look like spaces and are none, where a line is indented or its parts are kept apart. */
export const spaceCauses: Finder = (at) => [...tabs(at), ...oddSpaces(at), ...emptyLines(at)];

const oddSpace = /(?<=^[\s-]*|:)[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/gu;
const withoutWidth = /[\u200b\u2060\ufeff]/gu;

/** Whoever indents with tabs does so all through a file, and is told once. A single one stands for any number of spaces. */
function tabs(at: Noticed): Cause[] {
  const line = linesNearby(at).find((each) => tabIn(each) >= 0);
  if (!line) return [];
  const start = line.start + tabIn(line);
  const end = start + (/^\t+/u.exec(at.text.slice(start))?.[0].length ?? 1);
  const message = 'a tab stands where lines are indented';
  const told = { start, end, message, hint: 'indent with spaces, not tabs' };
  const tabbed = at.lines.filter((each) => tabIn(each) >= 0);
  const spaced = (indented: Line, inserted: string): Edit => ({
    at: indented.start,
    removed: indentOf(indented),
    inserted,
  });
  const widths = [2, 4, 8, 1].map((width) => {
    const spacesOf = (each: Line) => each.text.slice(0, indentOf(each)).replaceAll('\t', ' '.repeat(width));
    return { ...told, edits: tabbed.map((each) => spaced(each, spacesOf(each))) };
  });
  if (tabbed.length > 1) return widths;
  const columns = new Set(linesAround(at, line).map(indentOf));
  return [
    ...[...columns].map((column) => ({ ...told, edits: [spaced(line, ' '.repeat(column))] })),
    ...widths,
  ];
}

/** The nearest lines above and below that say something. */
function linesAround({ lines }: Noticed, line: Line): Line[] {
  const number = lines.indexOf(line);
  const above = lines.slice(0, number).findLast((each) => !isBlank(each));
  const below = lines.slice(number + 1).find((each) => !isBlank(each));
  return [above, below].filter((each) => each !== undefined);
}

function tabIn(line: Line): number {
  return line.text.slice(0, indentOf(line)).indexOf('\t');
}

function oddSpaces(at: Noticed): Cause[] {
  const line = [...linesNearby(at), ...at.lines.slice(0, at.first).reverse()].find(
    (each) => each.text.search(oddSpace) >= 0,
  );
  if (!line) return [];
  const [match] = line.text.matchAll(oddSpace);
  const odd = match?.[0] ?? '';
  const start = line.start + (match?.index ?? 0);
  const code = (odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const edits = at.lines.flatMap((each) =>
    [...each.text.matchAll(oddSpace)].map((found) => ({
      at: each.start + found.index,
      removed: found[0].length,
      inserted: found[0].replace(withoutWidth, '').replace(/./gu, ' '),
    })),
  );
  const here = edits.filter((edit) => edit.at >= line.start && edit.at <= line.end);
  const message = `a character that looks like a space (U+${code}) stands here`;
  const place = { start, end: start + odd.length };
  // Lines that were indented with them have come loose, and what follows was read as something else.
  const cause = changed(at.text, place, message, 'put a plain space in its place', here);
  return [{ ...cause, edits, hides: true }];
}

/** Where a text begins with empty lines, YAML does not know how deep it is indented if one of them is longer. */
function emptyLines({ code, lines, first }: Noticed): Cause[] {
  const line = lines[first - 1];
  if (code !== 'MISSING_CHAR' || !line || !/^ +$/u.test(line.text)) return [];
  const message = 'spaces stand in this empty line, further than the text below begins';
  const edits = [{ at: line.start, removed: line.text.length, inserted: '' }];
  return [{ start: line.start, end: line.end, message, hint: 'delete them', edits }];
}
