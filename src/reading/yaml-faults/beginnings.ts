import { indentOf, isBlank } from './lines.ts';
import type { Cause } from './mend.ts';
import { entriesNearby, type Finder, type Noticed, needsQuotes } from './noticed.ts';

/** Text that begins with a character that means something else to YAML, such as @ or *. */
export const beginningCauses: Finder = (at) =>
  entriesNearby(at).flatMap(({ line, entry }) => {
    const { value, start, end } = entry;
    const character = value.charAt(0);
    const isBare = entry.key === undefined && entry.dashes === '' && /^[?:]/u.test(value);
    if (character === '' || isBare || !'@`%,|>*&!?-[]{}:'.includes(character)) return [];
    if ((character === '|' || character === '>') && hasTextBelow(at, line.start))
      return [textBelow(start, character)];
    const message = `a text without quotes cannot begin with ${character}`;
    return [needsQuotes(at.text, { start, end: start + 1 }, message, { start, end })];
  });

function hasTextBelow({ lines }: Noticed, lineStart: number): boolean {
  const number = lines.findIndex((line) => line.start === lineStart);
  const [line, below] = [lines[number], lines.slice(number + 1).find((each) => !isBlank(each))];
  return line !== undefined && below !== undefined && indentOf(below) > indentOf(line);
}

function textBelow(start: number, character: string): Cause {
  const hint = 'let the text begin on the next line, indented';
  return {
    start,
    end: start + 1,
    message: `nothing can stand behind ${character} on its line`,
    hint,
    edits: [],
  };
}
