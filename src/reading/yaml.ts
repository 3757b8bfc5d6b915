import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import {
  type Outcome,
  type Place,
  type Problem,
  type ProblemCode,
  problem,
  startOf,
} from '../problems/index.ts';
import { tooDeepAt } from './depth.ts';
import { forbiddenCharacterAt, forbiddenCharacterMessage, readSource, type Source } from './source.ts';
import type { KnownValue, System } from './system.ts';

/** A way into a YAML value: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** What a file says, as a plain value, and where each part of it stands. */
export interface ValueSource extends Source {
  readonly value: unknown;
  /** Where the value at a path stands; of the nearest part above it when there is none. */
  readonly placeOf: (path: Path) => Place;
  /** Where the key stands that names the value at a path; for a list item, the item itself. */
  readonly placeOfKey: (path: Path) => Place;
  /** Where a text stands, the first time that it does. */
  readonly placeOfText: (text: string) => Place | undefined;
}

/** Reads and parses one YAML file. Problems: those of `readSource` and `parseYaml`. */
export function readYaml(
  file: string,
  { files, knownValue }: Pick<System, 'files' | 'knownValue'>,
): Outcome<ValueSource> {
  const source = readSource(file, files);
  return source.value ? parseYaml(source.value, knownValue) : { problems: source.problems };
}

/**
 * Parses one YAML 1.2 document; of a text whose value is known, only when a place is asked for.
 * Keys with nothing behind them count as not written.
 * Problems: yaml-syntax, duplicate-key, unknown-key, too-many-aliases, control-character.
 */
export function parseYaml(source: Source, knownValue?: KnownValue): Outcome<ValueSource> {
  const value = knownValue?.(source.text);
  if (value === undefined) return parsed(source);
  let document: Document.Parsed | undefined;
  const whenAsked = () => {
    document ??= documentOf(source);
    return document;
  };
  return { value: withPlaces(source, value, whenAsked), problems: [] };
}

function parsed(source: Source): Outcome<ValueSource> {
  const deep = tooDeepAt(source.text);
  if (deep !== undefined) {
    const place = { file: source.file, start: deep, end: deep + 1 };
    return { problems: [problem('yaml-syntax', 'the values nest too deeply here', { place })] };
  }
  const document = documentOf(source);
  const problems = [...document.errors].map((error): Problem => {
    const [start, end] = error.pos;
    const place = { file: source.file, start, end: Math.max(end, start + 1) };
    if (error.code === 'DUPLICATE_KEY') {
      return problem('duplicate-key', `the key ${textAt(source, place)} stands here twice`, {
        place: wholeWord(source, place),
        hint: 'keep one of the two',
      });
    }
    const hint = /^\t/mu.test(source.text) ? 'indent with spaces, not tabs' : undefined;
    return problem('yaml-syntax', sentence(error.message), { place, hint });
  });
  problems.push(...faultyNodes(source, document));
  if (problems.length > 0) return { problems };
  let value: unknown;
  try {
    value = withoutEmptyKeys(document.toJS({ maxAliasCount: 100 }));
  } catch (fault) {
    if (!(fault instanceof ReferenceError)) throw fault;
    const hint = 'write the values out instead of repeating them with * and &';
    const place = firstAlias(source, document);
    return {
      problems: [
        problem('too-many-aliases', 'aliases (*) multiply this file beyond measure', { place, hint }),
      ],
    };
  }
  return { value: withPlaces(source, value, () => document), problems: [] };
}

function documentOf({ text }: Source): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, lineCounter: new LineCounter(), merge: false });
}

function withPlaces(source: Source, value: unknown, document: () => Document.Parsed): ValueSource {
  return {
    ...source,
    value,
    placeOf: (path) => rangeOf(source, nodeAt(document(), path) ?? document().contents),
    placeOfKey: (path) => keyPlace(source, document(), path),
    placeOfText: (text) => textPlace(source, text),
  };
}

function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function textAt(source: Source, place: Place): string {
  const { start, end } = wholeWord(source, place);
  return JSON.stringify(source.text.slice(start, end).replace(/^["']|["']$/gu, ''));
}

function wholeWord(source: Source, place: Place): Place {
  const rest = source.text.slice(place.start);
  const word = /^("[^"\n]*"|'[^'\n]*'|[^:\n]+)/u.exec(rest)?.[0] ?? rest.slice(0, 1);
  return { ...place, end: place.start + word.trimEnd().length };
}

/** Faults that the library lets pass: control characters, keys that are no text, aliases without an end or a beginning. */
function faultyNodes(source: Source, document: Document.Parsed): Problem[] {
  const problems: Problem[] = [];
  const found = (code: ProblemCode, message: string, node: Node, hint?: string) =>
    problems.push(problem(code, message, { place: rangeOf(source, node), hint }));
  visit(document, {
    Scalar(_, node) {
      const at = typeof node.value === 'string' ? forbiddenCharacterAt(node.value) : undefined;
      if (typeof node.value !== 'string' || at === undefined) return;
      found('control-character', forbiddenCharacterMessage(node.value, at), node, 'delete its escape');
    },
    Pair(_, { key }) {
      if (isCollection(key)) {
        found('yaml-syntax', 'a key must be text', key, 'put text that begins with { or [ in quotes');
      } else if (isScalar(key) && key.value === '__proto__') {
        // Records of unknown keys leave it out without a word.
        found('unknown-key', 'there can be no key "__proto__"', key, 'choose another id');
      }
    },
    Alias(_, node, path) {
      const target = node.resolve(document);
      if (!target) {
        const hint = 'put text that begins with * in quotes';
        found('yaml-syntax', `there is no anchor &${node.source} before this`, node, hint);
      } else if (path.includes(target)) {
        found('too-many-aliases', `*${node.source} stands within what it repeats`, node);
      }
    },
  });
  return problems;
}

function firstAlias(source: Source, document: Document.Parsed): Place {
  let place = startOf(source.file);
  visit(document, {
    Alias(_, node) {
      place = rangeOf(source, node);
      return visit.BREAK;
    },
  });
  return place;
}

function withoutEmptyKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyKeys);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutEmptyKeys(inner)]));
}

function rangeOf(source: Source, node: Node | null | undefined): Place {
  const range = node?.range;
  if (!range) return startOf(source.file);
  return { file: source.file, start: range[0], end: Math.max(range[1], range[0]) };
}

function textPlace({ file, text: whole }: Source, text: string): Place | undefined {
  const start = whole.indexOf(text);
  return start === -1 ? undefined : { file, start, end: start + text.length };
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

function keyPlace(source: Source, document: Document.Parsed, path: Path): Place {
  const key = path.at(-1);
  const parent = path.length > 1 ? nodeAt(document, path.slice(0, -1)) : document.contents;
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && nameOfKey(item) === String(key));
    if (pair && isNode(pair.key)) return rangeOf(source, pair.key);
  }
  return rangeOf(source, nodeAt(document, path));
}

function nameOfKey(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}
