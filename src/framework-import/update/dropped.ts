import type { Framework } from '../framework.ts';
import type { Coverage } from './coverage.ts';
import type { RecordedFramework, RecordedRole, RecordedSkill } from './record.ts';

/** By id what earlier imports made and the files of this one, though they cover it, no longer hold. */
export interface Dropped {
  /** All roles with something dropped. */
  readonly roles: ReadonlyMap<string, DroppedOfRole>;
  readonly skills: ReadonlyMap<string, DroppedOfSkill>;
}

export interface DroppedOfRole {
  readonly whole: boolean;
  readonly levels: readonly string[];
  /** The skills that a level no longer needs, by level. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

export interface DroppedOfSkill {
  readonly whole: boolean;
  readonly levels: readonly string[];
}

/** What another framework also holds is not dropped. */
export function droppedFrom(
  earlier: RecordedFramework,
  framework: Framework,
  coverage: Coverage,
  others: readonly RecordedFramework[],
): Dropped {
  const roles = [...earlier.roles].flatMap(([id, role]) => {
    const otherRoles = others.flatMap((other) => other.roles.get(id) ?? []);
    const dropped = droppedOfRole(role, framework.roles.get(id)?.levels, coverage, otherRoles);
    const any = dropped.whole || dropped.levels.length > 0 || dropped.needs.size > 0;
    return any ? [[id, dropped] as const] : [];
  });
  const skills = [...earlier.skills].flatMap(([id, skill]) => {
    const otherSkills = others.flatMap((other) => other.skills.get(id) ?? []);
    const dropped = droppedOfSkill(skill, framework.skills.get(id)?.levels, coverage, otherSkills);
    return dropped.whole || dropped.levels.length > 0 ? [[id, dropped] as const] : [];
  });
  return { roles: new Map(roles), skills: new Map(skills) };
}

type Levels = ReadonlyMap<string, { readonly skills: ReadonlyMap<string, string> }>;

function droppedOfRole(
  role: RecordedRole,
  levels: Levels | undefined,
  { everything, levelsOfRoles }: Coverage,
  others: readonly RecordedRole[],
): DroppedOfRole {
  const gone = levels === undefined ? everything : levelsOfRoles;
  const notIn = (id: string) => !levels?.has(id) && !others.some((other) => other.levels.has(id));
  const needs = [...role.levels].flatMap(([id, level]) => {
    const now = levels?.get(id)?.skills;
    if (now === undefined) return [];
    const elsewhere = others.flatMap((other) => [...(other.levels.get(id)?.skills.keys() ?? [])]);
    const lost = [...level.skills.keys()].filter((skill) => !now.has(skill) && !elsewhere.includes(skill));
    return lost.length > 0 ? [[id, lost] as const] : [];
  });
  return {
    whole: levels === undefined && everything && others.length === 0,
    levels: gone ? [...role.levels.keys()].filter(notIn) : [],
    needs: new Map(needs),
  };
}

function droppedOfSkill(
  skill: RecordedSkill,
  levels: ReadonlyMap<string, unknown> | undefined,
  { everything, levelsOfSkills }: Coverage,
  others: readonly RecordedSkill[],
): DroppedOfSkill {
  if (levels === undefined) return { whole: everything && others.length === 0, levels: [] };
  if (!levelsOfSkills) return { whole: false, levels: [] };
  const notIn = (id: string) => !levels.has(id) && !others.some((other) => other.levels.has(id));
  return { whole: false, levels: [...skill.levels.keys()].filter(notIn) };
}
