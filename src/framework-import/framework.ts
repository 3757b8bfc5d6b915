import { type Place, type Problem, problem } from '../problems/index.ts';
import { slugOf } from '../reading/index.ts';
import { type Rungs, rungNamed } from './ladder.ts';

/** What an import has read, from pages or tables alike: roles and skills by id. */
export interface Framework {
  readonly roles: ReadonlyMap<string, FrameworkRole>;
  readonly skills: ReadonlyMap<string, FrameworkSkill>;
}

/** A framework with the levels of its skills. */
export interface GradedFramework extends Framework {
  readonly ladder: Rungs;
  /** Whether its levels are other ones than those of the catalogue in use. */
  readonly isOtherLadder?: boolean;
}

/** About and duties of a role or a role level. */
export interface Description {
  readonly about?: string | undefined;
  readonly duties: readonly string[];
}

export interface FrameworkRole extends Description {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly levels: ReadonlyMap<string, FrameworkLevel>;
  readonly place: Place;
}

export interface FrameworkLevel extends Description {
  readonly id: string;
  readonly name: string;
  readonly grades: readonly string[];
  /** The skill level by skill id. */
  readonly skills: ReadonlyMap<string, string>;
  /** Its position in the role, where a file says so; else positions follow from names and skills. */
  readonly order?: number | undefined;
  readonly place: Place;
}

export interface FrameworkSkill {
  readonly id: string;
  readonly name: string;
  readonly about?: string | undefined;
  readonly levels: ReadonlyMap<string, Statements>;
  readonly place: Place;
}

/** The descriptors of a skill level; none where the framework has not written any. */
export interface Statements {
  readonly descriptors: readonly string[];
  readonly place: Place;
}

/** The skill levels of the government's framework, for where no catalogue names any. */
export const officialLadder: Rungs = ['Awareness', 'Working', 'Practitioner', 'Expert'].map(rungNamed);

/** The name of a role level or skill level, and all its text, that says "this is not used". */
export const notInUse = 'NOT IN USE';

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };
type Draft<Value, Parts> = Writable<Omit<Value, keyof Parts>> & Parts;
type DraftLevel = Draft<FrameworkLevel, { readonly skills: Map<string, string> }>;
type DraftRole = Draft<FrameworkRole, { readonly levels: Map<string, DraftLevel> }>;
type DraftSkill = Draft<FrameworkSkill, { readonly levels: Map<string, Statements> }>;

/**
 * Gathers a Framework from pieces that may say the same thing many times.
 * Problems: duplicate-id where two names share an id, contradiction where two pieces disagree.
 */
export class FrameworkDraft {
  readonly problems: Problem[] = [];
  readonly #roles = new Map<string, DraftRole>();
  readonly #skills = new Map<string, DraftSkill>();
  readonly #roleOfLevel = new Map<string, DraftRole>();

  get framework(): Framework {
    return { roles: this.#roles, skills: this.#skills };
  }

  role(name: string, family: string, description: Description, place: Place): DraftRole {
    const id = slugOf(name);
    const known = this.#roles.get(id);
    if (known === undefined) {
      const role = { id, name, family, ...description, levels: new Map(), place };
      this.#roles.set(id, role);
      return role;
    }
    if (known.name !== name)
      this.#duplicate(`the roles "${known.name}" and "${name}" share an id`, known, place);
    else if (known.family !== family) {
      const message = `the role "${name}" stands here in the family "${family}", before in "${known.family}"`;
      this.#duplicate(message, known, place);
    } else if (!sameDescription(known, description)) {
      this.#contradiction(`the role "${name}" is described in two ways`, known.place, place);
    }
    return known;
  }

  level(role: DraftRole, name: string, description: Description, place: Place): DraftLevel {
    const id = slugOf(name);
    const known = role.levels.get(id);
    if (known === undefined) {
      const other = this.#roleOfLevel.get(id);
      const twin = other?.levels.get(id);
      if (other && twin)
        this.#duplicate(`the role level "${name}" is also one of "${other.name}"`, twin, place);
      const level = { id, name, ...description, grades: [], skills: new Map(), place };
      role.levels.set(id, level);
      this.#roleOfLevel.set(id, role);
      return level;
    }
    if (known.name !== name) {
      this.#duplicate(`the role levels "${known.name}" and "${name}" share an id`, known, place);
    } else if (!sameDescription(known, description)) {
      this.#contradiction(`the role level "${name}" is described in two ways`, known.place, place);
    }
    return known;
  }

  /** Notes that a role level needs a skill at a level; says whether it was noted before. */
  need(
    level: DraftLevel,
    skill: FrameworkSkill,
    skillLevel: string,
    place: Place,
  ): 'new' | 'repeated' | 'contradicting' {
    const before = level.skills.get(skill.id);
    if (before === undefined) {
      level.skills.set(skill.id, skillLevel);
      return 'new';
    }
    if (before === skillLevel) return 'repeated';
    const message = `"${level.name}" needs the skill "${skill.name}" at ${before} and at ${skillLevel}`;
    this.#contradiction(message, level.place, place);
    return 'contradicting';
  }

  skill(name: string, place: Place): DraftSkill {
    const id = slugOf(name);
    const known = this.#skills.get(id);
    if (known === undefined) {
      const skill = { id, name, levels: new Map(), place };
      this.#skills.set(id, skill);
      return skill;
    }
    if (known.name !== name) {
      this.#duplicate(`the skills "${known.name}" and "${name}" share an id`, known, place);
    }
    return known;
  }

  statements(skill: DraftSkill, skillLevel: string, statements: Statements): void {
    const known = skill.levels.get(skillLevel);
    if (known === undefined) skill.levels.set(skillLevel, statements);
    else if (!sameTexts(known.descriptors, statements.descriptors)) {
      const message = `the skill "${skill.name}" at ${skillLevel} has other statements here`;
      this.#contradiction(message, known.place, statements.place);
    }
  }

  #duplicate(message: string, known: { readonly place: Place }, place: Place): void {
    const related = [{ message: 'the first stands here', place: known.place }];
    this.problems.push(problem('duplicate-id', message, { place, related, hint: 'rename one of the two' }));
  }

  #contradiction(message: string, first: Place, place: Place): void {
    const related = [{ message: 'the first stands here', place: first }];
    this.problems.push(problem('contradiction', message, { place, related, hint: 'make the two agree' }));
  }
}

export function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index]);
}

function sameDescription(left: Description, right: Description): boolean {
  return left.about === right.about && sameTexts(left.duties, right.duties);
}
