import { relative } from 'node:path';
import type { Change, DroppedPart, ImportPlan, LikelyRename, News } from '../framework-import/index.ts';
import type { Problem } from '../problems/index.ts';
import { counted, type Terminal } from './terminal.ts';

/** Says what an import did, or would do: files on stdout, then what came and went since earlier ones, by role. */
export function tellOfImport(
  terminal: Terminal,
  { json, dryRun }: { readonly json: boolean; readonly dryRun: boolean },
  plan: ImportPlan | undefined,
  problems: readonly Problem[],
): void {
  const shown = (path: string) => relative(process.cwd(), path);
  const files = plan?.files ?? [];
  const removed = plan?.removed ?? [];
  if (json) {
    terminal.json({
      files: files.map(({ path, changes }) => ({ file: shown(path), changes })),
      removed: removed.map(shown),
      ...plan?.news,
      sources: [...(plan?.sources ?? [])].map(([source, count]) => ({
        source: source ?? null,
        files: count,
      })),
      problems: terminal.asData(problems),
    });
    return;
  }
  for (const { path, changes } of files) {
    terminal.data(shown(path));
    for (const change of changes) terminal.data(`  ${change}`);
  }
  for (const path of removed) terminal.data(`${shown(path)}\n  removed`);
  if (plan) for (const line of newsLines(plan.news, dryRun)) terminal.data(line);
  if (plan) for (const line of sourceLines(plan.sources)) terminal.say(line);
  const { errors, warnings } = terminal.count();
  const did = (verb: string, count: number) => (count === 0 ? [] : [`${verb} ${counted(count, 'file')}`]);
  const done = [
    ...did(dryRun ? 'Would write' : 'Wrote', files.length),
    ...did(dryRun ? 'would remove' : 'removed', removed.length),
  ];
  const what = done.length === 0 ? 'Nothing to write' : done.join(', ');
  terminal.say(
    `${what.charAt(0).toUpperCase()}${what.slice(1)}; ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
  );
}

function newsLines({ dropped, added, likelyRenames }: News, dryRun: boolean): string[] {
  const isGone = ({ kind, from }: LikelyRename) =>
    !dryRun && dropped.some((part) => part.kind === kind && part.id === from.id && part.fate === 'removed');
  return [
    ...byRole('No longer in the framework', dropped, droppedText),
    ...byRole('New in the framework', added, changeText),
    ...(likelyRenames.length === 0 ? [] : ['Perhaps only renamed']),
    ...likelyRenames.flatMap((rename) => renameLines(rename, isGone(rename))),
  ];
}

/** Lines under the name of each role, then those of skills. */
function byRole<Part extends Change>(
  heading: string,
  parts: readonly Part[],
  textOf: (part: Part) => string,
): string[] {
  if (parts.length === 0) return [];
  const roles = [...new Set(parts.map(({ role }) => role))].sort(
    (left, right) => Number(left === undefined) - Number(right === undefined),
  );
  const groups = roles.flatMap((role) => [
    `  ${role ?? 'Skills'}`,
    ...parts.filter((part) => part.role === role).map((part) => `    ${textOf(part)}`),
  ]);
  return [heading, ...groups];
}

function changeText({ kind, of, name, id }: Change): string {
  switch (kind) {
    case 'role':
      return 'the whole role';
    case 'role-level':
      return `role level "${name}" (${id})`;
    case 'needed-skill':
      return `skill "${name}" of "${of ?? ''}"`;
    case 'skill':
      return `"${name}" (${id})`;
    case 'skill-level':
      return `"${of ?? ''}" at ${name}`;
  }
}

function droppedText(part: DroppedPart): string {
  const fate = part.reason === undefined ? part.fate : `${part.fate}, since ${part.reason}`;
  return `${changeText(part)}: ${fate}`;
}

function renameLines({ kind, from, to, likeness }: LikelyRename, gone: boolean): string[] {
  const what = { role: 'role', 'role-level': 'role level', skill: 'skill' }[kind];
  return [
    `  ${what} "${from.name}" → "${to.name}" (${Math.round(likeness * 100)}% alike)`,
    gone
      ? `    if so, whatever still names ${from.id} should name ${to.id}`
      : `    if so, import again with --rename ${from.id}=${to.id}: what you wrote for it goes on under the new name, in roles and vacancies too`,
  ];
}

function sourceLines(sources: ImportPlan['sources']): string[] {
  return [...sources].map(([source, count]) =>
    source === undefined
      ? `Source: none known for ${counted(count, 'file')}, so documents name none; say it with --source "NAME".`
      : `Source: ${source} (${counted(count, 'file')}).`,
  );
}
