import { inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

/** An element of a part, with its prefix as written: `w:p`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** A package laid open: every part by name, and the body parsed. */
export interface Docx {
  readonly parts: ReadonlyMap<string, Buffer>;
  /** A part as XML; fails when it is missing or not well-formed. */
  readonly xml: (name: string) => XmlElement;
  readonly body: XmlElement;
}

export function openDocx(bytes: Uint8Array): Docx {
  const parts = unzip(bytes);
  const xml = (name: string) => {
    const part = parts.get(name);
    if (!part) throw new Error(`there is no part ${name}`);
    return parseXml(part.toString('utf8'));
  };
  return { parts, xml, body: child(xml('word/document.xml'), 'w:body') };
}

/** The files of a ZIP archive by its central directory; fails where a header does not hold. */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error('broken central directory');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const content = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data;
    if (content.length !== archive.readUInt32LE(at + 24)) throw new Error(`${name} has another size`);
    files.set(name, content);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (piece) => {
    open.at(-1)?.children.push(piece);
  });
  parser.write(text).close();
  const [element] = elements(root);
  if (!element) throw new Error('no root element');
  return element;
}

/** The child elements, those of a name where one is given. */
export function elements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (each): each is XmlElement => typeof each !== 'string' && (name === undefined || each.name === name),
  );
}

/** The only child of a name, found along a path such as `w:pPr`, `w:spacing`; fails when there is none. */
export function child(element: XmlElement, ...path: string[]): XmlElement {
  return path.reduce((parent, name) => {
    const [found] = elements(parent, name);
    if (!found) throw new Error(`<${parent.name}> has no <${name}>`);
    return found;
  }, element);
}

export function has(element: XmlElement, ...path: string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  return elements(element, name).some((each) => has(each, ...rest));
}

/** Every element of a name below this one, in order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return elements(element).flatMap((each) => [...(each.name === name ? [each] : []), ...all(each, name)]);
}

/** The text of an element; a line break is a newline, a tab a tab. */
export function textOf(element: XmlElement): string {
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:tab') return has(element, 'w:val') ? '' : '\t';
  if (element.name === 'w:pPr' || element.name === 'w:rPr') return '';
  return element.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('');
}

export interface Paragraph {
  readonly style: string;
  readonly text: string;
  readonly element: XmlElement;
}

/** The paragraphs of a part or element in reading order, those in tables too. */
export function paragraphs(element: XmlElement): Paragraph[] {
  return all(element, 'w:p').map((each) => ({
    style: child(each, 'w:pPr', 'w:pStyle').attributes['w:val'] ?? '',
    text: textOf(each),
    element: each,
  }));
}

/** The paragraph that holds a text; fails when none does. */
export function paragraphWith(element: XmlElement, text: string): Paragraph {
  const found = paragraphs(element).find((each) => each.text.includes(text));
  if (!found) throw new Error(`no paragraph holds "${text}"`);
  return found;
}

/** Level and text of every heading. */
export function headings(element: XmlElement): (readonly [level: number, text: string])[] {
  return paragraphs(element)
    .filter(({ style }) => /^Heading\d/u.test(style))
    .map(({ style, text }) => [Number(style.charAt('Heading'.length)), text] as const);
}

/** The tables of an element, nested ones too, as rows of the texts of their cells. */
export function tables(element: XmlElement): { readonly rows: string[][]; readonly element: XmlElement }[] {
  return all(element, 'w:tbl').map((table) => ({
    rows: elements(table, 'w:tr').map((row) => elements(row, 'w:tc').map(cellText)),
    element: table,
  }));
}

function cellText(cell: XmlElement): string {
  return paragraphs(cell)
    .map(({ text }) => text)
    .join('\n');
}

/** A style of the package by id; fails when there is none. */
export function styleOf(docx: Docx, id: string): XmlElement {
  const found = elements(docx.xml('word/styles.xml'), 'w:style').find(
    (each) => each.attributes['w:styleId'] === id,
  );
  if (!found) throw new Error(`there is no style "${id}"`);
  return found;
}

/** An attribute of an element found along a path, such as the size in `w:rPr`, `w:sz`. */
export function value(element: XmlElement, path: readonly string[], attribute = 'w:val'): string | undefined {
  return child(element, ...path).attributes[attribute];
}
