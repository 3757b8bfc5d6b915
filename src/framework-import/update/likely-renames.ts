import type { Framework, FrameworkLevel, FrameworkSkill } from '../framework.ts';
import { bigramsOf, likeness } from '../likeness.ts';
import type { FormerLevel, FormerRole, FormerSkill } from './former.ts';
import type { LikelyRename } from './news.ts';

/** Something of the framework, and which import first held it. */
type Since = (kind: LikelyRename['kind'], id: string) => number;

/** What is less alike is not proposed: two levels of one role have that much in common anyway. */
const leastLikeness = 0.55;

/**
 * Pairs what went with what came, by names, texts and skills, the likest first and each once. Only what came after the
 * other went is its new name.
 */
export function likelyRenames(
  former: {
    readonly roles: readonly FormerRole[];
    readonly levels: readonly FormerLevel[];
    readonly skills: readonly FormerSkill[];
  },
  framework: Framework,
  since: Since,
): LikelyRename[] {
  const skills = likeliest(
    'skill',
    former.skills,
    [...framework.skills.values()],
    (from, to) =>
      weighted([0.7, likenessOf(from.statements, statementsOf(to))], [0.3, nameLikeness(from, to)]),
    since,
  );
  const renamed = new Map(skills.map(({ from, to }) => [from.id, to.id]));
  const skillsLike = (from: ReadonlyMap<string, string>, to: ReadonlyMap<string, string>) =>
    needsLikeness(new Map([...from].map(([id, level]) => [renamed.get(id) ?? id, level])), to);
  const roles = likeliest(
    'role',
    former.roles,
    [...framework.roles.values()].map((role) => ({
      id: role.id,
      name: role.name,
      texts: [role.about ?? '', ...role.duties],
      skills: new Map([...role.levels.values()].flatMap((level) => [...level.skills])),
    })),
    (from, to) =>
      weighted(
        [0.3, likenessOf(from.texts, to.texts)],
        [0.3, nameLikeness(from, to)],
        [0.4, skillsLike(from.skills, to.skills)],
      ),
    since,
  );
  const roleNow = new Map(roles.map(({ from, to }) => [from.id, to.id]));
  const levels = [...framework.roles.values()].flatMap((role) =>
    likeliest(
      'role-level',
      former.levels.filter((level) => (roleNow.get(level.role) ?? level.role) === role.id),
      [...role.levels.values()],
      (from, to) =>
        weighted(
          [0.3, likenessOf(from.texts, textsOf(to))],
          [0.3, nameLikeness(from, to)],
          [0.4, skillsLike(from.skills, to.skills)],
        ),
      since,
    ),
  );
  return [...roles, ...levels, ...skills];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function likeliest<From extends Named & { readonly until: number }, To extends Named>(
  kind: LikelyRename['kind'],
  former: readonly From[],
  now: readonly To[],
  likenessBetween: (from: From, to: To) => number,
  since: Since,
): LikelyRename[] {
  const pairs = former.flatMap((from) =>
    now
      .filter(({ id }) => since(kind, id) > from.until)
      .map((to) => ({ kind, from: named(from), to: named(to), likeness: likenessBetween(from, to) }))
      .filter((pair) => pair.likeness >= leastLikeness),
  );
  const chosen: LikelyRename[] = [];
  for (const pair of pairs.sort((left, right) => right.likeness - left.likeness)) {
    if (chosen.some(({ from, to }) => from.id === pair.from.id || to.id === pair.to.id)) continue;
    chosen.push(pair);
  }
  return chosen;
}

function named({ id, name }: Named): Named {
  return { id, name };
}

function weighted(...parts: readonly (readonly [weight: number, value: number])[]): number {
  return parts.reduce((sum, [weight, value]) => sum + weight * value, 0);
}

function likenessOf(left: readonly string[], right: readonly string[]): number {
  return likeness(bigramsOf(left), bigramsOf(right));
}

/** The share of common words. */
function nameLikeness(left: Named, right: Named): number {
  const [own, other] = [left, right].map(({ id }) => new Set(id.split('-')));
  if (!own || !other) return 0;
  return (2 * [...own].filter((word) => other.has(word)).length) / (own.size + other.size);
}

/** The share of common skills; one at another level counts half. */
function needsLikeness(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): number {
  if (left.size + right.size === 0) return 0;
  const common = [...left].map(([id, level]) => (right.get(id) === level ? 1 : right.has(id) ? 0.5 : 0));
  return (2 * common.reduce<number>((sum, each) => sum + each, 0)) / (left.size + right.size);
}

function statementsOf(skill: FrameworkSkill): string[] {
  return [...skill.levels.values()].flatMap(({ descriptors }) => descriptors);
}

function textsOf({ about, duties }: FrameworkLevel): string[] {
  return [about ?? '', ...duties];
}
