import { entryOf, indentOf, isBlank } from './lines.ts';
import { type Finder, needsQuotes } from './noticed.ts';

/** A text over several lines without quotes, one of which holds a colon; but a single word before it is rather a key. */
export const runningTextCauses: Finder = ({ text, lines, start, last, first }) => {
  const begin = lines[first];
  if (!begin || last <= first) return [];
  const entry = entryOf(begin);
  if (entry.start !== start || /^["'|>[{]/u.test(entry.value)) return [];
  const below = lines.slice(first + 1);
  const after = below.findIndex((line) => !isBlank(line) && indentOf(line) <= indentOf(begin));
  const running = below.slice(0, after < 0 ? undefined : after);
  const end = running.findLast((line) => !isBlank(line));
  const line = running.find((each) => /:(?:[ \t]|$)/u.test(each.text));
  if (!end || !line || /^[a-z][\w-]*$/u.test(entryOf(line).key ?? '')) return [];
  const colon = line.start + line.text.search(/:(?:[ \t]|$)/u);
  const stretch = { start, end: end.start + end.text.trimEnd().length };
  return [needsQuotes(text, { start: colon, end: colon + 1 }, 'a colon stands within this text', stretch)];
};
