import type { Catalogue, RoleLevelEntry } from './catalogue.ts';

/** The role levels just below and just above another, by seniority within its track. */
export interface Neighbours {
  readonly below?: RoleLevelEntry;
  readonly above?: RoleLevelEntry;
}

/**
 * Seniority compares within a track: the neighbours of a level are the nearest levels of its role that have its own
 * track or, where the role has one track only at that height, none.
 */
export function neighboursOf(entry: RoleLevelEntry, catalogue: Catalogue): Neighbours {
  const { levels } = entry.role.value;
  const comparable = levels.filter(
    (level) =>
      level.track === undefined ||
      level.track === (entry.level.track ?? 'technical') ||
      level === entry.level,
  );
  const at = comparable.indexOf(entry.level);
  const entryOf = (index: number) => {
    const id = comparable[index]?.id;
    return id === undefined ? undefined : catalogue.roleLevels.get(id);
  };
  const below = entryOf(at - 1);
  const above = entryOf(at + 1);
  return { ...(below && { below }), ...(above && { above }) };
}

/** The role levels that need a skill, with the skill level that they need. */
export function levelsThatNeed(
  skillId: string,
  catalogue: Catalogue,
): readonly { readonly entry: RoleLevelEntry; readonly skillLevel: string }[] {
  return [...catalogue.roleLevels.values()].flatMap((entry) => {
    const skillLevel = new Map(Object.entries(entry.level.skills)).get(skillId);
    return skillLevel === undefined ? [] : [{ entry, skillLevel }];
  });
}
