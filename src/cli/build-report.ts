import { relative } from 'node:path';
import type { KitReport } from '../pipeline/index.ts';
import { grouped } from './progress.ts';
import { counted, type Terminal } from './terminal.ts';
import { openToLookAt } from './to-look-at.ts';

/** Of so many kits at most each file is named and each warning shown with its line. */
const fewKits = 3;
/** Of so many kits at most the summary names those that an interruption left. */
const namedInSummary = 40;

/** Tells a person how a build goes, and sums it up. */
export interface BuildReport {
  readonly add: (kit: KitReport) => void;
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
  return {
    add: (kit) => {
      counts.done += 1;
      if (kit.outcome !== 'failed') counts[kit.outcome] += 1;
      if (kit.outcome === 'built') counts.files += kit.files.length;
      terminal.report(kit.problems, few ? 'all' : 'errors');
      if (few) tell(terminal, kit, dryRun);
      else if (kit.outcome === 'failed') terminal.say(`${kit.id}: not built`);
      if (few) return;
      toLookAt.add(kit);
      terminal.progress({ done: counts.done, all: asked });
    },
    end: (left) => {
      terminal.endProgress();
      const summary = toLookAt.summary(asked);
      if (summary !== undefined) terminal.say(summary);
      const { errors, warnings } = terminal.count();
      const unchanged = counts.unchanged > 0 ? `, ${grouped(counts.unchanged)} unchanged` : '';
      const where = relative(process.cwd(), output) || '.';
      terminal.say(
        `${dryRun ? 'Checked' : 'Built'} ${grouped(counts.built)} of ${counted(asked, 'kit')} (${counted(counts.files, 'file')})${unchanged} ${dryRun ? 'for' : 'in'} ${where}; ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
      );
      if (left.length > 0) terminal.say(`interrupted; not built: ${namedOnly(left)}`);
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

function namedOnly(ids: readonly string[]): string {
  const more = ids.length - namedInSummary;
  return `${ids.slice(0, namedInSummary).join(', ')}${more > 0 ? ` and ${grouped(more)} more` : ''}`;
}
