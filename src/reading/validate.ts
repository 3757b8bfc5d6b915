import type { z } from 'zod';
import { hasErrors, type Outcome, type Problem } from '../problems/index.ts';
import { schemaFaults } from './schema-faults/index.ts';
import { fits } from './schema-faults/schema-at.ts';
import type { ValueSource } from './yaml.ts';
import type { Doubt } from './yaml-doubts/index.ts';
import type { Path } from './yaml-places.ts';

type Issue = z.core.$ZodIssue;

/**
 * Messages are made of issues, in `schema-faults`; only a schema may bring its own. A run meets most schemas a few times:
 * to compile code for each (jit) takes longer than that code saves, also with the hundreds of files of a framework.
 */
const parsing = { reportInput: true, error: () => '', jitless: true } as const;

/**
 * Holds a parsed YAML file against its schema and gives the typed value, and warns of what was perhaps meant otherwise.
 * Where text belongs, a number or truth value counts as the text that was written.
 * Problems: those of `schemaFaults`, at the faulty key or value, then without a value; those of `yamlDoubts`.
 */
export function validate<Schema extends z.ZodType>(
  source: ValueSource,
  schema: Schema,
): Outcome<z.output<Schema>> {
  const doubts = source.doubts((path, value) => fits(schema, path, value));
  let result = schema.safeParse(source.value, parsing);
  if (!result.success) {
    const texts = numbersAsText(result.error.issues, source);
    if (texts.length > 0) result = schema.safeParse(withTexts(source.value, texts), parsing);
  }
  if (result.success) {
    const problems = doubts.map((each) => each.problem);
    return hasErrors(problems) ? { problems } : { value: result.data, problems };
  }
  const faults = schemaFaults(result.error.issues, source, schema, doubts);
  return { problems: [...faults, ...doubtsBeside(faults, doubts, source)] };
}

interface WrittenText {
  readonly path: Path;
  readonly text: string;
}

/** Where text belongs and YAML made something else of one without quotes, such as 7 of "007": that text. */
function numbersAsText(issues: readonly Issue[], source: ValueSource, above: Path = []): WrittenText[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
    if (issue.code === 'invalid_union') {
      return issue.errors.flatMap((inner) => numbersAsText(inner, source, path));
    }
    const isOther = typeof issue.input === 'number' || typeof issue.input === 'boolean';
    if (issue.code !== 'invalid_type' || issue.expected !== 'string' || !isOther) return [];
    const text = source.writtenAt(path);
    return text === undefined ? [] : [{ path, text }];
  });
}

function withTexts(value: unknown, texts: readonly WrittenText[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const { path, text } of texts) setAt(copy, path, text);
  return copy;
}

function setAt(value: unknown, path: Path, text: string): void {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return;
  if (rest.length === 0) Reflect.set(value, first, text);
  else setAt(Reflect.get(value, first), rest, text);
}

/** What is a fault already, or its cause, is not doubted as well. */
function doubtsBeside(faults: readonly Problem[], doubts: readonly Doubt[], source: ValueSource): Problem[] {
  const faulty = new Set(faults.map((each) => each.place?.start));
  return doubts
    .filter(
      ({ path, problem }) => !faulty.has(problem.place?.start) && !faulty.has(source.placeOf(path).start),
    )
    .map((each) => each.problem);
}
