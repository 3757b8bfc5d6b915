import { inflateSync } from 'node:zlib';
import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text where it stands: points from the left and from the top of the page, to its baseline. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Whether it is part of the document proper, not an artifact. */
  readonly isTagged: boolean;
  /** The elements around it on this page, from the outermost; none for an artifact. */
  readonly within: readonly Tag[];
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An element of the structure tree as far as one page shows it. */
export interface Tag {
  readonly role: string;
  /** The text directly in it, without that of its children. */
  readonly text: string;
  readonly alt: string | undefined;
  readonly children: readonly Tag[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** The lines of the page from top to bottom in content order, the pieces of each joined. */
  readonly lines: readonly string[];
  readonly tags: readonly Tag[];
  readonly links: readonly string[];
  /** How many marked sequences of elements there are. */
  readonly marks: number;
  /** Where images stand; points, y from the top. */
  readonly images: readonly Rectangle[];
  /** The operators of the page's content, as text. */
  readonly content: string;
}

export interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

export interface Pdf {
  readonly pages: readonly PdfPage[];
  readonly outline: readonly OutlineItem[];
  readonly title: string | undefined;
  readonly lang: string | undefined;
  /** When it was made, as the file says it. */
  readonly created: string | undefined;
  /** Identifies the file, in hexadecimal. */
  readonly identifier: string | undefined;
  /** The name that each page goes by. */
  readonly pageLabels: readonly string[];
  /** The XMP metadata as it stands in the file. */
  readonly xmp: string;
  /**
   * The body of every object by number, without white space that has no meaning and with strings as text; streams are
   * unpacked behind their dictionary, one character a byte.
   */
  readonly objects: ReadonlyMap<number, string>;
  /** All text of the document proper, in order, with single spaces. */
  readonly text: string;
}

/** Reads a PDF file with a reader of its own, to ask it questions. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
  const objects = readObjects(Buffer.from(bytes));
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await readPage(await document.getPage(number), objects));
  }
  const outline: unknown = await document.getOutline();
  const metadata = await document.getMetadata();
  const title = textOf(field(metadata.info, 'Title'));
  const lang = textOf(field(metadata.info, 'Language'));
  const created = textOf(field(metadata.info, 'CreationDate'));
  const identifier = document.fingerprints[0] ?? undefined;
  const pageLabels = (await document.getPageLabels()) ?? [];
  await document.destroy();
  return {
    pages,
    outline: outlineOf(outline),
    title,
    lang,
    created,
    identifier,
    pageLabels,
    xmp: [...objects.values()].find((body) => body.includes('x:xmpmeta')) ?? '',
    objects,
    text: pages
      .flatMap((page) => page.texts.filter((each) => each.isTagged).map((each) => each.text))
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  };
}

type PageProxy = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: PageProxy, objects: ReadonlyMap<number, string>): Promise<PdfPage> {
  const { height, width } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true });
  const placed: (Omit<PlacedText, 'within'> & { readonly mark: string | undefined })[] = [];
  const lines: string[] = [];
  const ofMark = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let line = '';
  const flush = () => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('id' in item && typeof item.id === 'string' ? item.id : undefined);
      continue;
    }
    const id = open.findLast((each) => each !== undefined);
    const [, , , size = 0, x = 0, up = 0] = item.transform.map(Number);
    const isTagged = id !== undefined;
    if (item.str !== '')
      placed.push({ text: item.str, x, y: height - up, width: item.width, size, isTagged, mark: id });
    if (id !== undefined) ofMark.set(id, (ofMark.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    line += item.str;
    if (item.hasEOL) flush();
  }
  flush();
  const tree: unknown = await page.getStructTree();
  const annotations: unknown[] = await page.getAnnotations();
  const around = new Map<string, readonly Tag[]>();
  const tags = listOf(field(tree, 'children')).map((child) => tagOf(child, ofMark, around));
  return {
    width,
    height,
    texts: placed.map(({ mark = '', ...text }) => ({ ...text, within: around.get(mark) ?? [] })),
    lines,
    tags,
    links: annotations.flatMap((each) => textOf(field(each, 'url')) ?? []),
    marks: content.items.filter((item) => 'id' in item && typeof item.id === 'string').length,
    images: await imagesOn(page, height),
    content: contentOf(objects, page.ref?.num ?? 0),
  };
}

/** The tag of a node of the structure tree. Those around each mark are put into `around`, from the outermost. */
function tagOf(
  node: unknown,
  texts: ReadonlyMap<string, string>,
  around: Map<string, readonly Tag[]>,
  outer: readonly Tag[] = [],
): Tag {
  const nodes = listOf(field(node, 'children'));
  const marks = nodes.flatMap((each) => {
    const id = textOf(field(each, 'id'));
    return field(each, 'type') === 'content' && id !== undefined ? [id] : [];
  });
  const own = marks.map((mark) => texts.get(mark) ?? '');
  const children: Tag[] = [];
  const tag = {
    role: textOf(field(node, 'role')) ?? '',
    text: own.join('').replace(/\s+/gu, ' ').trim(),
    alt: textOf(field(node, 'alt')),
    children,
  };
  const path = [...outer, tag];
  for (const mark of marks) around.set(mark, path);
  for (const each of nodes) {
    if (textOf(field(each, 'role')) !== undefined) children.push(tagOf(each, texts, around, path));
  }
  return tag;
}

/** A tree of tags as lines, each tag indented under the one around it and followed by its text. */
export function tagLines(tags: readonly Tag[], depth = 0): string[] {
  return tags.flatMap(({ children, role, text }) => [
    `${'  '.repeat(depth)}${role}${text === '' ? '' : ` ${text}`}`,
    ...tagLines(children, depth + 1),
  ]);
}

/** The rectangles that are stroked on a page, y from its top. */
export function framesOn(page: PdfPage): { x: number; y: number; width: number; height: number }[] {
  return [...page.content.matchAll(/^([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re S$/gmu)].map((match) => {
    const [x = 0, bottom = 0, width = 0, height = 0] = match.slice(1).map(Number);
    return { x, y: page.height - bottom - height, width, height };
  });
}

/** The horizontal lines that are drawn on a page, y from its top. */
export function rulesOn(page: PdfPage): { x: number; y: number; width: number }[] {
  return [...page.content.matchAll(/^([-\d.]+) ([-\d.]+) m ([-\d.]+) ([-\d.]+) l S$/gmu)].map((match) => {
    const [x = 0, up = 0, end = 0] = match.slice(1).map(Number);
    return { x, y: page.height - up, width: end - x };
  });
}

function outlineOf(items: unknown): OutlineItem[] {
  return listOf(items).map((item) => ({
    title: textOf(field(item, 'title')) ?? '',
    items: outlineOf(field(item, 'items')),
  }));
}

function contentOf(objects: ReadonlyMap<number, string>, page: number): string {
  const content = /\/Contents (\d+) 0 R/u.exec(objects.get(page) ?? '')?.[1];
  return objects.get(Number(content)) ?? '';
}

/** Where the images of a page stand, by its operators. */
async function imagesOn(page: PageProxy, height: number): Promise<Rectangle[]> {
  const { argsArray, fnArray } = await page.getOperatorList();
  const images: Rectangle[] = [];
  const saved: number[][] = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform)
      matrix = Util.transform(matrix, listOf(argsArray[index]).map(Number));
    else if (operator === OPS.paintImageXObject) {
      const [width = 0, , , tall = 0, x = 0, up = 0] = matrix;
      images.push({ x, y: height - up - tall, width, height: tall });
    }
  }
  return images;
}

/** All objects that the cross-reference table of a file names. */
function readObjects(data: Buffer): Map<number, string> {
  const text = data.toString('latin1');
  const table = text.slice(Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1]));
  const objects = new Map<number, string>();
  for (const [number, entry] of [...table.matchAll(/^(\d{10}) \d{5} ([fn]) $/gmu)].entries()) {
    if (entry[2] === 'n') objects.set(number, bodyAt(data, text, Number(entry[1])));
  }
  return objects;
}

function bodyAt(data: Buffer, text: string, offset: number): string {
  const tokens: string[] = [];
  const token = /\s*(<<|>>|<[\da-f\s]*>|[[\]]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+|\()/iuy;
  token.lastIndex = offset;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [, found = ''] = match;
    if (found === 'endobj') break;
    if (found === 'stream') {
      const start = token.lastIndex + (text[token.lastIndex] === '\r' ? 2 : 1);
      const [length, , reference] = tokens.slice(tokens.lastIndexOf('/Length') + 1);
      // Others put the length into an object of its own.
      const end = reference === 'R' ? text.indexOf('endstream', start) : start + Number(length);
      const raw = data.subarray(start, end);
      const body = tokens.includes('/FlateDecode') ? inflateSync(raw) : raw;
      return `${tight(tokens.slice(3))}\n${body.toString('latin1')}`;
    }
    if (found === '(') {
      const end = endOfString(text, token.lastIndex);
      tokens.push(`(${textIn(text.slice(token.lastIndex, end))})`);
      token.lastIndex = end + 1;
    } else {
      tokens.push(found);
    }
  }
  return tight(tokens.slice(3));
}

/** Tokens with a space only where two would run into one. */
function tight(tokens: readonly string[]): string {
  const isRegular = (token = '/') => !/^[/<>[\]()]/u.test(token);
  return tokens
    .map((token, index) => {
      const last = tokens[index - 1];
      const meets = isRegular(token) && last !== undefined && (isRegular(last) || last.startsWith('/'));
      return meets ? ` ${token}` : token;
    })
    .join('');
}

function endOfString(text: string, from: number): number {
  let depth = 1;
  for (let at = from; ; at += 1) {
    const character = text[at] ?? '';
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0 || character === '') return at;
  }
}

/** What a literal string says (ISO 32000-1, 7.9.2.2). */
function textIn(literal: string): string {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = literal.replace(/\\(.)/gsu, (_, character: string) => escapes[character] ?? character);
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
