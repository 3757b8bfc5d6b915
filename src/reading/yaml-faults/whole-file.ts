import { entryOf } from './lines.ts';
import type { Cause } from './mend.ts';
import { changed, type Finder, type Noticed } from './noticed.ts';

/** Lines that concern a file as a whole: two versions that were not merged, a second document, directives. */
export const wholeFileCauses: Finder = (at) => [...conflict(at), ...secondDocument(at), ...directive(at)];

function conflict({ text }: Noticed): Cause[] {
  const mark = /^(?:<{7}|>{7}) .*$/mu.exec(text);
  if (!mark) return [];
  const hint =
    'keep what is right of the two, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>';
  const [line] = mark;
  return [
    {
      start: mark.index,
      end: mark.index + line.length,
      message: 'two versions of this file were not merged',
      hint,
      edits: [],
    },
  ];
}

function secondDocument({ code, text, start, lines, first }: Noticed): Cause[] {
  if (code !== 'MULTIPLE_DOCS') return [];
  const line = lines.slice(0, first + 1).findLast((each) => /^(?:---|\.\.\.)(?:\s|$)/u.test(each.text));
  const from = line?.start ?? start;
  const mark = text.slice(from, from + 3);
  const hint = `delete the line "${mark}", or put what follows it into a file of its own`;
  return [
    {
      start: from,
      end: from + 3,
      message: 'a second document begins here, and a file holds one',
      hint,
      edits: [],
    },
  ];
}

function directive({ code, text, lines, first }: Noticed): Cause[] {
  const line = lines.slice(0, first + 1).find((each) => each.text.startsWith('%'));
  if (!line || !['BAD_DIRECTIVE', 'MISSING_CHAR'].includes(code)) return [];
  const message = 'a line cannot begin with %';
  const place = { start: line.start, end: line.start + 1 };
  const colon = line.text.search(/:(?:\s|$)/u);
  const { value } = entryOf({ ...line, text: line.text.slice(1), start: line.start + 1 });
  if (colon < 0 || value === '') return [{ ...place, message, hint: 'delete the line', edits: [] }];
  const key = line.text.slice(0, colon);
  const edits = [{ at: line.start, removed: key.length, inserted: `"${key}"` }];
  return [changed(text, place, message, 'put it in quotes', edits)];
}
