import { z } from 'zod';
import { didYouMean, type Outcome, type Problem, problem } from '../problems/index.ts';
import type { Path, ValueSource } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/**
 * Holds a parsed YAML file against its schema and gives the typed value.
 * Problems, each at the faulty key or value: unknown-key, missing-key, wrong-type, wrong-value.
 */
export function validate<Schema extends z.ZodType>(
  source: ValueSource,
  schema: Schema,
): Outcome<z.output<Schema>> {
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, [], source, schema)) };
}

function problemsOf(issue: Issue, above: Path, source: ValueSource, schema: z.ZodType): Problem[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem('unknown-key', `there is no key "${key}" here`, {
          place: source.placeOfKey([...path, key]),
          hint: didYouMean(key, keysAt(schema, path)) ?? keyList(keysAt(schema, path)),
        }),
      );
    case 'invalid_union':
      return bestBranch(issue.errors).flatMap((inner) => problemsOf(inner, path, source, schema));
    case 'invalid_key':
      return issue.issues.map((inner) =>
        problem('wrong-value', inner.message, { place: source.placeOfKey(path) }),
      );
    case 'invalid_type': {
      if (issue.input === undefined || (issue.input === null && path.length === 0)) {
        return [missingKey(path, source)];
      }
      const found = kindOf(issue.input);
      const message = `this should be ${expectedName(issue.expected)}, not ${found}`;
      return [
        problem('wrong-type', message, {
          place: source.placeOf(path),
          hint: typeHint(issue.expected, issue.input, path, source),
        }),
      ];
    }
    case 'invalid_value': {
      if (issue.input === undefined) return [missingKey(path, source)];
      const values = issue.values.map(String);
      const hint = didYouMean(String(issue.input), values) ?? `one of: ${values.join(', ')}`;
      return [
        problem('wrong-value', `"${String(issue.input)}" is not possible here`, {
          place: source.placeOf(path),
          hint,
        }),
      ];
    }
    default:
      return [problem('wrong-value', issue.message, { place: source.placeOf(path) })];
  }
}

function missingKey(path: Path, source: ValueSource): Problem {
  const key = path.at(-1);
  const message = key === undefined ? 'this file is empty' : `the key "${String(key)}" is missing`;
  return problem('missing-key', message, { place: source.placeOfKey(path.slice(0, -1)) });
}

/** Of a union, the alternative that the writer meant: one whose outermost type fits what stands there. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const fits = branches.find(
    (issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
  );
  return fits ?? branches.at(-1) ?? [];
}

function keyList(keys: readonly string[]): string | undefined {
  return keys.length === 0 ? undefined : `the keys here are ${keys.join(', ')}`;
}

function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const inner = unwrapped(schema);
  const [first, ...rest] = path;
  if (inner instanceof z.ZodUnion) {
    return inner.options.flatMap((option) => keysAt(option, path));
  }
  if (inner instanceof z.ZodObject) {
    if (first === undefined) return Object.keys(inner.shape);
    const next: unknown = Object.hasOwn(inner.shape, first) ? inner.shape[String(first)] : undefined;
    return next instanceof z.ZodType ? keysAt(next, rest) : [];
  }
  if (first === undefined) return [];
  if (inner instanceof z.ZodArray) return keysAt(inner.element, rest);
  if (inner instanceof z.ZodRecord) return keysAt(inner.valueType, rest);
  return [];
}

function expectedName(expected: string): string {
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
      return expected;
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return `${value}`;
    default:
      return 'a group of keys';
  }
}

function typeHint(expected: string, input: unknown, path: Path, source: ValueSource): string | undefined {
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    const { start, end } = source.placeOf(path);
    return `put it in quotes: "${source.text.slice(start, end)}"`;
  }
  if (expected === 'string' && typeof input === 'object') return 'put text that holds a colon in quotes';
  if (expected === 'number' || expected === 'int') return 'write the number alone, e.g. 67000';
  if (expected === 'array') return 'start each item on its own line with "- "';
  return undefined;
}

/** What a schema is behind "optional" and "default". */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  return schema;
}
