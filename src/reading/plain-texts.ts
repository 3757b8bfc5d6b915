import { type Place, type Problem, problem } from '../problems/index.ts';
import type { ValueSource } from './yaml.ts';
import type { Path } from './yaml-places.ts';

/** Something that other programs would take for more than words, and that documents print as it stands. */
interface LookAlike {
  readonly what: string;
  readonly pattern: RegExp;
  /** How often it must be met to be meant. */
  readonly times: number;
  readonly hint: string;
}

const noMarkup = 'texts know paragraphs, lists and addresses only: leave the marks out';
const listHint = 'begin each item on a line of its own with "- ", or with "1. ", "2. " …';

const lookAlikes: readonly LookAlike[] = [
  {
    what: 'bold or italic type',
    pattern: /(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3})(?=[^\s*_])[^\n*_]*[^\s*_]\1(?![\p{L}\p{N}*_])/gu,
    times: 1,
    hint: noMarkup,
  },
  {
    what: 'HTML',
    pattern:
      /<\/?(?:a|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|script|small|span|strong|style|sub|sup|table|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>|<!--/giu,
    times: 1,
    hint: noMarkup,
  },
  {
    what: 'a character written in HTML',
    pattern:
      /&(?:amp|apos|bull|copy|euro|gt|hellip|laquo|ldquo|lsquo|lt|mdash|nbsp|ndash|pound|quot|raquo|rdquo|reg|rsquo|#\d{1,7}|#x[\da-f]{1,6});/giu,
    times: 1,
    hint: 'write the character itself',
  },
  {
    what: 'a link of Markdown',
    pattern: /\[[^\]\n]+\]\([^)\s]+\)/gu,
    times: 1,
    hint: 'write the address itself: it becomes a link',
  },
  { what: 'a heading', pattern: /^ *#{1,6} \S.*$/gmu, times: 1, hint: noMarkup },
  { what: 'code', pattern: /`[^`\n]+`/gu, times: 1, hint: noMarkup },
  { what: 'a rule', pattern: /^ *(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$/gmu, times: 1, hint: noMarkup },
  { what: 'a table', pattern: /^ *\|.*\| *$/gmu, times: 2, hint: noMarkup },
  { what: 'a quotation', pattern: /^ *> \S.*$/gmu, times: 1, hint: noMarkup },
  { what: 'a list', pattern: /^ *[•‣◦▪●○■·]\s*\S.*$/gmu, times: 1, hint: listHint },
  {
    what: 'a list',
    pattern: /^ *(?:[*+–—]\s+|-(?=\p{L})|\(?(?:\d{1,2}|[a-z])\)\s+|[a-z]\.\s+)\S.*$/gmu,
    times: 2,
    hint: listHint,
  },
];

/** Whether any of the look-alikes can stand in a text: most have none of these characters. */
const suspicious = /[*_<&`|>•‣◦▪●○■·]|\]\(|^ *(?:#|[=+–—]|-\S|--|\(?\w{1,2}\)\s|[a-z]\.\s)/mu;

/** What texts begin with that a new file holds a place for. */
export const toBeFilledIn = 'To be filled in';

/** A text that stands for one that is still to be written, as drafts and templates of people's own have them. */
const placeholder =
  /^\s*(?:to be filled in\b|to do:|todo\b|lorem ipsum\b|\[(?:insert|add|enter|your)\b[^\]]*\])/iu;

/** Says where the texts of a file hold what looks like markup: documents print it as it stands. Problem: markup-in-text. */
export function checkPlainTexts(source: ValueSource): Problem[] {
  const problems: Problem[] = [];
  visitTexts(source.value, [], (text, path) => {
    if (suspicious.test(text)) problems.push(...lookAlikesIn(text, path, source));
  });
  return problems;
}

/** The same, and which texts are still to be written: documents would print what holds their place. Problem: text-to-write. */
export function checkTexts(source: ValueSource): Problem[] {
  const problems: Problem[] = [];
  visitTexts(source.value, [], (text, path) => {
    if (suspicious.test(text)) problems.push(...lookAlikesIn(text, path, source));
    if (placeholder.test(text)) problems.push(toWrite(source.placeOf(path)));
  });
  return problems;
}

function toWrite(place: Place): Problem {
  return problem('text-to-write', 'this is still to be written, and is printed as it stands', {
    place,
    hint: 'write it, or delete the line',
  });
}

/** Goes through all texts within a value; `path` is the way to the one in hand, and changes. */
function visitTexts(
  value: unknown,
  path: (string | number)[],
  visit: (text: string, path: Path) => void,
): void {
  if (typeof value === 'string') visit(value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    path.push(key);
    visitTexts(inner, path, visit);
    path.pop();
  }
}

function lookAlikesIn(text: string, path: Path, source: ValueSource): Problem[] {
  const told = new Set<string>();
  return lookAlikes.flatMap(({ what, pattern, times, hint }) => {
    const found = text.match(pattern) ?? [];
    const [first = ''] = found;
    if (found.length < times || told.has(what)) return [];
    told.add(what);
    const place = placeWithin(source, path, first.trim());
    return [
      problem('markup-in-text', `this looks like ${what}, and is printed as it stands`, { place, hint }),
    ];
  });
}

/** Of a text within the value at a path; of the value where it does not stand there as it is read. */
function placeWithin(source: ValueSource, path: Path, text: string): Place {
  const whole = source.placeOf(path);
  // What a row of a table inherits stands in another file than the row.
  if (whole.cell || whole.file !== source.file) return whole;
  const at = source.text.slice(whole.start, whole.end).indexOf(text);
  return at === -1 ? whole : { ...whole, start: whole.start + at, end: whole.start + at + text.length };
}
