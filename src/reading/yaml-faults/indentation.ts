import { entryOf, indentOf, isBlank, type Line } from './lines.ts';
import type { Cause, Edit } from './mend.ts';
import { type Finder, linesNearby, type Noticed } from './noticed.ts';

/** A line that stands deeper or less deep than those it belongs to. */
export const indentationCauses: Finder = (at) => {
  const near = linesNearby(at).filter((line) => !isBlank(line));
  return [...near.reverse()].flatMap((line) => moves(at, line));
};

/** The line moved to each column in which a line above it begins, the nearest first; with it those that stand below it. */
function moves(at: Noticed, line: Line): Cause[] {
  const { lines } = at;
  const number = lines.indexOf(line);
  const column = indentOf(line);
  const columns = new Set(columnsAround(lines, number));
  columns.delete(column);
  const below = linesBelow(lines, number);
  const above = lines.slice(0, number).findLast((each) => !isBlank(each));
  const isBelowText =
    above !== undefined && indentOf(above) < column && /^[^"'[{|>]/u.test(entryOf(above).value);
  return [...columns]
    .sort((one, other) => Math.abs(one - column) - Math.abs(other - column))
    .slice(0, 6)
    .flatMap((target) => {
      const by = target - column;
      const whole = below.length > 0 ? [moved(line, [line, ...below], by, isBelowText)] : [];
      return [moved(line, [line], by, isBelowText), ...whole];
    });
}

function moved(line: Line, lines: readonly Line[], by: number, isBelowText: boolean): Cause {
  const start = line.start + indentOf(line);
  const { end } = entryOf(line);
  const edits = lines.map((each): Edit => {
    const column = Math.max(0, indentOf(each) + by);
    return { at: each.start, removed: indentOf(each), inserted: ' '.repeat(column) };
  });
  const spaces = indentOf(line) + by;
  const amount = spaces === 1 ? '1 space' : `${spaces} spaces`;
  const isPerhapsText = isBelowText && by < 0 && entryOf(line).key !== undefined;
  const orText = isPerhapsText ? '; if it goes on with the text above, put that text in quotes' : '';
  const hint =
    (spaces === 0 ? 'begin the line without spaces' : `indent the line by ${amount}, not ${indentOf(line)}`) +
    orText;
  const message = `this line stands too ${by < 0 ? 'deep' : 'far to the left'} for those around it`;
  const distance = 100 * lines.length + Math.abs(by);
  return { start, end: Math.max(end, start + 1), message, hint, edits, distance };
}

/** The columns of lines above and of the next below, and of what stands behind their dashes. */
function columnsAround(lines: readonly Line[], number: number): number[] {
  const above = lines
    .slice(Math.max(0, number - 60), number)
    .filter((line) => !isBlank(line))
    .reverse();
  const next = lines.slice(number + 1, number + 20).find((line) => !isBlank(line));
  return [...above, ...(next ? [next] : [])].flatMap((line) => {
    const { column, key, value } = entryOf(line);
    return [
      indentOf(line),
      column,
      ...(key !== undefined && (value === '' || /^[|>]/u.test(value)) ? [indentOf(line) + 2] : []),
    ];
  });
}

/** The lines that follow and stand as deep or deeper. */
function linesBelow(lines: readonly Line[], number: number): Line[] {
  const line = lines[number];
  const following = lines.slice(number + 1, number + 200);
  const end = following.findIndex(
    (each) => !isBlank(each) && line !== undefined && indentOf(each) < indentOf(line),
  );
  return following.slice(0, end < 0 ? undefined : end).filter((each) => !isBlank(each));
}
