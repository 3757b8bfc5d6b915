import type { Framework } from '../framework.ts';
import type { ImportRecord, RecordedFramework } from './record.ts';

/** What the imported files hold whole: what such a thing no longer has in them is gone from the framework. */
export type Extent =
  /** Tables of roles and of skills. */
  | 'framework'
  /** A table of roles alone: all levels of the roles that are in it, and what these need. */
  | 'roles'
  /** A table of skills alone: all levels of the skills that are in it. */
  | 'skills'
  /** Pages: what the role levels that they describe need. */
  | 'role-levels';

export interface Coverage {
  /** Roles and skills that are not in the files are gone. */
  readonly everything: boolean;
  /** Levels of a role in the files that are not in them are gone. */
  readonly levelsOfRoles: boolean;
  readonly levelsOfSkills: boolean;
  /** How many of the roles that were there the files hold, where these are too few to be the whole framework. */
  readonly part?: { readonly found: number; readonly of: number };
}

/** From this share of common roles and skills on, two are editions of one framework. */
const leastShare = 0.5;

/**
 * Parts a record into what earlier imports of this framework made and what those of others did. It is the same
 * framework if it has the same name, or if half of the roles and half of the skills of the smaller of the two stand in
 * both: others may well have a role or a skill of the same name.
 */
export function earlierEditions(
  { frameworks }: ImportRecord,
  framework: Framework,
  sourceName: string | undefined,
): { readonly same: readonly RecordedFramework[]; readonly others: readonly RecordedFramework[] } {
  const isSame = (recorded: RecordedFramework) =>
    (sourceName !== undefined && recorded.source === sourceName) || isAlike(recorded, framework);
  return {
    same: frameworks.filter(isSame),
    others: frameworks.filter((recorded) => !isSame(recorded)),
  };
}

function isAlike(recorded: RecordedFramework, { roles, skills }: Framework): boolean {
  return [[recorded.roles, roles] as const, [recorded.skills, skills] as const].every(
    ([left, right]) => shared(left, right) >= leastShare * Math.min(left.size, right.size),
  );
}

function shared(left: ReadonlyMap<string, unknown>, right: ReadonlyMap<string, unknown>): number {
  return [...left.keys()].filter((id) => right.has(id)).length;
}

/**
 * What the files of an import cover. Tables that hold few of the roles that were there, such as those of one family,
 * are a part: nothing that they leave out is gone for that.
 */
export function coverageOf(extent: Extent, earlier: RecordedFramework, framework: Framework): Coverage {
  const levelsOfRoles = extent === 'framework' || extent === 'roles';
  const levelsOfSkills = extent === 'framework' || extent === 'skills';
  const there = [...earlier.roles.values()].filter(({ until }) => until === undefined).length;
  const found = shared(earlier.roles, framework.roles);
  const renamed =
    framework.roles.size >= leastShare * there &&
    shared(earlier.skills, framework.skills) >= leastShare * earlier.skills.size;
  const whole = found >= leastShare * there || renamed;
  const part = extent === 'framework' && !whole ? { part: { found, of: there } } : {};
  return { everything: extent === 'framework' && whole, levelsOfRoles, levelsOfSkills, ...part };
}
