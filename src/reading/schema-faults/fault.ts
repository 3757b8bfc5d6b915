import type { z } from 'zod';
import type { ValueSource } from '../yaml.ts';
import type { Doubt } from '../yaml-doubts/index.ts';
import type { Path } from '../yaml-places.ts';

/** Something that a schema does not take: zod's issue, and the path of it from the top of the file. */
export interface Fault<Issue extends z.core.$ZodIssue = z.core.$ZodIssue> {
  readonly issue: Issue;
  readonly path: Path;
  readonly source: ValueSource;
  /** The schema of the whole file. */
  readonly schema: z.core.$ZodType;
  /** What is perhaps read otherwise than it was meant, and so may be the cause. */
  readonly doubts: readonly Doubt[];
}

/** A fault of one kind. */
export type FaultWith<Code extends z.core.$ZodIssue['code']> = Fault<
  Extract<z.core.$ZodIssue, { code: Code }>
>;
