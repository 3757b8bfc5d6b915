import type { Framework } from '../framework.ts';
import type { Extent } from './coverage.ts';
import type { Change } from './news.ts';
import type { RecordedFramework } from './record.ts';

/** What came to a framework since earlier imports. Of the first one, and of pages of other role levels, nothing. */
export function addedTo(earlier: RecordedFramework, { roles, skills }: Framework, extent: Extent): Change[] {
  if (earlier.roles.size + earlier.skills.size === 0) return [];
  const nameOf = (skill: string) => skills.get(skill)?.name ?? skill;
  const inRoles = [...roles.values()].flatMap((role): Change[] => {
    const known = earlier.roles.get(role.id);
    if (!known) return [{ kind: 'role', role: role.name, id: role.id, name: role.name }];
    return [...role.levels.values()].flatMap((level): Change[] => {
      const before = known.levels.get(level.id);
      if (!before) return [{ kind: 'role-level', role: role.name, id: level.id, name: level.name }];
      return [...level.skills.keys()]
        .filter((skill) => !before.skills.has(skill))
        .map((id) => ({ kind: 'needed-skill', role: role.name, of: level.name, id, name: nameOf(id) }));
    });
  });
  const newSkills = [...skills.values()].flatMap((skill): Change[] => {
    const known = earlier.skills.get(skill.id);
    if (!known) return [{ kind: 'skill', id: skill.id, name: skill.name }];
    return [...skill.levels.keys()]
      .filter((level) => !known.levels.has(level))
      .map((id) => ({ kind: 'skill-level', of: skill.name, id, name: id }));
  });
  const all = [...inRoles, ...newSkills];
  return extent === 'role-levels' ? all.filter(({ kind }) => kind === 'needed-skill') : all;
}
