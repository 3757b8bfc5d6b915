import { z } from 'zod';
import { slugPattern, unwrapped } from '../../reading/index.ts';
import { units } from '../schema/values.ts';
import { vacancySchema } from '../schema.ts';

/** The column that names the vacancy of a row. */
export const idColumn = 'id';

/** The column that names a vacancy of the catalogue which says what the row leaves blank. */
export const likeColumn = 'like';

/** One step of the way into a vacancy: a key, a position in a list from 0, or the item that a key of its own names. */
export type Step =
  | { readonly key: string }
  | { readonly position: number }
  | { readonly item: string; readonly namedBy: string };

/** What a cell of a column becomes. A name is a text in which only letters, digits and signs count. */
export type CellKind =
  | 'text'
  | 'name'
  | 'choice'
  | 'currency'
  | 'period'
  | 'number'
  | 'amount'
  | 'percentage'
  | 'minutes'
  | 'rating'
  | 'weight'
  | 'truth'
  | 'date'
  | 'date-time'
  | 'date-or-text'
  | 'time'
  | 'list'
  | 'names';

export interface Column {
  readonly steps: readonly Step[];
  readonly kind: CellKind;
}

const known = new Map<string, Column | undefined>();

/** The field of a vacancy that a heading such as `salary.from` or `stages.sift.date` names; undefined for none. */
export function columnOf(heading: string): Column | undefined {
  const column = known.has(heading) ? known.get(heading) : stepInto(vacancySchema, heading.split('.'), []);
  known.set(heading, column);
  return column;
}

function stepInto(
  schema: z.core.$ZodType,
  names: readonly string[],
  steps: readonly Step[],
): Column | undefined {
  const inner = unwrapped(schema);
  const [name, ...rest] = names;
  if (name === undefined) {
    const kind = kindOf(inner);
    return kind && { steps, kind };
  }
  if (inner instanceof z.ZodUnion) {
    return inner.options
      .map((option) => stepInto(option, names, steps))
      .find((column) => column !== undefined);
  }
  if (inner instanceof z.ZodObject) {
    const next: unknown = Object.hasOwn(inner.shape, name) ? inner.shape[name] : undefined;
    return next instanceof z.ZodType ? stepInto(next, rest, [...steps, { key: name }]) : undefined;
  }
  if (!(inner instanceof z.ZodArray)) return undefined;
  const item = rest.length > 0 ? (groupOf(inner.element) ?? inner.element) : inner.element;
  if (/^[1-9]\d{0,2}$/u.test(name)) {
    return stepInto(item, rest, [...steps, { position: Number(name) - 1 }]);
  }
  const namedBy = slugPattern.test(name) && !/^\d+$/u.test(name) ? namingKey(item) : undefined;
  return namedBy === undefined ? undefined : stepInto(item, rest, [...steps, { item: name, namedBy }]);
}

/** What a cell of a field becomes; undefined for a group of fields, and for a list of groups. */
function kindOf(schema: z.core.$ZodType): CellKind | undefined {
  const unit = units.get(schema)?.unit;
  if (unit) return unit;
  switch (schema._zod.def.type) {
    case 'string':
      return momentOf(schema) ?? (takes(schema, 'Two words.') ? 'text' : 'name');
    case 'enum':
      return 'choice';
    case 'number':
      return 'number';
    case 'boolean':
      return 'truth';
    case 'array':
      return schema instanceof z.ZodArray ? listOf(optionsOf(schema.element)) : undefined;
    case 'union':
      return kindOfChoice(optionsOf(schema));
    default:
      return undefined;
  }
}

/** Where words may stand, a cell holds words; else what the first that fits a cell takes. */
function kindOfChoice(options: readonly z.core.$ZodType[]): CellKind | undefined {
  const kinds = options.filter((option) => !(option instanceof z.ZodArray)).map(kindOf);
  return kinds.find(isText) ?? kinds.find((kind) => kind !== undefined);
}

function listOf(items: readonly z.core.$ZodType[]): CellKind | undefined {
  const kind = items.map(kindOf).find(isText);
  return kind && (kind === 'name' ? 'names' : 'list');
}

/** Whether a text is a date, a time or both, to judge by what it takes. */
function momentOf(schema: z.core.$ZodType): CellKind | undefined {
  if (takes(schema, 'a')) return undefined;
  if (takes(schema, '23:55')) return 'time';
  if (!takes(schema, '2027-01-17')) return undefined;
  return takes(schema, '2027-01-17T23:55') ? 'date-time' : 'date';
}

function takes(schema: z.core.$ZodType, text: string): boolean {
  return z.safeParse(schema, text).success;
}

function isText(kind: CellKind | undefined): kind is 'text' | 'name' {
  return kind === 'text' || kind === 'name';
}

/** Whether a cell of a kind holds a date, a time or both. */
export function isMoment(kind: CellKind | undefined): boolean {
  return kind === 'date' || kind === 'date-time' || kind === 'date-or-text' || kind === 'time';
}

function optionsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodUnion ? inner.options.map(unwrapped) : [inner];
}

/** Of what a list may hold, the group of fields. */
function groupOf(element: z.core.$ZodType): z.ZodObject | undefined {
  return optionsOf(element).find((option) => option instanceof z.ZodObject);
}

/** The key by which an item of a list is named: `id` of a stage, `skill` of a criterion. */
function namingKey(item: z.core.$ZodType): string | undefined {
  const shape = item instanceof z.ZodObject ? item.shape : {};
  return ['id', 'skill'].find((key) => Object.hasOwn(shape, key));
}

/**
 * All columns of single fields that a vacancy has, in the order of its schema; without those of lists of groups, whose
 * names depend on the vacancy.
 */
export function fieldColumns(): string[] {
  return headingsIn(vacancySchema, []);
}

/** The columns of single fields of one stage, e.g. `stages.sift.date`. */
export function stageColumns(id: string): string[] {
  const stages = unwrapped(vacancySchema.shape.stages);
  const stage = stages instanceof z.ZodArray ? groupOf(stages.element) : undefined;
  return stage ? headingsIn(stage, ['stages', id]) : [];
}

/**
 * The columns of the first item of each list of groups that a vacancy has, by numbers: `facts.1.term`. Those of stages
 * have names.
 */
export function itemColumns(): string[] {
  return Object.entries(vacancySchema.shape).flatMap(([key, schema]) => {
    const list = optionsOf(schema).find((option) => option instanceof z.ZodArray);
    const group = list instanceof z.ZodArray && key !== 'stages' ? groupOf(list.element) : undefined;
    return group ? headingsIn(group, [key, '1']) : [];
  });
}

/** Of what may be said in words or in parts, the column of the words alone. */
function headingsIn(schema: z.core.$ZodType, above: readonly string[]): string[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape).flatMap(([key, next]) => headingsIn(next, [...above, key]));
  }
  if (kindOf(inner) !== undefined) return [above.join('.')];
  const group = inner instanceof z.ZodUnion ? groupOf(inner) : undefined;
  return group ? headingsIn(group, above) : [];
}
