import { performance } from 'node:perf_hooks';
import { sourceText } from '../pipeline/index.ts';
import {
  coloured,
  grouped,
  type Problem,
  plain,
  printProblem,
  problemAsData,
  type ReadText,
} from '../problems/index.ts';
import { exitCodes } from './command.ts';
import { openProgressBar, type Progress } from './progress.ts';

/** Of warnings that say the same so many are shown with their lines. */
const mostAlike = 3;

export interface TerminalOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly strict: boolean;
}

/** Where a command says things: data on stdout, messages and Problems on stderr. It counts what makes the run fail. */
export interface Terminal {
  /** A line of data. */
  readonly data: (line: string) => void;
  /** A line of data for programs. */
  readonly json: (value: unknown) => void;
  /** A message to the person at the terminal; not shown with `--quiet` or `--json`. */
  readonly say: (message: string) => void;
  /**
   * Shows Problems, or the errors among them, each once a run, and counts them all. Of warnings given together that
   * differ in their place alone the first few are shown, and how many more there are.
   */
  readonly report: (problems: readonly Problem[], shown?: 'all' | 'errors') => void;
  /** Draws how far the work is, where a person watches. */
  readonly progress: (progress: Omit<Progress, 'elapsed' | 'problems'>) => void;
  /** Takes the drawing of the progress away. */
  readonly endProgress: () => void;
  /** Problems as `--json` gives them. */
  readonly asData: (problems: readonly Problem[]) => Record<string, unknown>[];
  /** Problems so far. */
  readonly count: () => { readonly errors: number; readonly warnings: number };
  /** 1 when there were errors, or warnings under `--strict`. */
  readonly exitCode: () => number;
}

export function openTerminal({ json, quiet, strict }: TerminalOptions): Terminal {
  const folder = process.cwd();
  const readText = cachedTexts();
  const shown = new Set<string>();
  const count = { errors: 0, warnings: 0 };
  const paint = process.stderr.isTTY && !process.env['NO_COLOR'] ? coloured : plain;
  const bar =
    process.stderr.isTTY && !quiet && !json
      ? openProgressBar({
          write: (text) => process.stderr.write(text),
          columns: () => process.stderr.columns || 80,
          now: () => performance.now(),
        })
      : undefined;
  const toStderr = (text: string) => {
    bar?.clear();
    process.stderr.write(`${text}\n`);
  };
  return {
    data: (line) => process.stdout.write(`${line}\n`),
    json: (value) => process.stdout.write(`${JSON.stringify(value)}\n`),
    say: (message) => {
      if (!quiet && !json) toStderr(message);
    },
    progress: (progress) => bar?.show({ ...progress, problems: count.errors + count.warnings }),
    endProgress: () => bar?.clear(),
    report: (problems, which = 'all') => {
      const alike = new Map<string, { shown: number; hidden: number }>();
      for (const problem of problems) {
        const key = JSON.stringify(problem);
        if (shown.has(key)) continue;
        shown.add(key);
        count[problem.severity === 'error' ? 'errors' : 'warnings'] += 1;
        const hidden = (quiet || which === 'errors') && problem.severity === 'warning' && !strict;
        if (json || hidden) continue;
        if (problem.severity === 'warning') {
          const { code, message, severity } = problem;
          const sentence = printProblem({ code, message, severity }, readText, folder, paint);
          const tally = alike.get(sentence) ?? { shown: 0, hidden: 0 };
          alike.set(sentence, tally);
          tally[tally.shown < mostAlike ? 'shown' : 'hidden'] += 1;
          if (tally.hidden > 0) continue;
        }
        toStderr(`${printProblem(problem, readText, folder, paint)}\n`);
      }
      for (const [sentence, tally] of alike) {
        if (tally.hidden > 0) toStderr(`and ${grouped(tally.hidden)} more: ${sentence}\n`);
      }
    },
    asData: (problems) => problems.map((problem) => problemAsData(problem, readText, folder)),
    count: () => count,
    exitCode: () =>
      count.errors > 0 || (strict && count.warnings > 0) ? exitCodes.errorsFound : exitCodes.clean,
  };
}

function cachedTexts(): ReadText {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, sourceText(file));
    return texts.get(file);
  };
}
