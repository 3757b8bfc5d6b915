import {
  allCriteria,
  anyLevel,
  type Catalogue,
  type CriterionEntry,
  criterionOf,
  type RoleLevelEntry,
} from '../catalogue/index.ts';
import { didYouMean, nearest, type Place, type Problem, problem } from '../problems/index.ts';
import type { Path, ValueSource } from '../reading/index.ts';
import { type MadeCriterion, madeCriteria } from './made-criteria.ts';
import { type CriterionName, idOfCriterion, makesCriterion } from './schema/criteria.ts';
import type { VacancyFile } from './schema.ts';
import type { NeededCriterion } from './vacancy.ts';

/** Looks up the criteria that one vacancy names, in the catalogue and among its own. */
export class CriterionLookUp {
  /** Those of all look-ups so far: unknown-skill, unknown-criterion, unknown-skill-level, level-missing, duplicate-id. */
  readonly problems: Problem[] = [];
  readonly #source: ValueSource;
  readonly #roleLevel: RoleLevelEntry;
  readonly #catalogue: Catalogue;
  readonly #made: readonly MadeCriterion[];
  /** The levels that role and vacancy say, by criterion: the vacancy's word counts, wherever it stands. */
  readonly #levels: ReadonlyMap<string, string>;

  constructor(source: ValueSource, value: VacancyFile, roleLevel: RoleLevelEntry, catalogue: Catalogue) {
    this.#source = source;
    this.#roleLevel = roleLevel;
    this.#catalogue = catalogue;
    const { made, problems } = madeCriteria(source, value, catalogue);
    this.#made = made;
    this.problems.push(...problems);
    const said = [
      ...(value.desirable ?? []),
      ...(value.stages ?? []).flatMap(({ assess }) => assess).reverse(),
    ];
    this.#levels = new Map([...Object.entries(roleLevel.level.skills), ...said.flatMap(levelIn)]);
  }

  /** What is named; undefined, with a Problem, where it cannot be found. `path` is where it stands in the vacancy. */
  find(named: CriterionName, path: Path): NeededCriterion | undefined {
    const id = idOfCriterion(named);
    const isMade = makesCriterion(named);
    const own = this.#made.find((each) => (isMade ? each.from === named : each.entry.id === id));
    // One that clashes with another is told already.
    if (isMade && !own) return undefined;
    const entry = own?.entry ?? criterionOf(id, this.#catalogue);
    const place = this.#source.placeOf(path);
    if (!entry) return this.#refuse(this.#missing(named, id, place));
    const levelId = this.#levels.get(id) ?? usualLevel(entry);
    if (levelId === undefined) return this.#refuse(this.#withoutLevel(entry, place));
    const level = entry.levels.get(levelId);
    return level ? { entry, levelId, level } : this.#refuse(this.#unknownLevel(entry, levelId, named, path));
  }

  #refuse(found: Problem): undefined {
    this.problems.push(found);
  }

  #missing(named: CriterionName, id: string, place: Place): Problem {
    const { faulty } = this.#catalogue;
    const isSkill = typeof named === 'string' || named.skill !== undefined;
    const code = isSkill ? 'unknown-skill' : 'unknown-criterion';
    for (const [what, files] of [
      ['skill', faulty.skills] as const,
      ['criterion', faulty.criteria] as const,
    ]) {
      const file = files.get(id);
      if (file === undefined) continue;
      return problem(code, `the file of the ${what} "${id}" has errors`, { place, hint: `mend ${file}` });
    }
    return problem(code, `there is no skill and no other criterion "${id}"`, {
      place,
      hint: this.#hintFor(id),
    });
  }

  /** The nearest of all that could be named, with its kind. */
  #hintFor(id: string): string {
    const known = [...this.#made.map(({ entry }) => entry), ...allCriteria(this.#catalogue)];
    const needed = Object.keys(this.#roleLevel.level.skills);
    const near =
      nearest(id, needed) ??
      nearest(
        id,
        known.map((each) => each.id),
      );
    const entry = known.find((each) => each.id === near);
    if (entry) return `did you mean "${entry.id}", ${ofKind(entry)}?`;
    return 'see "rolekit list skills" and "rolekit list criteria"; or make one here, with a "name" and a "kind"';
  }

  #withoutLevel(entry: CriterionEntry, place: Place): Problem {
    const { name } = this.#roleLevel.level;
    const message = `nothing says at which level the ${entry.kind} "${entry.name}" is asked for: "${name}" does not need it`;
    const levels = [...entry.levels.keys()];
    const key = entry.kind === 'skill' ? 'skill' : 'criterion';
    const hint = `say it: { ${key}: ${entry.id}, level: ${levels[0]} }; its levels are ${levels.join(', ')}`;
    return problem('level-missing', message, { place, hint });
  }

  #unknownLevel(entry: CriterionEntry, levelId: string, named: CriterionName, path: Path): Problem {
    const levels = [...entry.levels.keys()];
    const isSaidHere = typeof named === 'object' && named.level !== undefined;
    const { level } = this.#roleLevel;
    const message =
      new Map(Object.entries(level.skills)).get(entry.id) === levelId
        ? `"${level.name}" needs the skill "${entry.name}" at the level "${levelId}", which it does not have`
        : `the ${entry.kind} "${entry.name}" has no level "${levelId}"`;
    return problem('unknown-skill-level', message, {
      place: this.#source.placeOf(isSaidHere ? [...path, 'level'] : path),
      hint: didYouMean(levelId, levels) ?? `its levels are ${levels.join(', ')}`,
    });
  }
}

function levelIn(named: CriterionName): (readonly [string, string])[] {
  if (typeof named === 'string' || named.level === undefined) return [];
  return [[idOfCriterion(named), named.level]];
}

/** The one level of what is not graded. */
function usualLevel({ levels }: CriterionEntry): string | undefined {
  return levels.size === 1 && levels.has(anyLevel) ? anyLevel : undefined;
}

/** "a skill", "an ability". */
function ofKind({ kind }: CriterionEntry): string {
  return `${/^[aeiou]/u.test(kind) ? 'an' : 'a'} ${kind}`;
}
