import { z } from 'zod';
import { type Outcome, problem, startOf } from '../../problems/index.ts';
import { join, readSource, type Sha256, type System } from '../../reading/index.ts';

/**
 * What imports made in a catalogue folder: its own file there, since no other mark could tell what an import wrote
 * from what a person added. Texts are in it as hashes.
 */
export interface ImportRecord {
  readonly frameworks: readonly RecordedFramework[];
}

const recordName = '.rolekit-import.json';

const byKey = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string(), value).transform((entries) => new Map(Object.entries(entries)));

const wrote = byKey(z.string());

/** The first import that held it, and the last where a later one did not. */
const held = { since: z.int(), until: z.int().optional() };

const levelSchema = z.strictObject({
  name: z.string(),
  ...held,
  /** The hash of what was written, by key. */
  wrote,
  /** The skill levels that were written, by skill. */
  skills: byKey(z.string()),
});

const roleSchema = z.strictObject({
  name: z.string(),
  ...held,
  wrote,
  levels: byKey(levelSchema),
});

const skillSchema = z.strictObject({
  name: z.string(),
  ...held,
  wrote,
  /** The hashes of the descriptors that were written, by skill level. */
  levels: byKey(z.array(z.string())),
});

const frameworkSchema = z.strictObject({
  /** The name of its source, where one is known. */
  source: z.string().optional(),
  roles: byKey(roleSchema),
  skills: byKey(skillSchema),
});

const recordSchema = z.strictObject({ frameworks: z.array(frameworkSchema) });

export type RecordedFramework = z.infer<typeof frameworkSchema>;
export type RecordedRole = z.infer<typeof roleSchema>;
export type RecordedLevel = z.infer<typeof levelSchema>;
export type RecordedSkill = z.infer<typeof skillSchema>;

/** Problems: unreadable-file for a record that is damaged; a folder without one has an empty one. */
export function readRecord(folder: string, { files }: System): Outcome<ImportRecord> {
  const file = recordFile(folder);
  if (!files.find(file)) return { value: { frameworks: [] }, problems: [] };
  const { value: source, problems } = readSource(file, files);
  if (!source) return { problems };
  const record = recordSchema.safeParse(jsonIn(source.text));
  if (record.success) return { value: record.data, problems: [] };
  const hint = 'restore it, or delete it: then no import knows any more what earlier ones made';
  const message = 'this record of earlier imports is damaged';
  return { problems: [problem('unreadable-file', message, { place: startOf(file), hint })] };
}

export function recordFile(folder: string): string {
  return join(folder, recordName);
}

/** The same for the same record, whatever the order in which it was put together. */
export function recordText(record: ImportRecord): string {
  return `${JSON.stringify(record, sortedKeys, 1)}\n`;
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries: [string, unknown][] = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The hash of a value as a record holds it. */
export function recordedHash(value: unknown, sha256: Sha256): string {
  return sha256(JSON.stringify(trimmed(value))).slice(0, 12);
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  return Array.isArray(value) ? value.map(trimmed) : value;
}
