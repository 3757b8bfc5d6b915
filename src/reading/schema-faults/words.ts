import type { Path } from '../yaml-places.ts';

/** What zod names a type, in words. */
export function expectedName(expected: string): string {
  switch (expected) {
    case 'string':
      return 'text';
    case 'int':
      return 'a whole number';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'object':
    case 'record':
      return 'a group of keys';
    default:
      return 'something else';
  }
}

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'nothing';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return Number.isFinite(value) ? `the number ${value}` : String(value).replace('Infinity', '.inf');
    case 'boolean':
      return `${value}`;
    default:
      return 'a group of keys';
  }
}

/** How the value at a path is named: by its key, or by that of the list that it stands in. */
export function nameOf(path: Path): string {
  const key = path.findLast((part) => typeof part === 'string');
  if (key === undefined) return path.length === 0 ? 'this file' : 'an item';
  return typeof path.at(-1) === 'number' ? `an item of "${key}"` : `"${key}"`;
}

/** A value in quotes, as a message shows it: long ones shortened. */
export function shown(value: unknown): string {
  const text = String(value).replace(/\s+/gu, ' ').trim();
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}
