/** A role level as far as seniority goes. */
export interface Ranked {
  readonly id: string;
  readonly name: string;
  /** The skill levels it needs, by skill. */
  readonly skills: ReadonlyMap<string, string>;
}

const managementEnding = / - management$/u;

/** The words that say how senior a level is, the most junior first. Lead and principal rank alike. */
const ladder: readonly (readonly string[])[] = [
  ['apprentice'],
  ['trainee'],
  ['associate'],
  ['junior'],
  [], // no such word
  ['senior'],
  ['lead', 'principal'],
  ['head'],
  ['chief'],
];
const plainRung = ladder.findIndex((words) => words.length === 0);
const leadRung = ladder.findIndex((words) => words.includes('lead'));

/** "Lead developer - management" → "Lead developer": the official name of the level beside it, or undefined. */
export function twinNameOf(name: string): string | undefined {
  return managementEnding.test(name) ? name.replace(managementEnding, '') : undefined;
}

/**
 * Puts the levels of a role in order of seniority, junior first:
 * 1. Levels below lead that name another occupation than the role does ("Service desk analyst" among service desk
 *    managers) come before those that bear its own.
 * 2. Then the words of the name decide, as on the ladder.
 * 3. Levels on one rung go by how much they ask: the mean of their skill levels, counted from the lowest. So lead
 *    stands before principal in most roles, and after it where the lead needs more; and a major incident manager
 *    stands above an incident manager.
 * 4. Else lead comes before principal, and levels stay in the order in which they were given.
 * A level on the management track follows its twin.
 * @param skillLevels ids of skill levels, the lowest first.
 */
export function bySeniority<Level extends Ranked>(
  role: string,
  levels: readonly Level[],
  skillLevels: readonly string[],
): Level[] {
  const names = new Set(levels.map(({ name }) => name));
  const hasTwin = ({ name }: Level) => names.has(twinNameOf(name) ?? name) && twinNameOf(name) !== undefined;
  const ranked = levels
    .filter((level) => !hasTwin(level))
    .map((level) => ({ level, key: keyOf(role, level, skillLevels) }))
    .sort((left, right) => compareKeys(left.key, right.key));
  const ordered = ranked.flatMap(({ level }) => [
    level,
    ...levels.filter((other) => twinNameOf(other.name) === level.name),
  ]);
  return [...new Set(ordered)];
}

type Key = readonly [occupation: number, rung: number, demand: number, word: number];

function keyOf(role: string, { name, skills }: Ranked, skillLevels: readonly string[]): Key {
  const words = wordsOf(twinNameOf(name) ?? name);
  const found = words
    .map((word) => ladder.findIndex((rung) => rung.includes(word)))
    .find((rung) => rung !== -1);
  const rung = found ?? plainRung;
  const sameOccupation = words.at(-1) === wordsOf(role).at(-1);
  const word = ladder[rung]?.findIndex((each) => words.includes(each)) ?? 0;
  return [rung < leadRung && !sameOccupation ? 0 : 1, rung, meanLevel(skills, skillLevels), word];
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function meanLevel(skills: ReadonlyMap<string, string>, skillLevels: readonly string[]): number {
  const heights = [...skills.values()]
    .map((level) => skillLevels.indexOf(level))
    .filter((height) => height >= 0);
  return heights.length === 0 ? 0 : heights.reduce((sum, height) => sum + height, 0) / heights.length;
}

function compareKeys(left: Key, right: Key): number {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
