import { relative } from 'node:path';
import type { KitReport } from '../pipeline/index.ts';
import { counted, grouped, type Problem } from '../problems/index.ts';
import type { Terminal } from './terminal.ts';
import { openToLookAt } from './to-look-at.ts';

/** Of so many kits at most each file is named and each warning shown with its line. */
const fewKits = 3;
/** Of so many kits at most the summary names those that an interruption left. */
const namedInSummary = 40;

/** Of so many kits at most the summary says what is left from before. */
const leftInSummary = 5;

/** Tells a person how a build goes, and sums it up. */
export interface BuildReport {
  readonly add: (kit: KitReport) => void;
  /** Adds files that were removed beside those of the kits. */
  readonly remove: (paths: readonly string[]) => void;
  /** Says what was done; `left` are the ids of kits that an interruption left. */
  readonly end: (left: readonly string[]) => void;
}

export function openBuildReport(
  terminal: Terminal,
  asked: number,
  output: string,
  dryRun: boolean,
): BuildReport {
  const few = asked <= fewKits;
  const counts = { done: 0, built: 0, unchanged: 0, files: 0 };
  const toLookAt = openToLookAt();
  const left: Problem[] = [];
  const removed: string[] = [];
  return {
    remove: (paths) => removed.push(...paths),
    add: (kit) => {
      counts.done += 1;
      if (kit.outcome !== 'failed') counts[kit.outcome] += 1;
      if (kit.outcome === 'built') counts.files += kit.files.length;
      // What a person had in a file's place is told each time: it is somebody's work.
      terminal.report(kit.problems.filter(isOfEditedFiles));
      terminal.report(kit.problems, few ? 'all' : 'errors');
      removed.push(...kit.removed);
      if (few) tell(terminal, kit, dryRun);
      else if (kit.outcome === 'failed') terminal.say(`${kit.id}: not built`);
      if (few) return;
      left.push(...kit.problems.filter(isOfLeftFiles));
      const others = kit.problems.filter((each) => !isOfLeftFiles(each) && !isOfEditedFiles(each));
      toLookAt.add({ ...kit, problems: others });
      terminal.progress({ done: counts.done, all: asked });
    },
    end: (notBuilt) => {
      terminal.endProgress();
      const summary = toLookAt.summary(asked);
      if (summary !== undefined) terminal.say(summary);
      if (left.length > 0) terminal.say(leftFiles(left));
      if (removed.length > 0) terminal.say(removal(removed, dryRun));
      const { errors, warnings } = terminal.count();
      const unchanged = counts.unchanged > 0 ? `, ${grouped(counts.unchanged)} unchanged` : '';
      const where = relative(process.cwd(), output) || '.';
      terminal.say(
        `${dryRun ? 'Checked' : 'Built'} ${grouped(counts.built)} of ${counted(asked, 'kit')} (${counted(counts.files, 'file')})${unchanged} ${dryRun ? 'for' : 'in'} ${where}; ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
      );
      if (notBuilt.length > 0) terminal.say(`interrupted; not built: ${namedOnly(notBuilt)}`);
    },
  };
}

function tell(terminal: Terminal, kit: KitReport, dryRun: boolean): void {
  const folder = relative(process.cwd(), kit.folder) || kit.folder;
  const files = counted(kit.files.length, 'file');
  switch (kit.outcome) {
    case 'failed':
      terminal.say(`${kit.id}: not built`);
      break;
    case 'unchanged':
      terminal.say(`${kit.id}: unchanged, ${files} in ${folder}`);
      break;
    case 'built':
      terminal.say(`${kit.id}: ${files} ${dryRun ? 'would go to' : 'in'} ${folder}`);
      for (const file of kit.files) terminal.say(`  ${relative(process.cwd(), file)}`);
      break;
    default:
      kit.outcome satisfies never;
  }
}

function isOfEditedFiles({ code }: Problem): boolean {
  return code === 'edited-file-kept';
}

function isOfLeftFiles({ code }: Problem): boolean {
  return code === 'outdated-files' || code === 'dropped-files';
}

function leftFiles(problems: readonly Problem[]): string {
  const more = problems.length - leftInSummary;
  return [
    'Left from earlier builds:',
    ...problems.slice(0, leftInSummary).map(({ message }) => `  ${message}`),
    ...(more > 0 ? [`  and ${grouped(more)} more; "rolekit verify" has all`] : []),
    ...new Set(problems.map(({ hint = '' }) => `  hint: ${hint}`)),
  ].join('\n');
}

function removal(paths: readonly string[], dryRun: boolean): string {
  const named = dryRun ? paths : paths.slice(0, namedInSummary);
  const more = paths.length - named.length;
  return [
    dryRun
      ? 'Would be removed, since nothing makes it any more:'
      : 'Removed, since nothing makes it any more:',
    ...named.map((path) => `  ${relative(process.cwd(), path)}`),
    ...(more > 0 ? [`  and ${grouped(more)} more`] : []),
  ].join('\n');
}

function namedOnly(ids: readonly string[]): string {
  const more = ids.length - namedInSummary;
  return `${ids.slice(0, namedInSummary).join(', ')}${more > 0 ? ` and ${grouped(more)} more` : ''}`;
}
