import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Pair,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { restyled } from './restyle.ts';

/**
 * Changes values of a YAML file: comments, the order of keys and values that stay the same are kept as they are.
 * A key that is new goes where `order`, the keys of its mapping in their usual order, puts it.
 */
export class YamlEdit {
  /** What was changed, for people: one line each. */
  readonly changes: string[] = [];
  readonly top: YAMLMap;
  readonly #document: Document<Node, boolean>;
  readonly #text: string;
  readonly #lines: ReadonlySet<string>;
  readonly #lineEnd: string;

  /** @param text of a file that parseYaml has accepted, with a mapping at its top; or nothing. */
  constructor(text: string) {
    this.#text = text.replaceAll('\r\n', '\n');
    this.#lines = new Set(this.#text.split('\n'));
    this.#lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    this.#document = parse(this.#text);
    writeOutAliases(this.#document);
    const { contents } = this.#document;
    this.top = isMap(contents) ? contents : new YAMLMap();
    this.#document.contents = this.top;
  }

  /** Does something without listing its changes. */
  quietly(change: () => void): void {
    const { length } = this.changes;
    change();
    this.changes.length = length;
  }

  /** Takes a key away, with its value and their comments. */
  remove(map: YAMLMap, key: string, label: string): void {
    const at = map.items.findIndex((pair) => nameOf(pair) === key);
    if (at === -1) return;
    const [gone] = map.items.splice(at, 1);
    const first = map.items[0];
    // What stands before the first key is the head of the file.
    if (at === 0 && map === this.top && first && isScalar(first.key) && isScalar(gone?.key)) {
      first.key.commentBefore = gone.key.commentBefore ?? null;
    }
    this.changes.push(`${label}: removed`);
  }

  /** Gives a key another name; its value and their comments stay. */
  renameKey(map: YAMLMap, from: string, to: string, label: string): void {
    const key = map.items.find((pair) => nameOf(pair) === from)?.key;
    if (!isScalar(key)) return;
    key.value = to;
    this.changes.push(`${label}: renamed from "${from}" to "${to}"`);
  }

  /** Replaces texts of a list, where they stand. */
  replaceTexts(list: YAMLSeq, texts: ReadonlyMap<string, string>, label: string): void {
    for (const item of list.items.filter(isScalar)) {
      const before = textOf(item) ?? '';
      const text = texts.get(before);
      if (text === undefined) continue;
      item.value = text;
      this.changes.push(`${label}: "${before}" changed to "${text}"`);
    }
  }

  /** Sets a key to true, or takes it away. */
  setMark(map: YAMLMap, key: string, marked: boolean, order: readonly string[], label: string): void {
    if ((map.get(key) === true) === marked) return;
    if (!marked) {
      this.quietly(() => this.remove(map, key, label));
      this.changes.push(`${label}: no longer ${key}`);
      return;
    }
    put(map, key, new Scalar(true), order);
    this.changes.push(`${label}: ${key}`);
  }

  /** The value of a node as plain data. */
  valueOf(node: unknown): unknown {
    return isNode(node) ? node.toJS(this.#document) : undefined;
  }

  /** The lines of the comment at the head of the file, without their "#". */
  get head(): readonly string[] {
    return this.#heads()
      .flatMap((node) => node.commentBefore?.split('\n') ?? [])
      .map((line) => line.trim())
      .filter(Boolean);
  }

  /** Takes lines, without their "#", out of the head. */
  removeFromHead(lines: readonly string[]): void {
    for (const node of this.#heads()) {
      const kept = node.commentBefore?.split('\n').filter((line) => !lines.includes(line.trim()));
      if (node.commentBefore) node.commentBefore = kept?.join('\n') || null;
    }
  }

  /** What may hold the head: the library puts it before the first key, or before the whole where a blank line follows. */
  #heads(): { commentBefore?: string | null }[] {
    const first = this.top.items[0]?.key;
    return [this.#document, this.top, ...(isScalar(first) ? [first] : [])];
  }

  /** Whether there are comments at the end of the file, or anywhere in it but in its head. */
  get hasComments(): boolean {
    const first = this.top.items[0]?.key;
    return this.#document.comment != null || hasComments(this.top, [this.top, first]);
  }

  /** Sets the comment at the head of the file: lines without their "#". */
  setHead(lines: readonly string[]): void {
    this.top.commentBefore = lines.map((line) => ` ${line}`).join('\n');
  }

  /**
   * The file's text with all changes; lines that are not touched stay as they were written. Long lines are not folded.
   */
  get text(): string {
    const anew = this.#write(this.#document);
    const text = restyled(this.#text, this.#commented(this.#write(parse(this.#text))), this.#commented(anew));
    // A merge by lines may go wrong, say in flow collections over many lines; then the whole is written anew.
    const sound = isDeepStrictEqual(valueIn(text), valueIn(anew));
    return (sound ? text : anew).replaceAll('\n', this.#lineEnd);
  }

  #write(document: Document<Node, boolean>): string {
    const flushLists = /^( *)[^\s#-][^\n]*:[^\S\n]*(?:#[^\n]*)?\n\1- /mu.test(this.#text);
    const nested = /^( *)[^\s#-][^\n]*:[^\S\n]*(?:#[^\n]*)?\n\1( {2,8})[^\s#-]/mu.exec(this.#text);
    return document.toString({
      lineWidth: 0,
      indent: nested?.[2]?.length ?? 2,
      indentSeq: !flushLists,
      flowCollectionPadding: false,
    });
  }

  /** Puts comments back behind their keys where they stood: the library gives them lines of their own. */
  #commented(written: string): string {
    return written.replace(/^([^\n#]*:)\n +(#[^\n]*)$/gmu, (moved, key: string, comment: string) =>
      this.#lines.has(`${key} ${comment}`) ? `${key} ${comment}` : moved,
    );
  }

  textAt(map: YAMLMap, key: string): string | undefined {
    return textOf(map.get(key, true));
  }

  textsAt(map: YAMLMap, key: string): string[] {
    const list: unknown = map.get(key, true);
    return isSeq(list) ? list.items.map((item) => textOf(item) ?? '') : [];
  }

  /** The mapping behind a key, made if there is none. */
  mappingAt(map: YAMLMap, key: string, order: readonly string[]): YAMLMap {
    const known: unknown = map.get(key, true);
    if (isMap(known)) return known;
    const made = new YAMLMap();
    put(map, key, made, order);
    return made;
  }

  /** The list behind a key, made if there is none. */
  listAt(map: YAMLMap, key: string, order: readonly string[]): YAMLSeq {
    const known: unknown = map.get(key, true);
    if (isSeq(known)) return known;
    const made = new YAMLSeq();
    put(map, key, made, order);
    return made;
  }

  /** Sets a text, if there is one to set. `label` says in `changes` what it is. */
  setText(
    map: YAMLMap,
    key: string,
    text: string | undefined,
    order: readonly string[],
    label: string,
  ): void {
    const known: unknown = map.get(key, true);
    const before = textOf(known);
    if (text === undefined || text === before) return;
    put(map, key, withComments(new Scalar(text), known), order);
    const [change, joint] = before === undefined ? ['added', ','] : ['changed', ' to'];
    this.changes.push(`${label}: ${change}${text.includes('\n') ? '' : `${joint} "${text}"`}`);
  }

  /** Sets a list of texts, unless it is empty. Items that stay keep their comments; a new one takes over a lost one's. */
  setTexts(
    map: YAMLMap,
    key: string,
    texts: readonly string[],
    order: readonly string[],
    label: string,
  ): void {
    const before = this.textsAt(map, key);
    if (texts.length === 0 || JSON.stringify(before) === JSON.stringify(texts)) return;
    const list = this.listAt(map, key, order);
    const lost = [...list.items];
    const kept = texts.map((text) => {
      const at = lost.findIndex((item) => textOf(item) === text);
      return at === -1 ? undefined : lost.splice(at, 1)[0];
    });
    list.items = kept.map((item, index) => item ?? withComments(new Scalar(texts[index]), lost.shift()));
    for (const item of lost) if (isScalar(item)) addComment(list, item);
    if (before.length === 0) list.flow = false;
    const changed = [
      ...before.filter((text) => !texts.includes(text)).map((text) => `${label}: removed "${text}"`),
      ...texts.filter((text) => !before.includes(text)).map((text) => `${label}: added "${text}"`),
    ];
    this.changes.push(...(changed.length > 0 ? changed : [`${label}: put in another order`]));
  }
}

function parse(text: string): Document<Node, boolean> {
  return parseDocument<Node, boolean>(text, { merge: false });
}

/** The value of a text, or undefined where it is no YAML. */
function valueIn(text: string): unknown {
  const document = parse(text);
  return document.errors.length > 0 ? undefined : document.toJS();
}

/** Replaces aliases by what they stand for, so that a change at one place is a change at one place. */
function writeOutAliases(document: Document<Node, boolean>): void {
  visit(document, {
    Alias(_, alias) {
      const copy = alias.resolve(document)?.clone();
      return isNode(copy) ? copy : undefined;
    },
  });
  visit(document, {
    Collection: (_, node) => void delete node.anchor,
    Scalar: (_, node) => void delete node.anchor,
  });
}

/** Whether a node, or one in it, has a comment beside it, before it or at its end; `headless` are not asked what is before. */
export function hasComments(node: unknown, headless: readonly unknown[] = []): boolean {
  let found = false;
  const look = (each: Node) => {
    found ||= Boolean(each.comment) || (Boolean(each.commentBefore) && !headless.includes(each));
  };
  if (isNode(node)) visit(node, { Collection: (_, each) => look(each), Scalar: (_, each) => look(each) });
  return found;
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && node.value !== null ? String(node.value).trim() : undefined;
}

function put(map: YAMLMap, key: string, value: Node, order: readonly string[]): void {
  const known = map.items.find((pair) => nameOf(pair) === key);
  if (known) {
    known.value = value;
    return;
  }
  const later = order.slice(order.indexOf(key) + 1);
  const before = map.items.findIndex((pair) => later.includes(nameOf(pair)));
  map.items.splice(
    before === -1 ? map.items.length : before,
    0,
    new Pair<unknown, unknown>(new Scalar(key), value),
  );
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function withComments(made: Scalar, old: unknown): Scalar {
  if (!isScalar(old)) return made;
  if (old.comment) made.comment = old.comment;
  if (old.commentBefore) made.commentBefore = old.commentBefore;
  if (old.spaceBefore) made.spaceBefore = true;
  return made;
}

function addComment(list: YAMLSeq, { comment, commentBefore }: Scalar): void {
  const comments = [list.comment, commentBefore, comment].filter((each) => each);
  if (comments.length > 0) list.comment = comments.join('\n');
}
