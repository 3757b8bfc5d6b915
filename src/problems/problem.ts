import { type ProblemCode, type Severity, severities } from './codes.ts';

/** A stretch of a source file. Offsets count UTF-16 units from the start of the file's text; `end` is exclusive. */
export interface Place {
  /** Absolute path of the file. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** In a table: the cell. A spreadsheet is no text, so that its places have no other position. */
  readonly cell?: CellPlace;
}

/** A cell of a table, named as spreadsheet programs name it. */
export interface CellPlace {
  readonly sheet?: string;
  /** From 1. */
  readonly row: number;
  /** Its letters, e.g. "C". */
  readonly column: string;
  /** What stands at the head of the column. */
  readonly heading?: string;
  /** What stands in the cell. */
  readonly text?: string;
}

/** A second place that explains a Problem, such as the first of two duplicates. */
export interface Related {
  readonly message: string;
  readonly place: Place;
}

/** A fault of the input: what is wrong, where, and what to do about it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place;
  readonly related?: readonly Related[];
  readonly hint?: string;
  /** The very text that is at fault, for a later step that can place it better. */
  readonly subject?: string;
}

/** What a step gives: its value, unless errors made one impossible, and every Problem met on the way. */
export interface Outcome<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

export interface ProblemDetails {
  readonly place?: Place | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly hint?: string | undefined;
  readonly subject?: string | undefined;
}

/** Makes a Problem; its severity follows from its code. */
export function problem(code: ProblemCode, message: string, details: ProblemDetails = {}): Problem {
  const { place, related, hint, subject } = details;
  return {
    code,
    severity: severities[code],
    message,
    ...(place && { place }),
    ...(related && related.length > 0 && { related }),
    ...(hint !== undefined && { hint }),
    ...(subject !== undefined && { subject }),
  };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === 'error');
}

/** Each Problem once, where it is met first. */
export function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
}

/** The same place, but for whole files of which no part can be named. */
export function startOf(file: string): Place {
  return { file, start: 0, end: 0 };
}
