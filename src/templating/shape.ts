import { z } from 'zod';

/** What a template can know of a value before there is one. */
export type Shape =
  | { readonly kind: 'text' | 'number' | 'truth' }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'group'; readonly fields: ReadonlyMap<string, Field> };

export interface Field {
  readonly shape: Shape;
  readonly optional: boolean;
  readonly description: string | undefined;
}

export const text: Shape = { kind: 'text' };
export const number: Shape = { kind: 'number' };
export const truth: Shape = { kind: 'truth' };

/** Of the fields of a group, so that a group that stands in several places has one shape. */
const groups = new WeakMap<z.core.$ZodShape, Shape>();

/** The shape of the data that a Zod schema describes. Throws for schemas that templates cannot see into. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodString) return text;
  if (schema instanceof z.ZodEnum) return text;
  if (schema instanceof z.ZodNumber) return number;
  if (schema instanceof z.ZodBoolean) return truth;
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return { kind: 'list', item: shapeOf(schema.element) };
  if (schema instanceof z.ZodObject) {
    const known = groups.get(schema.shape);
    if (known) return known;
    const fields = Object.entries(schema.shape).map(([name, inner]) => [name, fieldOf(inner)] as const);
    const group: Shape = { kind: 'group', fields: new Map(fields) };
    groups.set(schema.shape, group);
    return group;
  }
  throw new Error(`templates cannot see into a ${schema._zod.def.type}`);
}

function fieldOf(schema: z.core.$ZodType): Field {
  return {
    shape: shapeOf(schema),
    optional: schema instanceof z.ZodOptional,
    description: descriptionOf(schema),
  };
}

function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const { description } = z.globalRegistry.get(schema) ?? {};
  if (description !== undefined || !(schema instanceof z.ZodOptional)) return description;
  return descriptionOf(schema.unwrap());
}

/** A field that templates can name, as an author's guide lists it. */
export interface ListedField {
  /** E.g. "stages[].criteria[].skill"; `[]` stands for each item of a list. */
  readonly path: string;
  /** E.g. "text", "list of text", "group"; of a group that was listed before, where: "group, as `stages[]`". */
  readonly type: string;
  readonly optional: boolean;
  readonly description: string | undefined;
}

/** Every field of the data that a schema describes, in the order of the schema; those of a group where it first stands. */
export function fieldsOf(schema: z.ZodType): readonly ListedField[] {
  return listed(shapeOf(schema), '', new Map());
}

function listed(shape: Shape, prefix: string, before: Map<Shape, string>): ListedField[] {
  if (shape.kind === 'list') return listed(shape.item, `${prefix}[]`, before);
  if (shape.kind !== 'group' || before.has(shape)) return [];
  before.set(shape, prefix);
  return [...shape.fields].flatMap(([name, field]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const { optional, description } = field;
    const listedAt = before.get(groupIn(field.shape));
    const type = nameOf(field.shape) + (listedAt === undefined ? '' : `, as \`${listedAt}\``);
    return [{ path, type, optional, description }, ...listed(field.shape, path, before)];
  });
}

/** The paths at which some fields stand in a shape, written as in `ListedField`; of a group that stands twice, both. */
export function pathsOf(shape: Shape, fields: ReadonlySet<Field>, prefix = ''): string[] {
  if (shape.kind === 'list') return pathsOf(shape.item, fields, `${prefix}[]`);
  if (shape.kind !== 'group') return [];
  return [...shape.fields].flatMap(([name, field]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const inner = pathsOf(field.shape, fields, path);
    return fields.has(field) ? [path, ...inner] : inner;
  });
}

function groupIn(shape: Shape): Shape {
  return shape.kind === 'list' ? groupIn(shape.item) : shape;
}

/** A shape in words. */
export function nameOf(shape: Shape): string {
  switch (shape.kind) {
    case 'truth':
      return 'true or false';
    case 'list':
      return `list of ${shape.item.kind === 'group' ? 'groups' : nameOf(shape.item)}`;
    default:
      return shape.kind;
  }
}

/** Whether two values of these shapes could be one and the same. */
export function canBeSame(left: Shape, right: Shape): boolean {
  if (left.kind === 'group' && right.kind === 'group') {
    const names = [...left.fields.keys()];
    return names.length === right.fields.size && names.every((name) => right.fields.has(name));
  }
  if (left.kind === 'list' && right.kind === 'list') return canBeSame(left.item, right.item);
  return left.kind === right.kind;
}
