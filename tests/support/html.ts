/** An element of a page that was read strictly: every tag closed, in order, nothing left open. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (HtmlElement | string)[];
}

interface OpenElement extends HtmlElement {
  readonly children: (HtmlElement | string)[];
}

const empty = new Set(['meta', 'br', 'hr', 'img', 'input', 'col']);
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Reads a page; throws at anything that a browser would have to repair. */
export function readHtml(page: string): HtmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open: OpenElement[] = [root];
  const top = () => open.at(-1) ?? root;
  const pattern =
    /<style>[\s\S]*?<\/style>|<!DOCTYPE html>|<\/([a-z0-9]+)>|<([a-z0-9]+)((?:\s[^<>]*?)?)>|([^<]+)|</gu;
  for (const [all, closed, opened, attributes = '', text] of page.matchAll(pattern)) {
    if (text !== undefined) top().children.push(decode(text));
    else if (closed !== undefined) {
      if (top().name !== closed) throw new Error(`</${closed}> closes <${top().name}>`);
      open.pop();
    } else if (opened !== undefined) {
      const element: OpenElement = { name: opened, attributes: readAttributes(attributes), children: [] };
      top().children.push(element);
      if (!empty.has(opened)) open.push(element);
    } else if (all === '<') throw new Error('a < that begins no tag');
  }
  if (open.length > 1) throw new Error(`<${top().name}> is not closed`);
  const html = root.children.find((child) => typeof child !== 'string');
  if (html === undefined || typeof html === 'string') throw new Error('the page is empty');
  return html;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const rest = text.replace(/\s([a-z:-]+)(?:="([^"]*)")?/gu, (_, name: string, value: string | undefined) => {
    if (attributes.has(name)) throw new Error(`the attribute ${name} stands twice`);
    attributes.set(name, decode(value ?? ''));
    return '';
  });
  if (rest.trim() !== '') throw new Error(`not attributes: ${rest}`);
  return attributes;
}

function decode(text: string): string {
  return text.replace(/&(\w*);?/gu, (all, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`not an entity: ${all}`);
    return character;
  });
}

/** Every element of a name, in order. */
export function all(element: HtmlElement, name: string): HtmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** The first element of a name; throws when there is none. */
export function first(element: HtmlElement, name: string): HtmlElement {
  const found = all(element, name)[0];
  if (!found) throw new Error(`there is no <${name}>`);
  return found;
}

export function textOf(element: HtmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Every element, in order. */
export function everything(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...everything(child)],
  );
}
