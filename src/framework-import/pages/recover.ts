import { slugOf } from '../../reading/index.ts';
import { type Bigrams, bigramsOf, likeness } from '../likeness.ts';

/** A skill whose statements are known, from a table or the catalogue. */
export interface KnownSkill {
  readonly id: string;
  readonly name: string;
  readonly levels: ReadonlyMap<string, { readonly descriptors: readonly string[] }>;
}

export interface Match {
  readonly skill: KnownSkill;
  readonly level: string;
  readonly descriptors: readonly string[];
  readonly likeness: number;
}

/**
 * The likeness from which a skill level counts as recovered. In the framework no two levels of a skill are more
 * alike than 0.85, and pages differ from the official table by a word or two (0.96): so a page's text is never taken
 * for a neighbouring level even when the catalogue knows only that one.
 */
export const leastLikeness = 0.9;

/** By how much the nearest level must be nearer than every other; otherwise the match is not unique. */
const leastMargin = 0.05;

export interface Recovery {
  /** The skill of this name, if any source knows it. */
  readonly skillNamed: (name: string) => KnownSkill | undefined;
  /** All levels of the skill of this name, or of all skills, that have statements; the nearest first. */
  readonly nearest: (statements: readonly string[], name?: string) => readonly Match[];
}

/** Compares statements with sources of known skills; an earlier source goes before a later one. */
export function recoveryFrom(sources: readonly ReadonlyMap<string, KnownSkill>[]): Recovery {
  const known = new Map<string, KnownSkill>();
  for (const source of sources) {
    for (const skill of source.values()) if (!known.has(skill.id)) known.set(skill.id, skill);
  }
  const profiles = new Map<readonly string[], Bigrams>();
  const profileOf = (descriptors: readonly string[]): Bigrams => {
    const profile = profiles.get(descriptors) ?? bigramsOf(descriptors);
    profiles.set(descriptors, profile);
    return profile;
  };
  const skillNamed = (name: string) => known.get(slugOf(name));
  return {
    skillNamed,
    nearest(statements, name) {
      const named = name === undefined ? undefined : skillNamed(name);
      const skills = name === undefined ? [...known.values()] : named ? [named] : [];
      const wanted = bigramsOf(statements);
      const matches = skills.flatMap((skill) =>
        [...skill.levels]
          .filter(([, { descriptors }]) => descriptors.length > 0)
          .map(([level, { descriptors }]) => ({
            skill,
            level,
            descriptors,
            likeness: likeness(wanted, profileOf(descriptors)),
          })),
      );
      return matches.sort((left, right) => right.likeness - left.likeness);
    },
  };
}

/** The first of matches that are in order, if it is like enough and no other comes near it. */
export function uniqueMatch([first, second]: readonly Match[]): Match | undefined {
  if (first === undefined || first.likeness < leastLikeness) return undefined;
  return second === undefined || first.likeness - second.likeness >= leastMargin ? first : undefined;
}
