import { Lexer } from 'yaml';
import { entryOf, lineNumberAt } from './lines.ts';
import type { Cause } from './mend.ts';
import { changed, entriesNearby, type Finder, type Noticed } from './noticed.ts';
import { quoted } from './quoting.ts';

/** Quotation marks: never closed, closed before the text ends, typographic ones, escapes that there are not. */
export const quoteCauses: Finder = (at) => [
  ...typographic(at),
  ...badEscape(at),
  ...closedTooSoon(at),
  ...unclosed(at),
];

const pairs = /^[“”„‟«»‘’‚‹›](.*)[“”„‟«»‘’‚‹›]$/u;

function typographic(at: Noticed): Cause[] {
  return entriesNearby(at).flatMap(({ line, entry }) => {
    // Only straight marks close a text, so that what looks like a value may be taken for more keys.
    const whole = {
      start: line.start + entry.column,
      value: at.text.slice(line.start + entry.column, entry.end),
    };
    const spans = [entry, ...(entry.key === undefined ? [] : [whole])];
    return spans.flatMap(({ start, value }) => {
      const inner = pairs.exec(value)?.[1];
      if (inner === undefined) return [];
      const edits = [{ at: start, removed: value.length, inserted: quoted(inner) }];
      const message = `typographic quotation marks (${value.charAt(0)}) hold no text together`;
      return [changed(at.text, { start, end: start + 1 }, message, 'write straight ones', edits)];
    });
  });
}

/** Text in double quotes in which backslashes are meant as they stand, such as a path of Windows. */
function badEscape({ code, text, start, end, lines, first }: Noticed): Cause[] {
  if (code !== 'BAD_DQ_ESCAPE') return [];
  const line = lines[first];
  const [found = '\\'] = /^\\(?:x.{0,2}|u.{0,4}|U.{0,8}|.)/u.exec(text.slice(start, line?.end)) ?? [];
  const sequence = found.replace(/["\s].*$/u, '');
  const place = { start, end: Math.max(start + sequence.length, Math.min(end, start + 1)) };
  const message = `"${sequence}" means nothing in double quotes`;
  const open = text.lastIndexOf('"', start - 1);
  const written = /^"((?:[^"\\\n]|\\.)*)"/u.exec(text.slice(open))?.[1];
  if (open < (line?.start ?? 0) || written === undefined) {
    const edits = [{ at: start, removed: 0, inserted: '\\' }];
    return [changed(text, place, message, 'write each backslash twice', edits)];
  }
  const meant = written.replaceAll('\\"', '"');
  const edits = [{ at: open, removed: written.length + 2, inserted: quoted(meant) }];
  const advice = meant.includes("'")
    ? 'write each backslash twice'
    : 'put the text in single quotes, where a backslash is one';
  return [changed(text, place, message, advice, edits)];
}

/** Text that holds the mark in which it stands, or that goes on behind its quotes. */
function closedTooSoon(at: Noticed): Cause[] {
  return entriesNearby(at).flatMap(({ entry: { value, start, end } }) => {
    const mark = value.charAt(0);
    if (mark !== '"' && mark !== "'") return [];
    const [closed] = (mark === '"' ? /^"(?:[^"\\]|\\.)*"/u : /^'(?:[^']|'')*'/u).exec(value) ?? [];
    if (closed === undefined || closed.length === value.length) return [];
    const isInner = value.endsWith(mark) && /\S/u.test(value.charAt(closed.length));
    const meant = isInner ? value.slice(1, -1) : value;
    const edits = [{ at: start, removed: end - start, inserted: quoted(meant) }];
    if (isInner) {
      const place = { start: start + closed.length - 1, end: start + closed.length };
      const what = mark === '"' ? 'quotation mark' : 'apostrophe';
      return [
        changed(
          at.text,
          place,
          `the text ends at this ${what}`,
          'put the text in quotes of the other kind',
          edits,
        ),
      ];
    }
    const place = {
      start: start + closed.length + (/\S/u.exec(value.slice(closed.length))?.index ?? 0),
      end,
    };
    return [
      changed(
        at.text,
        place,
        'text stands behind the closing quotation mark',
        'put the whole text in quotes',
        edits,
      ),
    ];
  });
}

/** A mark that is never closed is noticed where the next one stands, or at the end of the file. */
function unclosed(at: Noticed): Cause[] {
  const { text, lines } = at;
  return openQuotes(text, at.end)
    .slice(-6)
    .flatMap((start) => {
      const line = lines[lineNumberAt(lines, start)];
      if (!line) return [];
      const entry = entryOf(line);
      const ends = [entry.start === start ? entry.end : line.end];
      // In brackets it is the item that ends.
      if (/^[[{]/u.test(entry.value))
        ends.unshift(start + (/[,\]}]|$/u.exec(text.slice(start, line.end))?.index ?? 0));
      return ends.map((end) => {
        const edits = [{ at: end, removed: 0, inserted: text.charAt(start) }];
        const place = { start, end: start + 1 };
        return {
          ...changed(text, place, 'this quotation mark is never closed', 'close it', edits),
          hides: true,
        };
      });
    });
}

/** Where quoted texts begin, up to an offset, that do not end on the same line. */
function openQuotes(text: string, until: number): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (offset > until) break;
    if (/^["']/u.test(token) && (token.includes('\n') || !/^(["']).*\1$/u.test(token) || token.length === 1))
      starts.push(offset);
    if (!/^[\u0002\u0018\u001f]$/u.test(token)) offset += token.length;
  }
  return starts;
}
