import { relative } from 'node:path';
import type { Change, DroppedPart, ImportPlan, LikelyRename, News } from '../framework-import/index.ts';
import { counted, type Problem } from '../problems/index.ts';
import type { Terminal } from './terminal.ts';

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
    ...byRole('No longer in the framework', dropped, fateOf),
    ...byRole('New in the framework', added),
    ...(likelyRenames.length === 0 ? [] : ['Perhaps only renamed']),
    ...likelyRenames.flatMap((rename) => renameLines(rename, isGone(rename))),
  ];
}

/** Lines under the name of each role, by name, then those of skills. */
function byRole<Part extends Change>(
  heading: string,
  parts: readonly Part[],
  endOf: (part: Part) => string = () => '',
): string[] {
  if (parts.length === 0) return [];
  const roles = [...new Set(parts.flatMap(({ role }) => role ?? []))].sort();
  const groups = [...roles, undefined].flatMap((role) => {
    const lines = linesOf(
      parts.filter((part) => part.role === role),
      endOf,
    );
    return lines.length === 0 ? [] : [`  ${role ?? 'Skills'}`, ...lines.map((line) => `    ${line}`)];
  });
  return [heading, ...groups];
}

/** One line for all skills of a role level, or levels of a skill, with one ending. */
function linesOf<Part extends Change>(parts: readonly Part[], endOf: (part: Part) => string): string[] {
  const lines = new Map<string, { begin: string; names: string[]; end: string }>();
  for (const part of parts) {
    const end = endOf(part);
    const begin = beginningOf(part);
    const key = part.of === undefined ? part.kind + part.id : `${part.kind} ${part.of} ${end}`;
    const line = lines.get(key) ?? { begin, names: [], end };
    line.names.push(nameOf(part));
    lines.set(key, line);
  }
  return [...lines.values()].map(({ begin, names, end }) => `${begin}${names.join(', ')}${end}`);
}

function beginningOf({ kind, of = '' }: Change): string {
  switch (kind) {
    case 'role':
      return 'the whole role';
    case 'role-level':
      return 'role level ';
    case 'needed-skill':
      return `skills of "${of}": `;
    case 'skill':
      return '';
    case 'skill-level':
      return `levels of "${of}": `;
  }
}

function nameOf({ kind, name, id }: Change): string {
  if (kind === 'role') return '';
  return kind === 'role-level' || kind === 'skill' ? `"${name}" (${id})` : `"${name}"`;
}

function fateOf({ fate, reason }: DroppedPart): string {
  return reason === undefined ? `: ${fate}` : `: ${fate}, since ${reason}`;
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
