import { type Document, isAlias, isMap, isPair, isScalar, type Node, type Pair, Scalar } from 'yaml';
import { type Place, startOf } from '../problems/index.ts';
import type { Source } from './source.ts';

/** A way into a YAML value: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** Where the value at a path stands; of the nearest part above it when there is none. */
export function valuePlace(source: Source, document: Document.Parsed, path: Path): Place {
  return placeOfNode(source, nodeAt(document, path) ?? document.contents);
}

/** Where the key stands that names the value at a path; for a list item, the item itself. */
export function keyPlace(source: Source, document: Document.Parsed, path: Path): Place {
  const key = path.at(-1);
  const parent = path.length > 1 ? nodeAt(document, path.slice(0, -1)) : document.contents;
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && nameOfKey(item) === String(key));
    if (pair && isNode(pair.key)) return placeOfNode(source, pair.key);
  }
  return valuePlace(source, document, path);
}

/** The text of a value without quotes, as it was written; undefined for every other value. */
export function writtenText(document: Document.Parsed, path: Path): string | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  const value = isAlias(node) ? node.resolve(document) : node;
  return isScalar(value) && value.type === Scalar.PLAIN && value.source !== '' ? value.source : undefined;
}

/** Where a text stands, the first time that it does. */
export function textPlace({ file, text: whole }: Source, text: string): Place | undefined {
  const start = whole.indexOf(text);
  return start === -1 ? undefined : { file, start, end: start + text.length };
}

export function placeOfNode(source: Source, node: Node | null | undefined): Place {
  const range = node?.range;
  if (!range) return startOf(source.file);
  return { file: source.file, start: range[0], end: Math.max(range[1], range[0]) };
}

/** The node at a path, or the nearest above it. */
function nodeAt(document: Document.Parsed, path: Path): Node | null | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return isAlias(node) ? (node.resolve(document) ?? node) : node;
  }
  return document.contents;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

export function nameOfKey(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}
