import { isSeq, type YAMLMap } from 'yaml';
import { type Problem, problem } from '../../problems/index.ts';
import type { Sha256 } from '../../reading/index.ts';
import type { ImportFolder } from '../folder.ts';
import type { Framework } from '../framework.ts';
import { levelNamed } from './drop-from-role.ts';
import type { Dropped } from './dropped.ts';
import type { RecordedFramework } from './record.ts';
import { PersonsWork } from './work.ts';

export interface MovedLevel {
  readonly node: YAMLMap;
  /** The name of the role that it stood in. */
  readonly role: string;
}

/**
 * Takes role levels that now belong to another role out of the file of the first, with all that was written for them:
 * ids of levels are unique, so that they cannot stay there.
 * Problems: rename-impossible where nothing but a person's work would be left in a file.
 */
export function movedLevels(
  earlier: RecordedFramework,
  framework: Framework,
  dropped: Dropped,
  files: ImportFolder,
  sha256: Sha256,
): {
  readonly moved: ReadonlyMap<string, ReadonlyMap<string, MovedLevel>>;
  readonly earlier: RecordedFramework;
  readonly dropped: Dropped;
  readonly problems: readonly Problem[];
} {
  const moved = new Map<string, Map<string, MovedLevel>>();
  const roles = new Map(earlier.roles);
  const droppedRoles = new Map(dropped.roles);
  const problems: Problem[] = [];
  const roleNow = new Map(
    [...framework.roles.values()].flatMap((role) => [...role.levels.keys()].map((id) => [id, role] as const)),
  );
  for (const [id, gone] of dropped.roles) {
    const recorded = roles.get(id);
    const going = gone.levels.filter((level) => roleNow.has(level));
    const edit = going.length > 0 && files.has('roles', id) ? files.open('roles', id) : undefined;
    const list: unknown = edit?.top.get('levels', true);
    if (!recorded || !edit || !isSeq(list)) continue;
    for (const level of going) {
      const node = levelNamed(edit, list, level);
      const role = roleNow.get(level);
      const known = recorded.levels.get(level);
      if (!node || !role || !known) continue;
      list.items.splice(list.items.indexOf(node), 1);
      edit.changes.push(`${known.name}: moved to "${role.name}"`);
      moved.set(
        role.id,
        (moved.get(role.id) ?? new Map<string, MovedLevel>()).set(level, { node, role: recorded.name }),
      );
      const other = roles.get(role.id) ?? {
        ...recorded,
        name: role.name,
        wrote: new Map(),
        levels: new Map(),
      };
      roles.set(role.id, { ...other, levels: new Map([...other.levels, [level, known]]) });
    }
    const rest = {
      ...recorded,
      levels: new Map([...recorded.levels].filter(([level]) => !going.includes(level))),
    };
    roles.set(id, rest);
    droppedRoles.set(id, { ...gone, levels: gone.levels.filter((level) => !going.includes(level)) });
    if (list.items.length > 0 || framework.roles.has(id)) continue;
    if (!new PersonsWork(edit, sha256).inRole(rest)) files.remove('roles', id);
    else {
      const to = roleNow.get(going[0] ?? '')?.id ?? '';
      const message = `all levels of the role "${recorded.name}" now belong to others, but its file has comments or texts that no import wrote`;
      const hint = `take them over with --rename ${id}=${to}, or move them by hand and delete the file`;
      problems.push(problem('rename-impossible', message, { hint }));
    }
  }
  return { moved, earlier: { ...earlier, roles }, dropped: { ...dropped, roles: droppedRoles }, problems };
}
