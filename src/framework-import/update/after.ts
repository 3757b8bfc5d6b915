import type { Sha256 } from '../../reading/index.ts';
import type { Framework, FrameworkLevel, FrameworkRole, FrameworkSkill } from '../framework.ts';
import type { Dropped } from './dropped.ts';
import {
  type RecordedFramework,
  type RecordedLevel,
  type RecordedRole,
  type RecordedSkill,
  recordedHash,
} from './record.ts';

/** What several imports made of one framework, as one. */
export function merged(editions: readonly RecordedFramework[]): RecordedFramework {
  const roles = new Map<string, RecordedRole>();
  for (const [id, role] of editions.flatMap((edition) => [...edition.roles])) {
    const known = roles.get(id);
    roles.set(id, known ? { ...role, levels: new Map([...known.levels, ...role.levels]) } : role);
  }
  const source = editions.findLast((edition) => edition.source !== undefined)?.source;
  return {
    ...(source !== undefined && { source }),
    roles,
    skills: new Map(editions.flatMap((edition) => [...edition.skills])),
  };
}

/** Which import this is: the number goes up only where something came or went, so that a repeated one changes nothing. */
export function numberOf(earlier: RecordedFramework, framework: Framework, dropped: Dropped): number {
  const roles = [...earlier.roles.values()];
  const all = [...roles, ...roles.flatMap((role) => [...role.levels.values()]), ...earlier.skills.values()];
  const latest = Math.max(0, ...all.map(({ since, until }) => Math.max(since, until ?? 0)));
  const came =
    [...framework.skills.keys()].some((id) => !earlier.skills.has(id)) ||
    [...framework.roles].some(([id, { levels }]) => {
      const known = earlier.roles.get(id)?.levels;
      return [...levels.keys()].some((level) => !known?.has(level));
    });
  const went =
    [...dropped.skills].some(([id, { whole }]) => whole && earlier.skills.get(id)?.until === undefined) ||
    [...dropped.roles].some(([id, { levels }]) =>
      levels.some((level) => earlier.roles.get(id)?.levels.get(level)?.until === undefined),
    );
  return came || went ? latest + 1 : latest;
}

/** What stands in a catalogue folder after an import, by id. */
export interface Standing {
  /** The skills that each level of a role needs; undefined for a role without a file. */
  readonly role: (id: string) => ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
  /** The levels of a skill; undefined for a skill without a file. */
  readonly skill: (id: string) => ReadonlySet<string> | undefined;
}

/** The record of a framework after an import: what no longer stands in the folder is not in it. */
export function recordAfter(
  earlier: RecordedFramework,
  framework: Framework,
  dropped: Dropped,
  source: string | undefined,
  standing: Standing,
  sha256: Sha256,
): RecordedFramework {
  const now = numberOf(earlier, framework, dropped);
  const hashes = new Hashes(sha256);
  const roles = [...new Set([...earlier.roles.keys(), ...framework.roles.keys()])].flatMap(
    (id): [string, RecordedRole][] => {
      const there = standing.role(id);
      if (!there) return [];
      const before = earlier.roles.get(id);
      const role = framework.roles.get(id);
      const gone = dropped.roles.get(id);
      const levels = [...(before?.levels ?? [])].map(([level, recorded]): [string, RecordedLevel] => [
        level,
        gone?.levels.includes(level) ? until(recorded, now - 1) : recorded,
      ]);
      const imported = [...(role?.levels ?? [])].map(([level, each]): [string, RecordedLevel] => [
        level,
        hashes.ofLevel(each, before?.levels.get(level), now),
      ]);
      const standingLevels = [...levels, ...imported].flatMap(([level, each]): [string, RecordedLevel][] => {
        const needs = there.get(level);
        return needs ? [[level, { ...each, skills: only(each.skills, needs) }]] : [];
      });
      const all = { levels: new Map(standingLevels) };
      if (role) return [[id, { ...hashes.ofRole(role, before, now), ...all }]];
      return before ? [[id, { ...(gone?.whole ? until(before, now - 1) : before), ...all }]] : [];
    },
  );
  const skills = [...new Set([...earlier.skills.keys(), ...framework.skills.keys()])].flatMap(
    (id): [string, RecordedSkill][] => {
      const there = standing.skill(id);
      if (!there) return [];
      const before = earlier.skills.get(id);
      const skill = framework.skills.get(id);
      const after = skill ? hashes.ofSkill(skill, before, now) : before;
      if (!after) return [];
      const gone = skill === undefined && dropped.skills.get(id)?.whole;
      return [[id, { ...(gone ? until(after, now - 1) : after), levels: only(after.levels, there) }]];
    },
  );
  const name = source ?? earlier.source;
  return { ...(name !== undefined && { source: name }), roles: new Map(roles), skills: new Map(skills) };
}

function only<Value>(
  map: ReadonlyMap<string, Value>,
  there: { readonly has: (id: string) => boolean },
): Map<string, Value> {
  return new Map([...map].filter(([id]) => there.has(id)));
}

function until<Held extends { readonly until?: number | undefined }>(held: Held, last: number): Held {
  return { ...held, until: held.until ?? last };
}

/** What an import writes, as a record holds it; what it does not say stays as an earlier one wrote it. */
class Hashes {
  readonly #sha256: Sha256;

  constructor(sha256: Sha256) {
    this.#sha256 = sha256;
  }

  ofRole(
    { name, family, about, duties }: FrameworkRole,
    before: RecordedRole | undefined,
    now: number,
  ): Omit<RecordedRole, 'levels'> {
    return { name, since: before?.since ?? now, wrote: this.#wrote({ name, family, about, duties }, before) };
  }

  ofLevel(level: FrameworkLevel, before: RecordedLevel | undefined, now: number): RecordedLevel {
    const { name, grades, about, duties, skills } = level;
    return {
      name,
      since: before?.since ?? now,
      wrote: this.#wrote({ name, grades, about, duties }, before),
      skills: new Map([...(before?.skills ?? []), ...skills]),
    };
  }

  ofSkill(
    { name, about, levels }: FrameworkSkill,
    before: RecordedSkill | undefined,
    now: number,
  ): RecordedSkill {
    const written = [...levels].map(([id, { descriptors }]): [string, string[]] => [
      id,
      descriptors.length === 0
        ? (before?.levels.get(id) ?? [])
        : descriptors.map((text) => recordedHash(text, this.#sha256)),
    ]);
    return {
      name,
      since: before?.since ?? now,
      wrote: this.#wrote({ name, about }, before),
      levels: new Map([...(before?.levels ?? []), ...written]),
    };
  }

  #wrote(
    values: Readonly<Record<string, string | readonly string[] | undefined>>,
    before: { readonly wrote: ReadonlyMap<string, string> } | undefined,
  ): Map<string, string> {
    const said = Object.entries(values).filter(([, value]) => value !== undefined && value.length > 0);
    return new Map([
      ...(before?.wrote ?? []),
      ...said.map(([key, value]): [string, string] => [key, recordedHash(value, this.#sha256)]),
    ]);
  }
}
