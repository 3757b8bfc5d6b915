import { isMap } from 'yaml';
import { roleLevelSchema, roleSchema } from '../../catalogue/schema/role.ts';
import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Sha256 } from '../../reading/index.ts';
import type { YamlEdit } from '../edit.ts';
import type { ImportFolder } from '../folder.ts';
import type { Framework } from '../framework.ts';
import { levelNamed } from './drop-from-role.ts';
import type { RecordedFramework } from './record.ts';
import { PersonsWork } from './work.ts';

const keys = Object.keys(roleSchema.shape);
const levelKeys = Object.keys(roleLevelSchema.shape);

interface Setting {
  readonly framework: Framework;
  readonly earlier: RecordedFramework;
  readonly files: ImportFolder;
  readonly sha256: Sha256;
}

/**
 * Lets roles, role levels and skills that the framework holds under another name go on under it, with all that was
 * written for them, wherever the folder's files name them. What an import made under the new name before, and nobody
 * worked on, gives way.
 * @returns what earlier imports made, under the new ids; and what was renamed, old id to new
 * Problems: rename-impossible.
 */
export function rename(renames: ReadonlyMap<string, string>, setting: Setting): Renamed {
  let { earlier } = setting;
  const problems: Problem[] = [];
  const levels = new Map<string, string>();
  const skills = new Map<string, string>();
  for (const [from, to] of renames) {
    const now = { ...setting, earlier };
    const role = renameRole(from, to, now);
    const level = renameLevel(from, to, now);
    const skill = renameSkill(from, to, now);
    problems.push(...(role ?? []), ...(level ?? []), ...(skill ?? []));
    if (!role && !level && !skill) problems.push(impossible(from, to, setting));
    if (level) levels.set(from, to);
    if (skill) skills.set(from, to);
    earlier = renamedRecord(earlier, from, to, setting.framework);
  }
  return { earlier, levels, skills, problems };
}

export interface Renamed {
  readonly earlier: RecordedFramework;
  readonly levels: ReadonlyMap<string, string>;
  readonly skills: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Undefined where there is no such role to rename. */
function renameRole(
  from: string,
  to: string,
  { framework, earlier, files, sha256 }: Setting,
): Problem[] | undefined {
  if (framework.roles.has(from) || !framework.roles.has(to) || !files.has('roles', from)) return undefined;
  if (files.has('roles', to)) {
    const recorded = earlier.roles.get(to);
    const edit = files.open('roles', to);
    if (!edit) return [];
    const work = new PersonsWork(edit, sha256);
    const list = edit.listAt(edit.top, 'levels', keys);
    const levels = list.items.filter(isMap);
    const untouched =
      recorded !== undefined &&
      !work.inRole(recorded) &&
      levels.every((node) => {
        const level = recorded.levels.get(edit.textAt(node, 'id') ?? '');
        return level !== undefined && !work.inRoleLevel(list, node, level);
      });
    if (!untouched) return [bothWorkedOn('roles', from, to)];
  }
  files.move('roles', from, to);
  return [];
}

/** Undefined where no role of the framework has such a level to rename. */
function renameLevel(
  from: string,
  to: string,
  { framework, earlier, files, sha256 }: Setting,
): Problem[] | undefined {
  for (const role of framework.roles.values()) {
    if (role.levels.has(from) || !role.levels.has(to) || !files.has('roles', role.id)) continue;
    const edit = files.open('roles', role.id);
    if (!edit) return [];
    const list = edit.listAt(edit.top, 'levels', keys);
    const node = levelNamed(edit, list, from);
    if (!node) continue;
    const other = levelNamed(edit, list, to);
    if (other) {
      const recorded = earlier.roles.get(role.id)?.levels.get(to);
      const work = new PersonsWork(edit, sha256);
      if (!recorded || work.inRoleLevel(list, other, recorded)) return [bothWorkedOn('levels', from, to)];
      list.items.splice(list.items.indexOf(other), 1);
    }
    edit.setText(node, 'id', to, levelKeys, `${edit.textAt(node, 'name') ?? from}, id`);
    for (const twin of list.items.filter(isMap)) {
      if (edit.textAt(twin, 'beside') !== from) continue;
      edit.setText(twin, 'beside', to, levelKeys, `${edit.textAt(twin, 'name') ?? ''}, beside`);
    }
    return [];
  }
  return undefined;
}

/** Undefined where there is no such skill to rename. */
function renameSkill(
  from: string,
  to: string,
  { framework, earlier, files, sha256 }: Setting,
): Problem[] | undefined {
  if (framework.skills.has(from) || !framework.skills.has(to) || !files.has('skills', from)) return undefined;
  if (files.has('skills', to)) {
    const recorded = earlier.skills.get(to);
    const edit = files.open('skills', to);
    if (!edit) return [];
    if (!recorded || new PersonsWork(edit, sha256).inSkill(recorded))
      return [bothWorkedOn('skills', from, to)];
  }
  files.move('skills', from, to);
  for (const id of files.ids('roles')) {
    if (!files.has('roles', id)) continue;
    const edit = files.open('roles', id);
    if (edit) renameNeeds(edit, from, to);
  }
  return [];
}

function renameNeeds(edit: YamlEdit, from: string, to: string): void {
  for (const node of edit.listAt(edit.top, 'levels', keys).items.filter(isMap)) {
    const skills: unknown = node.get('skills', true);
    if (!isMap(skills) || !skills.has(from)) continue;
    const label = `${edit.textAt(node, 'name') ?? ''}, skill`;
    const level = edit.textAt(skills, to);
    edit.quietly(() => edit.remove(skills, to, label));
    edit.renameKey(skills, from, to, label);
    edit.setText(skills, to, level, [to], `${label} ${to}`);
  }
}

function bothWorkedOn(kind: string, from: string, to: string): Problem {
  const message = `both ${kind} "${from}" and "${to}" have questions, comments or texts that no import wrote`;
  const hint = `move those of "${from}" into "${to}" by hand, then import with --prune`;
  return problem('rename-impossible', message, { hint });
}

function impossible(from: string, to: string, { framework, files }: Setting): Problem {
  const levels = [...framework.roles.values()].flatMap((role) => [...role.levels.keys()]);
  const now = [...framework.roles.keys(), ...levels, ...framework.skills.keys()];
  const wanted = `--rename ${from}=${to}`;
  if (now.includes(from)) {
    const hint = 'what still has its name cannot be renamed';
    return problem('rename-impossible', `${wanted}: "${from}" still stands in what is imported`, { hint });
  }
  if (!now.includes(to)) {
    const message = `${wanted}: nothing that is imported has the id "${to}"`;
    return problem('rename-impossible', message, { hint: didYouMean(to, now) });
  }
  const known = [...files.ids('roles'), ...files.ids('skills')];
  const message = `${wanted}: the catalogue folder has no role, role level or skill "${from}" of the same kind`;
  return problem('rename-impossible', message, { hint: didYouMean(from, known) });
}

function renamedRecord(
  { source, roles, skills }: RecordedFramework,
  from: string,
  to: string,
  framework: Framework,
): RecordedFramework {
  const renamed = <Value>(map: ReadonlyMap<string, Value>, wanted: boolean): Map<string, Value> => {
    const value = map.get(from);
    if (!wanted || value === undefined) return new Map(map);
    return new Map([...[...map].filter(([id]) => id !== from && id !== to), [to, value]]);
  };
  const skill = !framework.skills.has(from) && framework.skills.has(to);
  const role = !framework.roles.has(from) && framework.roles.has(to);
  const rolesNow = [...renamed(roles, role)].map(([id, each]) => {
    const now = framework.roles.get(id)?.levels;
    const level = now !== undefined && !now.has(from) && now.has(to);
    const levels = [...renamed(each.levels, level)].map(
      ([key, value]) => [key, { ...value, skills: renamed(value.skills, skill) }] as const,
    );
    return [id, { ...each, levels: new Map(levels) }] as const;
  });
  return {
    ...(source !== undefined && { source }),
    roles: new Map(rolesNow),
    skills: renamed(skills, skill),
  };
}
