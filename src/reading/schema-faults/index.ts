import type { z } from 'zod';
import { nearest, type Problem, problem } from '../../problems/index.ts';
import type { ValueSource } from '../yaml.ts';
import type { Doubt } from '../yaml-doubts/index.ts';
import type { Path } from '../yaml-places.ts';
import { boundFault, stepFault } from './bounds.ts';
import { choiceFault } from './choices.ts';
import type { Fault } from './fault.ts';
import { formatFault } from './formats.ts';
import { keyFaults, unknownKeys } from './keys.ts';
import { keysAt } from './schema-at.ts';
import { typeFault, wrongType } from './types.ts';

type Issue = z.core.$ZodIssue;

/**
 * What of a value its schema does not take, in our words: zod is asked for none of its own, so that a message is either
 * the schema's or made here.
 * Problems, each at the faulty key or value: unknown-key, missing-key, wrong-type, wrong-value.
 */
export function schemaFaults(
  issues: readonly Issue[],
  source: ValueSource,
  schema: z.core.$ZodType,
  doubts: readonly Doubt[],
): Problem[] {
  const faults = issues.flatMap((issue) => resolved({ issue, path: pathOf(issue), source, schema, doubts }));
  const [meant, others] = misspeltKeys(faults);
  return others.flatMap((fault) => problemsOf(fault, meant).map((each) => withCause(each, fault)));
}

/** What was perhaps meant otherwise is the cause of what is wrong with it. */
function withCause(found: Problem, { issue, path, doubts }: Fault): Problem {
  // Where a list belongs, it is the first line that lacks its dash, not those that run into it.
  if (issue.code === 'invalid_type' && issue.expected === 'array') return found;
  const cause = doubts.find((doubt) => isSamePath(doubt.path, path))?.problem;
  if (cause?.place === undefined) return found;
  return { ...found, place: cause.place, ...(cause.hint !== undefined && { hint: cause.hint }) };
}

function pathOf(issue: Issue): Path {
  return issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

function problemsOf({ issue, ...place }: Fault, meant: ReadonlyMap<string, string>): Problem[] {
  const { path, source } = place;
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys({ issue, ...place }, meant.get(JSON.stringify(path)));
    case 'invalid_union':
      return [wrongType(place, typesExpected(issue.errors), issue.input)];
    case 'invalid_key':
      return keyFaults({ issue, ...place });
    case 'invalid_element':
      return issue.issues.flatMap((inner) => problemsOf({ issue: inner, ...place }, meant));
    case 'invalid_type':
      return [typeFault({ issue, ...place })];
    case 'invalid_value':
      return [choiceFault({ issue, ...place })];
    case 'invalid_format':
      return [formatFault({ issue, ...place })];
    case 'too_big':
    case 'too_small':
      return [boundFault({ issue, ...place })];
    case 'not_multiple_of':
      return [stepFault({ issue, ...place })];
    case 'custom':
      return [
        problem('wrong-value', issue.message || 'this is not possible here', { place: source.placeOf(path) }),
      ];
  }
}

/** A fault; where one of several types may stand, those by the one that the writer meant, whose outermost type fits. */
function resolved(fault: Fault): Fault[] {
  const { issue, path } = fault;
  if (issue.code !== 'invalid_union') return [fault];
  const meant = issue.errors.find((issues) => !issues.some(isOtherType));
  if (!meant || isTextWithColon(fault, meant)) return [fault];
  return meant.flatMap((inner) => resolved({ ...fault, issue: inner, path: [...path, ...pathOf(inner)] }));
}

/** Whether a group that may be text as well has one key that it does not know, and a text behind it: "Leave: 25 days". */
function isTextWithColon({ issue, path, schema }: Fault, meant: readonly Issue[]): boolean {
  if (issue.code !== 'invalid_union' || !typesExpected(issue.errors).includes('string')) return false;
  const { input } = issue;
  const entries = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  const [[key = '', value] = []] = entries;
  const isUnknown = meant.some((each) => each.code === 'unrecognized_keys' && each.path.length === 0);
  const isSingle = entries.length === 1 && typeof value !== 'object';
  return isSingle && isUnknown && nearest(key, keysAt(schema, path)) === undefined;
}

function isOtherType(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function typesExpected(branches: readonly (readonly Issue[])[]): string[] {
  return branches
    .flat()
    .flatMap((issue) => (issue.code === 'invalid_type' && isOtherType(issue) ? [issue.expected] : []));
}

/**
 * A key that is written otherwise in its group is not missing as well: the nearest to one that is not known, or the only
 * one that is missing beside the only one that is not known.
 * @returns by the path of a group, the missing key that such an only one is; and the faults without what follows from them
 */
function misspeltKeys(faults: readonly Fault[]): readonly [ReadonlyMap<string, string>, readonly Fault[]] {
  const isMissing = ({ issue }: Fault) => issue.input === undefined && issue.code !== 'unrecognized_keys';
  const only = new Map<string, string>();
  const explained = new Set<string>();
  for (const { issue, path, schema } of faults) {
    if (issue.code !== 'unrecognized_keys') continue;
    const near = issue.keys.map((key) => nearest(key, keysAt(schema, path)));
    for (const key of near) explained.add(JSON.stringify([...path, key]));
    const missing = faults.filter((each) => isMissing(each) && isSamePath(each.path.slice(0, -1), path));
    const [first] = missing;
    if (missing.length !== 1 || near.length !== 1 || near[0] !== undefined || !first) continue;
    only.set(JSON.stringify(path), String(first.path.at(-1)));
    explained.add(JSON.stringify(first.path));
  }
  return [only, faults.filter((each) => !isMissing(each) || !explained.has(JSON.stringify(each.path)))];
}

function isSamePath(one: Path, other: Path): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
