import { type Problem, problem } from '../../problems/index.ts';
import { lineWith, quotedLine } from '../yaml-faults/quoting.ts';
import type { Path } from '../yaml-places.ts';
import type { Fault, FaultWith } from './fault.ts';
import { missingKey } from './keys.ts';
import { exampleAt, fits, isWhole, keysAt } from './schema-at.ts';
import { expectedName, kindOf } from './words.ts';

/** A value of another type than belongs there; nothing at all is a missing key. Problems: wrong-type, missing-key. */
export function typeFault(fault: FaultWith<'invalid_type'>): Problem {
  const { issue, path } = fault;
  if (issue.input === undefined || (issue.input === null && path.length === 0)) return missingKey(fault);
  return wrongType(fault, [issue.expected], issue.input);
}

/** Where a value stands that is wrong. */
type Where = Pick<Fault, 'path' | 'source' | 'schema'>;

/** As typeFault, where more than one type would do. */
export function wrongType(where: Where, expected: readonly string[], input: unknown): Problem {
  const { path, source, schema } = where;
  const types = expected.map((type) => (type === 'number' && isWhole(schema, path) ? 'int' : type));
  const names = [...new Set(types.map(expectedName))].join(' or ');
  return problem('wrong-type', `this should be ${names}, not ${kindOf(input)}`, {
    place: source.placeOf(path),
    hint: hintFor(where, types[0] ?? '', input),
  });
}

function hintFor(where: Where, expected: string, input: unknown): string | undefined {
  switch (expected) {
    case 'string':
      return textHint(where, input);
    case 'int':
    case 'number':
      return numberHint(expected, input, exampleAt(where.schema, where.path));
    case 'boolean':
      return truthHint(input);
    case 'array':
      return listHint(where, input);
    default:
      return groupHint(input, where.path, keysAt(where.schema, where.path));
  }
}

function textHint({ path, source }: Where, input: unknown): string {
  const { start, end, cell } = source.placeOf(path);
  const written = source.text.slice(start, end).trimEnd();
  const isOneLine = cell === undefined && written !== '' && !written.includes('\n');
  const line = isOneLine ? `: ${quotedLine(source.text, start, start + written.length)}` : '';
  if (Array.isArray(input)) {
    return isOneLine
      ? `put text that begins with [ in quotes${line}`
      : 'write one text; to keep its lines, write | behind the colon and the text below it, indented';
  }
  if (typeof input === 'object' && input !== null) return `put text that holds a colon in quotes${line}`;
  return input === null ? 'write a text here, or take the line away' : `put it in quotes${line}`;
}

function listHint({ path, source, schema }: Where, input: unknown): string {
  const { start, end, cell } = source.placeOf(path);
  const written = source.text.slice(start, end);
  if (typeof input === 'object' && input !== null) {
    const line = cell === undefined ? `: ${lineWith(source.text, start, start, '- ')}` : '';
    return `begin the first key of each item with "- "${line}`;
  }
  const isItem = /^[^,\n]{1,60}$/u.test(written) && fits(schema, [...path, 0], written);
  const inBrackets =
    cell === undefined && isItem
      ? `, or write it in brackets: ${lineWith(source.text, start, end, `[${written}]`)}`
      : '';
  return `start each item on its own line with "- "${inBrackets}`;
}

/** A number with its thousands parted, and with a sign or unit of pay or measure around it. */
const numberWithin =
  /^[^\d.,-]{0,4}(-?\d+|-?\d{1,3}(?:[,_ \u00a0\u202f]\d{3})+)(\.\d{1,2}|\.\d{4,})?[^\d.,]{0,12}$/u;

function numberHint(expected: string, input: unknown, example: string | undefined): string {
  const found = typeof input === 'string' ? numberWithin.exec(input.trim()) : null;
  const meant = found?.[1] === undefined ? undefined : found[1].replace(/[^\d-]/gu, '') + (found[2] ?? '');
  if (meant !== undefined && (expected === 'number' || found?.[2] === undefined)) {
    return input === meant ? `write it without quotes: ${meant}` : `write the number alone: ${meant}`;
  }
  return `write ${expectedName(expected)}${example === undefined ? '' : `, e.g. ${example}`}`;
}

function truthHint(input: unknown): string {
  const word = String(input);
  if (/^(?:yes|y|on|true|1)$/iu.test(word)) return 'write true';
  return /^(?:no|n|off|false|0)$/iu.test(word) ? 'write false' : 'write true or false';
}

function groupHint(input: unknown, path: Path, keys: readonly string[]): string | undefined {
  const list = keys.length === 0 ? '' : `; the keys here are ${keys.join(', ')}`;
  if (Array.isArray(input)) return `take the "- " away${list}`;
  return path.length === 0
    ? 'write each key with a colon and a space behind it, each on a line of its own'
    : `write its keys on lines of their own below it, indented${list}`;
}
