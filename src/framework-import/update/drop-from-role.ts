import { isMap, type YAMLMap, type YAMLSeq } from 'yaml';
import { roleLevelSchema, roleSchema } from '../../catalogue/schema/role.ts';
import type { Sha256 } from '../../reading/index.ts';
import type { YamlEdit } from '../edit.ts';
import type { DroppedOfRole } from './dropped.ts';
import type { DroppedPart, Fate } from './news.ts';
import type { RecordedLevel, RecordedRole } from './record.ts';
import type { Uses } from './uses.ts';
import { PersonsWork } from './work.ts';

const keys = Object.keys(roleSchema.shape);
const levelKeys = Object.keys(roleLevelSchema.shape);

export interface DropOptions {
  /** Whether to take away what nobody worked on, and to mark the rest; else it is only listed. */
  readonly prune: boolean;
  readonly sha256: Sha256;
  /** What vacancies use, so that it is not taken from under them. */
  readonly uses: Uses;
}

/**
 * Lists what a role file holds of what was dropped, and prunes it.
 * @returns `empty` when nothing is left in the file that anybody worked on: then it can go
 */
export function dropFromRole(
  edit: YamlEdit,
  id: string,
  recorded: RecordedRole,
  dropped: DroppedOfRole,
  options: DropOptions,
): { readonly parts: readonly DroppedPart[]; readonly empty: boolean } {
  const work = new PersonsWork(edit, options.sha256);
  const list = edit.listAt(edit.top, 'levels', keys);
  const role = edit.textAt(edit.top, 'name') ?? recorded.name;
  const found = dropped.levels.flatMap((levelId) => {
    const node = levelNamed(edit, list, levelId);
    const level = recorded.levels.get(levelId);
    return node && level && node.get('retired') !== true ? [{ levelId, node, level }] : [];
  });
  const judged = found.map((each) => ({ ...each, reason: reasonToKeep(each, work, list, options.uses) }));
  const going = judged.filter(({ reason }) => reason === undefined);
  const all = going.length === list.items.length && list.items.length > 0;
  const empty = options.prune && dropped.whole && all && !work.inRole(recorded);
  // A role has at least one level.
  const keepAll = all && !empty;
  const parts = judged.map(({ levelId, node, level, reason: own }): DroppedPart => {
    const reason = own ?? (keepAll ? 'its role has comments or texts that no import wrote' : undefined);
    const fate: Fate = !options.prune ? 'stays' : reason === undefined ? 'removed' : 'retired';
    if (fate === 'removed' && !empty) removeLevel(edit, list, node, level);
    if (fate === 'retired') edit.setMark(node, 'retired', true, levelKeys, level.name);
    return {
      kind: 'role-level',
      role,
      id: levelId,
      name: level.name,
      fate,
      ...(fate === 'retired' && reason !== undefined && { reason }),
    };
  });
  const needs = [...dropped.needs].flatMap(([levelId, skills]) => {
    const node = levelNamed(edit, list, levelId);
    const level = recorded.levels.get(levelId);
    return node && level ? dropNeeds(edit, node, level, { levelId, role, skills }, work, options) : [];
  });
  const whole: DroppedPart[] =
    dropped.whole && parts.length > 0
      ? [
          {
            kind: 'role',
            role,
            id,
            name: role,
            fate: !options.prune ? 'stays' : empty ? 'removed' : 'retired',
          },
        ]
      : [];
  return { parts: [...whole, ...parts, ...needs], empty };
}

function reasonToKeep(
  {
    levelId,
    node,
    level,
  }: { readonly levelId: string; readonly node: YAMLMap; readonly level: RecordedLevel },
  work: PersonsWork,
  list: YAMLSeq,
  uses: Uses,
): string | undefined {
  const [vacancy] = uses.vacanciesOf(levelId);
  if (vacancy !== undefined) return `the vacancy ${vacancy} is for it`;
  return work.inRoleLevel(list, node, level) ? 'it has comments or texts that no import wrote' : undefined;
}

function dropNeeds(
  edit: YamlEdit,
  node: YAMLMap,
  level: RecordedLevel,
  {
    levelId,
    role,
    skills,
  }: { readonly levelId: string; readonly role: string; readonly skills: readonly string[] },
  work: PersonsWork,
  { prune, uses }: DropOptions,
): DroppedPart[] {
  const needed: unknown = node.get('skills', true);
  if (!isMap(needed)) return [];
  return skills
    .filter((skill) => needed.has(skill))
    .map((skill): DroppedPart => {
      const [vacancy] = uses.vacanciesAssessing(levelId, skill);
      const reason =
        vacancy !== undefined
          ? `the vacancy ${vacancy} assesses it`
          : work.inNeed(needed, skill, level)
            ? 'it has a comment, or another level than was imported'
            : undefined;
      const fate: Fate = !prune ? 'stays' : reason === undefined ? 'removed' : 'kept';
      if (fate === 'removed') edit.remove(needed, skill, `${level.name}, ${skill}`);
      return {
        kind: 'needed-skill',
        role,
        of: level.name,
        id: skill,
        name: skill,
        fate,
        ...(fate === 'kept' && reason !== undefined && { reason }),
      };
    });
}

function removeLevel(edit: YamlEdit, list: YAMLSeq, node: YAMLMap, { name }: RecordedLevel): void {
  const id = edit.textAt(node, 'id');
  list.items.splice(list.items.indexOf(node), 1);
  edit.changes.push(`${name}: removed`);
  for (const other of list.items.filter(isMap)) {
    if (edit.textAt(other, 'beside') !== id) continue;
    edit.remove(other, 'beside', `${edit.textAt(other, 'name') ?? ''}, beside`);
  }
}

export function levelNamed(edit: YamlEdit, list: YAMLSeq, id: string): YAMLMap | undefined {
  return list.items.filter(isMap).find((node) => edit.textAt(node, 'id') === id);
}
