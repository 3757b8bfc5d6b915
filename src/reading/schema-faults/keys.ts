import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../yaml-places.ts';
import type { Fault, FaultWith } from './fault.ts';
import { formatMessage } from './formats.ts';
import { otherNameHint } from './other-names.ts';
import { exampleAt, groupsWith, keysAt } from './schema-at.ts';

/** Where a group stands. */
type Where = Pick<Fault, 'path' | 'source' | 'schema'>;

/**
 * Keys that a group does not have, each with the nearest that it has. Problem: unknown-key.
 * @param missing the key that it is rather, since it alone is missing
 */
export function unknownKeys(
  { issue, path, source, schema }: FaultWith<'unrecognized_keys'>,
  missing: string | undefined,
): Problem[] {
  const keys = keysAt(schema, path);
  return issue.keys.map((key) =>
    problem('unknown-key', `there is no key "${visible(key)}" here`, {
      place: source.placeOfKey([...path, key]),
      hint:
        unseenHint(key, keys) ??
        otherNameHint(key, schema, path) ??
        belowHint(key, groupsFor(key, { path, source, schema })) ??
        didYouMean(key, keys) ??
        (missing === undefined ? keyList(keys) : `did you mean "${missing}"?`),
    }),
  );
}

const unseen = /[\p{Cf}\u00a0\u2000-\u200a\u202f\u3000]/gu;

function visible(key: string): string {
  return key.replace(unseen, '');
}

function unseenHint(key: string, keys: readonly string[]): string | undefined {
  if (visible(key) === key || !keys.includes(visible(key))) return undefined;
  return `a character that nobody sees stands in this key: write "${visible(key)}" anew`;
}

/** The groups that a key may belong to: of several, the one that stands there with nothing in it. */
function groupsFor(key: string, { path, source, schema }: Where): readonly string[] {
  const groups = groupsWith(schema, path, key);
  const empty = groups.filter((group) => {
    const { start, end } = source.placeOfKey([...path, group]);
    return source.text.slice(start, end) === group && !holds(source.value, [...path, group]);
  });
  return empty.length === 1 ? empty : groups;
}

/** Whether something stands at a path: keys with nothing behind them are left out. */
function holds(value: unknown, path: Path): boolean {
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
  return found !== undefined;
}

function belowHint(key: string, groups: readonly string[]): string | undefined {
  return groups.length === 1 ? `"${key}" belongs below "${groups[0]}": write it there, indented` : undefined;
}

function keyList(keys: readonly string[]): string | undefined {
  return keys.length === 0 ? undefined : `the keys here are ${keys.join(', ')}`;
}

/** A key that a group must have. Problem: missing-key, at the key of the group. */
export function missingKey({ path, source, schema }: Where): Problem {
  const key = path.at(-1);
  const place = source.placeOfKey(path.slice(0, -1));
  if (key === undefined) {
    const hasText = source.text.trim() !== '';
    const message = hasText ? 'this file is empty, but for comments' : 'this file is empty';
    const keys = keysAt(schema, path);
    return problem('missing-key', message, { place, hint: keyList(keys) });
  }
  const example = exampleAt(schema, path);
  const hint = example === undefined ? undefined : `add e.g. ${key}: ${example}`;
  return problem('missing-key', `the key "${String(key)}" is missing`, { place, hint });
}

/** Keys of a group that takes any of a certain form. Problem: wrong-value, at the key. */
export function keyFaults({ issue, path, source }: FaultWith<'invalid_key'>): Problem[] {
  const key = String(path.at(-1));
  return issue.issues.map((inner) => {
    const message =
      inner.code === 'invalid_format' ? formatMessage(key, inner.message, inner.format) : undefined;
    return problem('wrong-value', message ?? `"${visible(key)}" cannot be a key here`, {
      place: source.placeOfKey(path),
    });
  });
}
