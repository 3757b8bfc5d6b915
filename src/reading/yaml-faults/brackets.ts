import { Lexer } from 'yaml';
import { lineNumberAt } from './lines.ts';
import type { Cause } from './mend.ts';
import { changed, type Finder, type Noticed, needsQuotes } from './noticed.ts';

/** Brackets and what stands in them: never closed, closed by the other kind, one too many, commas, comments. */
export const bracketCauses: Finder = (at) => [
  ...dashes(at),
  ...cutByComment(at),
  ...colonInItem(at),
  ...commas(at),
  ...unclosed(at),
  ...tooMany(at),
];

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

function dashes({ text, start }: Noticed): Cause[] {
  const open = openBrackets(text, start).at(-1);
  const isList = /^-\s/u.test(text.slice(start, start + 2));
  if (open === undefined || !isList || !/^.[ \t]*\r?\n/u.test(text.slice(open, open + 100))) return [];
  const hint = 'take the brackets away, or the dashes; without dashes, part the items with commas';
  return [
    { start: open, end: open + 1, message: 'lines with dashes stand in these brackets', hint, edits: [] },
  ];
}

/** In brackets on one line a # hides the bracket that closes them. */
function cutByComment(at: Noticed): Cause[] {
  const { text, lines } = at;
  const open = openBrackets(text, at.start).at(-1);
  if (open === undefined) return [];
  return lines.slice(lineNumberAt(lines, open), at.last + 1).flatMap((line) => {
    const hash = line.text.search(/(?<=\S[ \t]+)#/u);
    if (hash < 0 || line.start + hash < open) return [];
    const before = [...line.text.slice(0, hash).matchAll(/^\s+|[[{,]\s*|:\s+/gu)].at(-1);
    const start = line.start + (before === undefined ? 0 : before.index + before[0].length);
    const behind = /[\]},]|$/u.exec(line.text.slice(hash))?.index ?? 0;
    const end = line.start + line.text.slice(0, hash + behind).trimEnd().length;
    const place = { start: line.start + hash, end: line.start + hash + 1 };
    const message = 'a comment begins here, and cuts off the text';
    return [{ ...needsQuotes(text, place, message, { start, end }), hides: true }];
  });
}

/** In braces a value that holds a colon looks like one more key. */
function colonInItem({ text, lines, first, start }: Noticed): Cause[] {
  const line = lines[first];
  if (!line || openBrackets(text, start).length === 0) return [];
  const item = /([{,]\s*[^\s,:{}[\]"']+:\s+)([^,:{}[\]"'\s][^,:{}[\]]*:\s[^,{}[\]]*?)(?=\s*[,}\]])/u.exec(
    line.text,
  );
  if (!item) return [];
  const [, before = '', value = ''] = item;
  const from = line.start + item.index + before.length;
  const colon = from + value.search(/:\s/u);
  const message = `a colon stands within the text behind "${before.replace(/^[{,]\s*|\s+$/gu, '')}"`;
  return [
    needsQuotes(text, { start: colon, end: colon + 1 }, message, { start: from, end: from + value.length }),
  ];
}

function commas({ text, start, code }: Noticed): Cause[] {
  const isWithin = openBrackets(text, start).length > 0;
  if (isWithin && text.charAt(start) === ',') {
    const edits = [{ at: start, removed: 1, inserted: '' }];
    return [
      changed(text, { start, end: start + 1 }, 'there is nothing before this comma', 'take it away', edits),
    ];
  }
  if (!isWithin || (code !== 'MISSING_CHAR' && code !== 'UNEXPECTED_TOKEN')) return [];
  const before = text.slice(0, start).replace(/\s+(?:#[^\n]*\s+)*$/u, '').length;
  const edits = [{ at: before, removed: 0, inserted: ',' }];
  return [
    changed(text, { start: before - 1, end: before }, 'a comma is missing behind this', 'write one', edits),
  ];
}

function unclosed({ text, lines, start, last }: Noticed): Cause[] {
  const open = openBrackets(text, start).at(-1);
  if (open === undefined) return [];
  const mark = text.charAt(open);
  const close = closing[mark] ?? ']';
  const place = { start: open, end: open + 1 };
  const message = `this ${mark} is never closed`;
  const advice = `close it with ${close}`;
  const here = text.charAt(start);
  if ((here === ']' || here === '}') && here !== close) {
    return [changed(text, place, message, advice, [{ at: start, removed: 1, inserted: close }])];
  }
  const from = lineNumberAt(lines, open);
  const ends = [...new Set([from, last - 1, last])].flatMap((number) => {
    const line = number < from ? undefined : lines[number];
    return line ? [line.start + line.text.replace(/\s+#.*$/u, '').trimEnd().length] : [];
  });
  return ends
    .filter((end) => end > open)
    .map((end) => {
      const edits = [{ at: end, removed: 0, inserted: close }];
      return { ...changed(text, place, message, advice, edits), hides: true };
    });
}

function tooMany({ text, start }: Noticed): Cause[] {
  const mark = text.charAt(start);
  if (mark !== ']' && mark !== '}') return [];
  const edits = [{ at: start, removed: 1, inserted: '' }];
  return [changed(text, { start, end: start + 1 }, `this ${mark} closes nothing`, 'take it away', edits)];
}

/** Where the brackets stand that are open at an offset. */
function openBrackets(text: string, until: number): number[] {
  const open: number[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (offset >= until) break;
    if (token === '[' || token === '{') open.push(offset);
    if (token === ']' || token === '}') open.pop();
    if (!/^[\u0002\u0018\u001f]$/u.test(token)) offset += token.length;
  }
  return open;
}
