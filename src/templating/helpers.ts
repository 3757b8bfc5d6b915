import { unreachable } from '../document/index.ts';
import { type Shape, text, truth } from './shape.ts';

/** What a template may call besides Handlebars' own if, unless, each and with. */
export interface Helper {
  /** As an author's guide shows it. */
  readonly usage: string;
  readonly about: string;
  /** What each argument must be; the last counts for all that follow when there may be more. */
  readonly takes: readonly Argument[];
  readonly takesMore: boolean;
  readonly gives: Shape;
  readonly call: (...values: readonly unknown[]) => string | boolean;
}

export type Argument = 'anything' | 'a single value' | 'text' | 'a number' | 'a list of single values';

export const helpers: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  [
    'eq',
    {
      usage: 'eq A B',
      about: 'Whether two values are the same.',
      takes: ['a single value', 'a single value'],
      takesMore: false,
      gives: truth,
      call: (left, right) => left === right,
    },
  ],
  [
    'not',
    {
      usage: 'not A',
      about: 'Whether a value is missing, empty, zero or false.',
      takes: ['anything'],
      takesMore: false,
      gives: truth,
      call: (value) => !holds(value),
    },
  ],
  [
    'and',
    {
      usage: 'and A B …',
      about: 'Whether none of the values is missing, empty, zero or false.',
      takes: ['anything', 'anything'],
      takesMore: true,
      gives: truth,
      call: (...values) => values.every(holds),
    },
  ],
  [
    'or',
    {
      usage: 'or A B …',
      about: 'Whether any of the values is there: not missing, empty, zero or false.',
      takes: ['anything', 'anything'],
      takesMore: true,
      gives: truth,
      call: (...values) => values.some(holds),
    },
  ],
  [
    'join',
    {
      usage: 'join LIST ", "',
      about: 'The items of a list as one text, with a text between them.',
      takes: ['a list of single values', 'text'],
      takesMore: false,
      gives: text,
      call: (list, separator) => (Array.isArray(list) ? list.join(textOf(separator)) : ''),
    },
  ],
  [
    'plural',
    {
      usage: 'plural NUMBER "post" "posts"',
      about:
        'The first word for one, the second for any other number, which suits English alone: a text with forms by `count` suits every language. The number itself is not printed.',
      takes: ['a number', 'text', 'text'],
      takesMore: false,
      gives: text,
      call: (count, one, many) => textOf(count === 1 ? one : many),
    },
  ],
  [
    'capital',
    {
      usage: 'capital TEXT',
      about: 'The text with its first letter in upper case.',
      takes: ['text'],
      takesMore: false,
      gives: text,
      call: (value) => capital(textOf(value)),
    },
  ],
]);

/** As Handlebars' own `if` judges a value. */
function holds(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function capital(value: string): string {
  const first = value.codePointAt(0);
  if (first === undefined) return value;
  const letter = String.fromCodePoint(first);
  return letter.toUpperCase() + value.slice(letter.length);
}

/** Whether a value of this shape can be this argument. */
export function fits(shape: Shape, argument: Argument): boolean {
  switch (argument) {
    case 'anything':
      return true;
    case 'a single value':
      return isSingle(shape);
    case 'text':
      return shape.kind === 'text';
    case 'a number':
      return shape.kind === 'number';
    case 'a list of single values':
      return shape.kind === 'list' && isSingle(shape.item);
    default:
      return unreachable(argument);
  }
}

export function isSingle(shape: Shape): boolean {
  return shape.kind === 'text' || shape.kind === 'number' || shape.kind === 'truth';
}
