import { deepest, type Element, noAttributes, type OpenElement, placeOf } from './elements.ts';
import { isBlank } from './parsing.ts';

/** A mark and its tag: the mark, then the name of an end tag, or name, attributes and `/` of a start tag. */
const tag =
  /(?:<\?at (\d+:\d+)\?>)?<(?:\/([a-z][a-z0-9-]*)|([a-z][a-z0-9-]*)((?:[ \t\n]+[a-z]+="[^"<]*")*)[ \t\n]*(\/?))>/uy;

/** Far more than a document has; markup without end would exhaust the stack of V8's regular expressions. */
const longest = 1_000_000;

/** Characters by the names that XML and the renderer have for them. */
const characters: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#x27', "'"],
  ['#x60', '`'],
  ['#x3D', '='],
]);

/** A character that XML has not, one by any other name, and what ends a CDATA section. */
const notPlain = new RegExp(
  `[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|&(?!(?:${[...characters.keys()].join('|')});)|\\]\\]>`,
  'u',
);

/**
 * Reads elements as `readElements` does, many times faster, from markup as templates mostly render it. Of any other,
 * be it well-formed or not, it gives nothing: that is for `readElements`, which knows XML and says what is wrong.
 */
export function readPlainElements(given: string, files: readonly string[]): Element | undefined {
  if (given.length > longest) return undefined;
  const markup = given.includes('\r') ? given.replace(/\r\n?/gu, '\n') : given;
  if (notPlain.test(markup) || !markup.isWellFormed()) return undefined;
  const outermost: OpenElement = { name: '', attributes: noAttributes, children: [], place: undefined };
  const known = new Map([['', noAttributes]]);
  const above: OpenElement[] = [];
  let parent = outermost;
  let mark = '';
  let at = 0;
  for (let next = markup.indexOf('<'); next !== -1; next = markup.indexOf('<', at)) {
    if (next > at) parent.children.push(withCharacters(markup.slice(at, next)));
    tag.lastIndex = next;
    const match = tag.exec(markup);
    if (!match) return undefined;
    at = tag.lastIndex;
    const [, ownMark, endName, name = '', written = '', slash] = match;
    mark = ownMark ?? mark;
    if (endName !== undefined) {
      const outer = above.pop();
      if (!outer || endName !== parent.name) return undefined;
      parent = outer;
      continue;
    }
    const attributes = known.get(written) ?? attributesOf(written);
    if (!attributes || above.length === deepest) return undefined;
    known.set(written, attributes);
    const element = { name, attributes, children: [], place: placeOf(mark, files, name.length + 1) };
    parent.children.push(element);
    if (slash === '/') continue;
    above.push(parent);
    parent = element;
  }
  parent.children.push(markup.slice(at));
  const [root, ...others] = outermost.children.filter(
    (child) => typeof child !== 'string' || !isBlank(child),
  );
  return parent === outermost && others.length === 0 && typeof root === 'object' ? root : undefined;
}

/** Attributes written as `tag` has found them; undefined where one stands twice. */
function attributesOf(written: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  const parts = written.replace(/[\t\n]/gu, ' ').split('"');
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [before = '', value = ''] = [parts[index], parts[index + 1]];
    const name = before.trim().slice(0, -1);
    if (attributes.has(name)) return undefined;
    attributes.set(name, withCharacters(value));
  }
  return attributes;
}

function withCharacters(text: string): string {
  return text.includes('&')
    ? text.replace(/&([^;]+);/gu, (_, name: string) => characters.get(name) ?? '')
    : text;
}
