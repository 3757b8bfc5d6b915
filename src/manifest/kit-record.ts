import { z } from 'zod';
import { type Problem, severities } from '../problems/index.ts';
import { type Files, join } from '../reading/index.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

const fileSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+\.(?:docx|pdf|html)$/u),
  /** The document kind. */
  kind: z.string(),
  bytes: z.int().min(0),
  sha256: hash,
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

export const entrySchema = z.strictObject({
  /** The vacancy file or row, as FileNames gives it, or the role level. */
  vacancy: z.string(),
  /** One hash over all inputs; absent while the files are being written. */
  madeFrom: hash.optional(),
  program: z.string(),
  /** The version of the whole catalogue. */
  catalogue: z.string(),
  inputs: z.record(z.string(), z.string()),
  files: z.array(fileSchema),
  /** Warnings that the kit was built with. */
  problems: z.array(problemSchema),
});

const recordSchema = z.strictObject({ id: z.string(), forms: z.record(z.string(), entrySchema) });

/** What one build of a kit left in its folder. */
export type RecordEntry = z.infer<typeof entrySchema>;
export type RecordedFile = z.infer<typeof fileSchema>;

/** All that rolekit made in the folder of one kit, by form. */
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
  return `${JSON.stringify(record, undefined, 1)}\n`;
}
