import { type Place, type Problem, problem } from '../problems/index.ts';
import { isItemLine, linesOf, proseBlocks } from './prose.ts';
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

/**
 * Says where the texts of a file hold what looks like markup: documents print it as it stands. And where a list has
 * become one run of words, because YAML joins the lines of a text that does not begin with "|".
 * Problems: markup-in-text, list-runs-on.
 */
export function checkPlainTexts(source: ValueSource): Problem[] {
  const problems: Problem[] = [];
  visitTexts(source.value, [], (text, path) => {
    if (suspicious.test(text)) problems.push(...lookAlikesIn(text, path, source));
    if (mayRunOn(text)) problems.push(...runOn(text, path, source));
  });
  return problems;
}

function visitTexts(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visitTexts(item, [...path, index], visit);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) visitTexts(inner, [...path, key], visit);
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
  if (whole.cell) return whole;
  const at = source.text.slice(whole.start, whole.end).indexOf(text);
  return at === -1 ? whole : { ...whole, start: whole.start + at, end: whole.start + at + text.length };
}

/** Two marks of items within the words of one line. */
function mayRunOn(text: string): boolean {
  return / - .* - | ?1\. .* 2\. /u.test(text);
}

function runOn(text: string, path: Path, source: ValueSource): Problem[] {
  const place = source.placeOf(path);
  if (place.cell) return [];
  const [, ...lines] = linesOf(source.text.slice(place.start, place.end));
  const written = lines.filter(isItemLine).length;
  const read = proseBlocks(text).reduce((count, { items }) => count + items.length, 0);
  if (written < 2 || read >= written) return [];
  const hint =
    'write "|" behind the colon of the key, and the whole text below it, indented: then its lines stay lines';
  return [problem('list-runs-on', 'the items of this list are printed as one run of words', { place, hint })];
}
