import type { Place } from '../problems/index.ts';
import type { Path, System, ValueSource } from '../reading/index.ts';
import type { Jurisdiction } from './jurisdictions.ts';
import type { Ladder, SkillLadder, Unplaced } from './ladders.ts';
import type { LocaleEntry } from './locales.ts';
import type { CriterionKind, Question } from './schema/criterion.ts';
import type { Organisation } from './schema/organisation.ts';
import type { RoleFile, RoleLevel } from './schema/role.ts';
import type { Scale } from './schema/scale.ts';
import type { LadderFile } from './schema/skill-levels.ts';

/** Something read from one catalogue file, with that file, so that rules can point into it. */
export interface Entry<Value> {
  readonly id: string;
  readonly value: Value;
  readonly source: ValueSource;
  /** The catalogue folder that the file lies in. */
  readonly layer: string;
}

/** A skill or other criterion that a vacancy can name, as merged over all layers. */
export interface CriterionEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: CriterionKind;
  /** What it is graded by, where that is not the skill levels; `place` is where it is named. */
  readonly ladder?: { readonly id: string; readonly place: () => Place };
  readonly about?: string;
  /** What the licence of `about` asks to be said. */
  readonly aboutAttribution?: string;
  readonly retired: boolean;
  /** By id, in the order of the ladders that they stand on; one that is not graded has the one level `any`. */
  readonly levels: ReadonlyMap<string, CriterionLevel>;
  /** What its files name that stands on no ladder; empty where the ladder that it names cannot be used. */
  readonly unplaced: readonly Unplaced[];
  /** Where it is named, in the topmost file that names it. */
  readonly place: () => Place;
  /** Every file that says something of it, the lowest layer first. */
  readonly sources: readonly ValueSource[];
}

export interface CriterionLevel {
  /** What it is a level of, which gives its name and its order; none for what is not graded. */
  readonly ladder?: Ladder;
  readonly descriptors: readonly string[];
  readonly questions: readonly Question[];
  /** What the licence of the descriptors asks to be said. */
  readonly attribution?: string;
  readonly retired: boolean;
  /** Where the level is named in the topmost file that has it. */
  readonly place: () => Place;
  /** Where one of its descriptors stands, by its position. */
  readonly placeOfDescriptor: (index: number) => Place;
  /** Where a part of one of its questions stands, by the question's position; without a path its id. */
  readonly placeOfQuestion: (index: number, path?: Path) => Place;
}

/** A role level with the role and file it belongs to. */
export interface RoleLevelEntry {
  readonly level: RoleLevel;
  readonly role: Entry<RoleFile>;
  /** Its position among the levels of the role. */
  readonly index: number;
}

/** The kinds of catalogue files, by the folder they lie in. */
export const kinds = [
  'skills',
  'criteria',
  'ladders',
  'roles',
  'scales',
  'organisations',
  'locales',
  'jurisdictions',
  'vacancies',
] as const;
export type Kind = (typeof kinds)[number];

/** What the program says in documents: it is read also of a catalogue of which nothing else is wanted. */
export const wordKinds: ReadonlySet<string> = new Set(['locales', 'jurisdictions']);

/** What can be named by id: also the levels that stand inside the files of roles. */
export type Part = Kind | 'role-levels';

/** All layers merged: what a vacancy can name. Everything by id, in the order of the ids. */
export interface Catalogue {
  /** The ladders of skills, of all layers, the lowest first. */
  readonly skillLevels: readonly SkillLadder[];
  /** Whether a file of them has errors; then its ladder is missing. */
  readonly skillLevelsFaulty: boolean;
  /** Those of kind skill; the others are in `criteria`. No id is in both. */
  readonly skills: ReadonlyMap<string, CriterionEntry>;
  readonly criteria: ReadonlyMap<string, CriterionEntry>;
  /** What criteria are graded by that the skill levels do not fit. */
  readonly ladders: ReadonlyMap<string, Entry<LadderFile>>;
  readonly roles: ReadonlyMap<string, Entry<RoleFile>>;
  readonly roleLevels: ReadonlyMap<string, RoleLevelEntry>;
  readonly scales: ReadonlyMap<string, Entry<Scale>>;
  readonly organisations: ReadonlyMap<string, Entry<Organisation>>;
  /** Languages by tag, e.g. "en-GB". */
  readonly locales: ReadonlyMap<string, LocaleEntry>;
  /** By their codes, e.g. GB. */
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
  /** Vacancy files by id, not read yet. */
  readonly vacancies: ReadonlyMap<string, string>;
  /** Files with errors, by part and id: what depends on them cannot be built. */
  readonly faulty: Readonly<Record<Part, ReadonlyMap<string, string>>>;
  /** The folders, the lowest first; absolute. */
  readonly layers: readonly string[];
  /** What it was read with: the vacancies that it lists are read with the same. */
  readonly system: System;
}
