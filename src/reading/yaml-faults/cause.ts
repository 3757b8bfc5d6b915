import type { Document } from 'yaml';
import { tooDeepAt } from '../depth.ts';
import { documentOf, parserErrors } from '../yaml-document.ts';
import { beginningCauses } from './beginnings.ts';
import { bracketCauses } from './brackets.ts';
import { colonCauses } from './colons.ts';
import { commentCauses } from './comments.ts';
import { dashCauses, lostDashCauses } from './dashes.ts';
import { generalCause } from './general.ts';
import { indentationCauses } from './indentation.ts';
import { lineNumberAt, linesOf } from './lines.ts';
import { type Cause, edited } from './mend.ts';
import type { Finder, Noticed } from './noticed.ts';
import { quoteCauses } from './quotes.ts';
import { runningTextCauses } from './running-text.ts';
import { spaceCauses } from './spaces.ts';
import { wholeFileCauses } from './whole-file.ts';

const finders: readonly Finder[] = [
  wholeFileCauses,
  spaceCauses,
  commentCauses,
  quoteCauses,
  bracketCauses,
  dashCauses,
  colonCauses,
  beginningCauses,
  runningTextCauses,
];

/** In longer texts no cause is looked for: there would be too much to try. */
const longestTried = 500_000;

/** What the parser found, but for keys that stand twice, which derange nothing. */
export function syntaxErrors(document: Document.Parsed) {
  return parserErrors(document).filter(({ code }) => code !== 'DUPLICATE_KEY');
}

/**
 * Of all that may be the cause of a fault, what leaves the fewest when it is mended; the likeliest of those that do.
 * @param budget how many characters may still be parsed to find that out
 */
export function causeOf(at: Noticed, budget: { left: number }): Cause {
  if (at.text.length > longestTried) return generalCause(at);
  const causes = finders.flatMap((find) => find(at));
  // What nobody can mend is certain where it comes first, and else the last resort.
  const certain = causes.find((cause) => cause.edits.length === 0);
  if (certain && certain === causes[0]) return certain;
  if (budget.left < at.text.length) return { ...(causes[0] ?? generalCause(at)), edits: [] };
  const trial = new Trial(at, budget);
  for (const cause of [...causes, ...indentationCauses(at), ...lostDashCauses(at)]) {
    if (trial.leavesNothing(cause)) break;
  }
  return trial.best ?? certain ?? generalCause(at);
}

/** Holds causes against each other: what leaves the fewest faults is the best, then the likeliest. */
class Trial {
  best: Cause | undefined;
  private fewest = Number.POSITIVE_INFINITY;
  private readonly at: Noticed;
  private readonly budget: { left: number };

  constructor(at: Noticed, budget: { left: number }) {
    this.at = at;
    this.budget = budget;
  }

  /** Tries a cause, and says whether nothing can be better. */
  leavesNothing(cause: Cause): boolean {
    if (cause.edits.length === 0 || this.budget.left < this.at.text.length) return false;
    this.budget.left -= this.at.text.length;
    const left = faultsLeft(this.at, cause);
    const isNearer =
      left === this.fewest && (cause.distance ?? 0) < (this.best?.distance ?? Number.NEGATIVE_INFINITY);
    if (left < this.fewest || isNearer) [this.best, this.fewest] = [cause, left];
    return left === 0 && cause.distance === undefined;
  }
}

/** How many faults a mended text still has; infinitely many where the next is not further on than this one. */
function faultsLeft({ text, lines, last }: Noticed, { edits, hides = false }: Cause): number {
  const mended = edited(text, edits);
  if (tooDeepAt(mended) !== undefined) return Number.POSITIVE_INFINITY;
  const document = documentOf(mended);
  const all = parserErrors(document).length;
  const [next] = syntaxErrors(document);
  if (!next) return all;
  const mendedUntil = Math.min(...edits.map((edit) => edit.at + edit.removed));
  const until = hides ? mendedUntil : Math.max(mendedUntil, lines[last]?.end ?? 0);
  const nextLine = lineNumberAt(linesOf(mended), next.pos[0]);
  return nextLine > lineNumberAt(lines, until) ? all : Number.POSITIVE_INFINITY;
}
