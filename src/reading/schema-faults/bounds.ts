import { type Problem, problem } from '../../problems/index.ts';
import type { FaultWith } from './fault.ts';
import { exampleAt } from './schema-at.ts';
import { nameOf } from './words.ts';

/** A number, text or list that is too small or large. Problem: wrong-value. */
export function boundFault(fault: FaultWith<'too_big' | 'too_small'>): Problem {
  const { issue, path, source, schema } = fault;
  const example = exampleAt(schema, path);
  const isNumber = typeof issue.input === 'number';
  return problem('wrong-value', issue.message || boundMessage(fault), {
    place: source.placeOf(path),
    hint: isNumber && example !== undefined ? `write e.g. ${example}` : undefined,
  });
}

function boundMessage({ issue, path }: FaultWith<'too_big' | 'too_small'>): string {
  const { input } = issue;
  const name = nameOf(path);
  const [bound, limit] =
    issue.code === 'too_big'
      ? [issue.inclusive === false ? 'less than' : 'at most', issue.maximum]
      : [issue.inclusive === false ? 'more than' : 'at least', issue.minimum];
  if (typeof input === 'string') {
    return `${name} has ${counted(input.length, 'character')}; it can have ${bound} ${limit}`;
  }
  if (Array.isArray(input)) {
    if (input.length === 0) return `${name} is empty; it needs ${bound} ${counted(Number(limit), 'item')}`;
    return `${name} has ${counted(input.length, 'item')}; it ${issue.code === 'too_big' ? 'can have' : 'needs'} ${bound} ${limit}`;
  }
  return `${name} is ${String(input)}; it ${issue.code === 'too_big' ? 'can' : 'must'} be ${bound} ${limit}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A number that is not one of certain steps. Problem: wrong-value. */
export function stepFault({ issue, path, source }: FaultWith<'not_multiple_of'>): Problem {
  const message = `${nameOf(path)} is ${String(issue.input)}; it must be a multiple of ${issue.divisor}`;
  return problem('wrong-value', issue.message || message, { place: source.placeOf(path) });
}
