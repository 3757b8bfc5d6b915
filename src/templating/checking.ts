import { type Place, type Problem, type ProblemCode, problem, type Related } from '../problems/index.ts';
import type { Scope } from './scope.ts';
import type { Field } from './shape.ts';
import type { Syntax } from './syntax.ts';

/** The partials that a template may use, each parsed when it is first asked for; undefined where there is none. */
export interface Partials {
  readonly names: readonly string[];
  readonly find: (name: string) => Syntax | undefined;
}

/** The values that each text of the languages in use names, by its key; undefined where languages could not be read. */
export type Phrases = ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** One check under way: the template or partial it is in, and the Problems met so far. */
export interface Check {
  readonly syntax: Syntax;
  readonly partials: Partials;
  readonly problems: Problem[];
  /** Every field met so far. */
  readonly named: Set<Field>;
  readonly phrases: Phrases;
  /** The keys of every text met so far. */
  readonly said: Set<string>;
  /** The partials under way, the outermost first. */
  readonly calls: readonly Call[];
  /** The scopes with which each partial was checked already. */
  readonly done: Map<string, Scope[]>;
}

export interface Call {
  readonly name: string;
  readonly place: Place;
}

/** Notes a Problem at a node; within a partial it names the calls that lead there. */
export function report(
  check: Check,
  node: hbs.AST.Node,
  code: ProblemCode,
  message: string,
  hint?: string,
): void {
  const related: Related[] = check.calls
    .toReversed()
    .map(({ name, place }) => ({ message: `the partial "${name}" is used here`, place }));
  const place = check.syntax.placeOf(node);
  check.problems.push(problem(code, message, { place, related, hint }));
}
