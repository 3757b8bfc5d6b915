import { type Alias, type Document, isAlias, isMap, isPair, isScalar, type Pair, Scalar } from 'yaml';
import { type Place, type Problem, problem, startOf } from '../problems/index.ts';
import { forbiddenCharacterAt, forbiddenCharacterMessage, type Source } from './source.ts';
import { lineWith, quotedLine } from './yaml-faults/quoting.ts';
import { placeOfNode } from './yaml-places.ts';
import { walk } from './yaml-walk.ts';

/** Spaces that are not the one that YAML indents and parts with, and marks without width. */
const oddSpace = /^[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/u;

/**
 * Faults that the library lets pass: control characters, keys without a colon, with odd spaces before them or of a
 * meaning of their own, aliases without an end or a beginning.
 * Problems: control-character, yaml-syntax, unknown-key, too-many-aliases.
 */
export function nodeFaults(source: Source, document: Document.Parsed): Problem[] {
  const problems: (Problem | undefined)[] = [];
  walk(document, (part, above) => {
    if (isScalar(part)) problems.push(scalarFault(source, part));
    else if (isPair(part)) problems.push(keyFault(source, part, above.at(-1)));
    else if (isAlias(part)) problems.push(aliasFault(source, part, part.resolve(document), above));
  });
  return problems.filter((each) => each !== undefined);
}

function scalarFault(source: Source, scalar: Scalar): Problem | undefined {
  const { tag, value } = scalar;
  if (tag === '!') return lostMark(source, scalar);
  const at = typeof value === 'string' ? forbiddenCharacterAt(value) : undefined;
  if (typeof value !== 'string' || at === undefined) return undefined;
  const place = placeOfNode(source, scalar);
  return problem('control-character', forbiddenCharacterMessage(value, at), {
    place,
    hint: 'delete its escape',
  });
}

function aliasFault(
  source: Source,
  alias: Alias,
  target: unknown,
  above: readonly unknown[],
): Problem | undefined {
  const place = placeOfNode(source, alias);
  if (target === undefined) {
    const hint = `put text that begins with * in quotes: ${quotedLine(source.text, place.start, place.end)}`;
    return problem('yaml-syntax', `there is no anchor &${alias.source} before this`, { place, hint });
  }
  if (!above.includes(target)) return undefined;
  return problem('too-many-aliases', `*${alias.source} stands within what it repeats`, { place });
}

function keyFault(source: Source, { key, value }: Pair, parent: unknown): Problem | undefined {
  if (!isScalar(key) || typeof key.value !== 'string') return undefined;
  const isPlain = key.type === Scalar.PLAIN;
  if (key.value === '__proto__') {
    // Records of unknown keys leave it out without a word.
    const details = { place: placeOfNode(source, key), hint: 'choose another id' };
    return problem('unknown-key', 'there can be no key "__proto__"', details);
  }
  if (key.value === '<<' && isPlain) {
    const details = { place: placeOfNode(source, key), hint: 'write out here the keys that it should bring' };
    return problem('unknown-key', 'the values of another group cannot be taken over with "<<"', details);
  }
  const [odd] = (isPlain && oddSpace.exec(key.value)) || [];
  if (odd !== undefined) return oddSpaceFault(placeOfNode(source, key), odd);
  return value === null ? valuelessKey(source, placeOfNode(source, key), parent) : undefined;
}

function oddSpaceFault(place: Place, odd: string): Problem {
  const code = (odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return problem('yaml-syntax', `characters that look like spaces (U+${code}) stand before this key`, {
    place: { ...place, end: place.start + odd.length },
    hint: 'put plain spaces in their place',
  });
}

/** A "!" alone before a text is a tag that says nothing, and would not be printed. */
function lostMark({ file, text }: Source, { range }: Scalar): Problem {
  const [from, end] = range ?? [0, 0];
  const start = text.lastIndexOf('!', from);
  const hint = `put text that begins with ! in quotes: ${quotedLine(text, start, end)}`;
  const place = { file, start, end: start + 1 };
  return problem('yaml-syntax', 'a text without quotes cannot begin with !', { place, hint });
}

/** Keys without a colon have nothing behind them, and would be passed over. */
function valuelessKey({ text }: Source, place: Place, parent: unknown): Problem | undefined {
  const { start, end } = place;
  const written = text.slice(start, end);
  const [key, name = '', behind = ''] = /^([^\s:]+):(\S.*)$/su.exec(written) ?? [];
  if (key !== undefined) {
    const hint = `write a space behind the colon: ${lineWith(text, start, end, `${name}: ${behind}`)}`;
    const colon = { ...place, start: start + name.length, end: start + name.length + 1 };
    return problem('yaml-syntax', `no space stands behind "${name}:"`, { place: colon, hint });
  }
  const number = /[^\s:{]*\d,$/u.exec(text.slice(0, start));
  if (number && /^\d{3}\b/u.test(written)) {
    const meant = `${number[0]}${written}`.replace(/[^\d.]/gu, '');
    const hint = `write the number without commas: ${lineWith(text, number.index, end, meant)}`;
    const comma = { ...place, start: start - 1, end: start };
    return problem('yaml-syntax', 'in braces a comma parts values', { place: comma, hint });
  }
  const cut = textCutByCommas(parent, start);
  if (cut && cut.second < start) return undefined;
  const orQuotes = cut
    ? `, or put text that has a comma in quotes: ${quotedLine(text, cut.start, cut.end)}`
    : orQuotesAround(text, parent);
  return problem('yaml-syntax', `no colon stands behind "${written}"`, {
    place,
    hint: `write a colon and a value behind it${orQuotes}`,
  });
}

/** In braces, a text that commas part: where it begins, where what stands behind the first comma does, and its end. */
function textCutByCommas(parent: unknown, at: number) {
  if (!isMap(parent) || parent.flow !== true) return undefined;
  const { items } = parent;
  const index = items.findIndex(({ key }) => isScalar(key) && key.range?.[0] === at);
  const before = items.slice(0, index).findLastIndex(({ value }) => value !== null);
  const after = items.findIndex(({ value }, each) => each > index && value !== null);
  const parts = items.slice(before + 1, after === -1 ? undefined : after).map(({ key }) => key);
  const [text, second, last] = [items[before]?.value, parts[0], parts.at(-1)];
  if (!isScalar(text) || text.type !== Scalar.PLAIN || typeof text.value !== 'string') return undefined;
  if (!text.range || !isScalar(second) || !second.range || !isScalar(last) || !last.range) return undefined;
  return { start: text.range[0], second: second.range[0], end: last.range[1] };
}

/** Braces in which nothing has a colon are a text that begins with one. */
function orQuotesAround(text: string, parent: unknown): string {
  if (!isMap(parent) || parent.flow !== true || !parent.range) return '';
  if (parent.items.some(({ value }) => value !== null)) return '';
  return `, or put text that begins with { in quotes: ${quotedLine(text, parent.range[0], parent.range[1])}`;
}

/** Where the first alias of a document stands. */
export function firstAlias(source: Source, document: Document.Parsed): Place {
  const places: Place[] = [];
  walk(document, (part) => {
    if (isAlias(part)) places.push(placeOfNode(source, part));
  });
  return places[0] ?? startOf(source.file);
}
