const seniorityWords =
  /\b(?:apprentice|trainee|associate|junior|jr|mid|mid-level|intermediate|senior|sr|staff|lead|principal|head|chief|deputy|assistant|graduate|entry|entry-level)\b\.?/giu;
const numberEnding = /[\s-]+(?:level\s+)?(?:\d{1,2}|[ivx]{1,4})$/iu;

/**
 * The role of each role level, by the names of all that a table holds: levels whose names differ in seniority or number
 * alone are of one role, e.g. "Junior baker" and "Baker II" of "Baker". Any other level is a role of its own. Levels that
 * say nothing but how senior they are, such as "Junior" and "Senior", are of the role `nameless`.
 */
export function roleNames(names: readonly string[], nameless: string): (level: string) => string {
  const groups = new Map<string, Set<string>>();
  for (const name of names) {
    const base = baseOf(name);
    groups.set(base, (groups.get(base) ?? new Set()).add(name));
  }
  return (name) => {
    const group = groups.get(baseOf(name));
    if (!group || group.size < 2) return name;
    const base = baseOf(name);
    if (base === '') return nameless;
    const plain = [...group].find((each) => each.toLowerCase() === base);
    return plain ?? base.charAt(0).toUpperCase() + base.slice(1);
  };
}

function baseOf(name: string): string {
  const bare = name.replace(seniorityWords, ' ').replace(numberEnding, '').replace(/\s+/gu, ' ').trim();
  return bare.toLowerCase();
}
