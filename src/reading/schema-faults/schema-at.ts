import { z } from 'zod';
import type { Path } from '../yaml-places.ts';

type Schema = z.core.$ZodType;

/** What a schema is behind "optional" and "default". */
export function unwrapped(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  return schema;
}

/** The schemas that say what may stand at a path: several where there is a choice, none where nothing may stand. */
export function schemasAt(schema: Schema, path: Path): readonly Schema[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => schemasAt(option, path));
  const [first, ...rest] = path;
  if (first === undefined) return [schema];
  if (inner instanceof z.ZodObject) {
    const next: unknown = Object.hasOwn(inner.shape, first) ? inner.shape[String(first)] : undefined;
    return next instanceof z.ZodType ? schemasAt(next, rest) : [];
  }
  if (inner instanceof z.ZodArray) return schemasAt(inner.element, rest);
  if (inner instanceof z.ZodRecord) return schemasAt(inner.valueType, rest);
  return [];
}

/** Whether a value may stand at a path. */
export function fits(schema: Schema, path: Path, value: unknown): boolean {
  return schemasAt(schema, path).some((each) => z.safeParse(each, value).success);
}

/** The keys that the group at a path may have. */
export function keysAt(schema: Schema, path: Path): readonly string[] {
  return schemasAt(schema, path).flatMap((each) => {
    const inner = unwrapped(each);
    return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  });
}

/** Whether only whole numbers may stand at a path. */
export function isWhole(schema: Schema, path: Path): boolean {
  return schemasAt(schema, path).some((each) => {
    const inner = unwrapped(each);
    return inner instanceof z.ZodNumber && inner.isInt;
  });
}

/** An example of what may stand at a path, as the schema gives it and as YAML writes it. */
export function exampleAt(schema: Schema, path: Path): string | undefined {
  return schemasAt(schema, path)
    .map(exampleOf)
    .find((each) => each !== undefined);
}

function exampleOf(schema: Schema): string | undefined {
  const examples = z.globalRegistry.get(schema)?.['examples'];
  const [example]: readonly unknown[] = Array.isArray(examples) ? examples : [];
  if (typeof example === 'string') return /^[#&*!@%]/u.test(example) ? `"${example}"` : example;
  if (example !== undefined) return JSON.stringify(example);
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodEnum) return String(inner.options[0]);
  return inner === schema ? undefined : exampleOf(inner);
}

/** The names of the groups within the group at a path that may have a key. */
export function groupsWith(schema: Schema, path: Path, key: string): readonly string[] {
  return keysAt(schema, path).filter((group) => keysAt(schema, [...path, group]).includes(key));
}
