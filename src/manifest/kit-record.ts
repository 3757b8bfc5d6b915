import { z } from 'zod';
import { type Problem, severities, unique } from '../problems/index.ts';
import { type Files, join } from '../reading/index.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

const fileSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+\.(?:docx|pdf|html)$/u),
  /** The document kind. */
  kind: z.string(),
  bytes: z.int().min(0),
  sha256: hash,
  /** It was another file already when the record was written: neither its size nor its time says that it is as built. */
  changed: z.literal(true).optional(),
});

const codes = new Set<string>(Object.keys(severities));
const placeSchema = z.looseObject({ file: z.string(), start: z.number(), end: z.number() });
const problemShape = z.looseObject({
  code: z.string().refine((code) => codes.has(code)),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  place: placeSchema.optional(),
  related: z.array(z.looseObject({ message: z.string(), place: placeSchema })).optional(),
  hint: z.string().optional(),
});
const problemSchema = z.custom<Problem>((data) => problemShape.safeParse(data).success);

export const fileSetSchema = z.strictObject({
  form: z.string(),
  each: z.array(z.string()),
  bundle: z.boolean(),
  /** One hash over all inputs; absent while the files are being written. */
  madeFrom: hash.optional(),
  program: z.string(),
  /** The version of the whole catalogue. */
  catalogue: z.string(),
  /** How many folders it was made with. */
  layers: z.strictObject({
    catalogues: z.int(),
    templates: z.int(),
    /** Of how many of the catalogues only languages and law were read. */
    forWords: z.int().optional(),
  }),
  inputs: z.record(z.string(), z.string()),
  /** What the vacancy had documents of, by kind, whether they were asked for or not: names without endings. */
  documents: z.record(z.string(), z.array(z.string())),
  files: z.array(fileSchema),
  /** Warnings that the files were built with. */
  problems: z.array(problemSchema),
});

const recordSchema = z.strictObject({
  id: z.string(),
  /** The vacancy file, or the table with its row, as FileNames gives it, or the role level. */
  vacancy: z.string(),
  sets: z.array(fileSetSchema),
});

/** Files of a kit that were made together, and what they were made from. */
export type FileSet = z.infer<typeof fileSetSchema>;
export type RecordedFile = z.infer<typeof fileSchema>;

/** All that rolekit made in the folder of one kit. No file stands in two sets that are finished. */
export type KitRecord = z.infer<typeof recordSchema>;

export const recordName = '.rolekit.json';

/** The record of a kit's folder; undefined where there is none, or none that can be trusted. */
export function readRecord(folder: string, files: Files): KitRecord | undefined {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(files.read(join(folder, recordName))));
  } catch {
    return undefined;
  }
  return recordSchema.safeParse(data).data;
}

/** A record as its file holds it. */
export function recordText(record: KitRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/**
 * What is known of the files in a kit's folder. In a folder that was copied or renamed they are those of another kit:
 * rolekit made them, but they are no kit of this id.
 */
export function knownRecord(folder: string, id: string, files: Files): KitRecord | undefined {
  const record = readRecord(folder, files);
  if (!record || record.id === id) return record;
  return { ...record, id, sets: record.sets.map(({ madeFrom: _, ...set }) => set) };
}

/** The record while a set is being written: what stood there before is still known, and nothing passes for finished. */
export function withBegun({ sets, ...record }: KitRecord, { madeFrom: _, ...begun }: FileSet): KitRecord {
  return { ...record, sets: [...sets, begun] };
}

/** The record with a set that is finished: its files are of no other set any more, and sets made alike are one. */
export function withFinished({ sets, ...record }: KitRecord, finished: FileSet): KitRecord {
  const made = new Set(finished.files.map(({ name }) => name));
  const others = sets.map((set) => ({ ...set, files: set.files.filter(({ name }) => !made.has(name)) }));
  const alike = others.filter((set) => isMadeAlike(set, finished));
  const whole: FileSet = {
    ...finished,
    files: byName([...finished.files, ...alike.flatMap(({ files }) => files)]),
    problems: unique([...finished.problems, ...alike.flatMap(({ problems }) => problems)]),
  };
  const rest = others.filter((set) => set.files.length > 0 && !alike.includes(set));
  return { ...record, sets: [...rest, whole].sort(inOrder) };
}

function isMadeAlike(one: FileSet, other: FileSet): boolean {
  return one.madeFrom !== undefined && one.madeFrom === other.madeFrom && makingOf(one) === makingOf(other);
}

function makingOf({ form, each, bundle }: FileSet): string {
  return JSON.stringify([form, each, bundle]);
}

function byName(files: readonly RecordedFile[]): RecordedFile[] {
  return [...files].sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** The same for the same sets, in whatever order they were made. */
function inOrder(left: FileSet, right: FileSet): number {
  const key = (set: FileSet) => `${makingOf(set)} ${set.madeFrom ?? ''}`;
  return key(left) < key(right) ? -1 : 1;
}
