import type { Catalogue } from '../../catalogue/catalogue.ts';
import { readSource, readYaml } from '../../reading/index.ts';

/** Who uses what a framework may have dropped. Vacancies of tables are not asked: nobody knows which tables there are. */
export interface Uses {
  /** The ids of vacancies for a role level. */
  readonly vacanciesOf: (level: string) => readonly string[];
  /** The ids of vacancies for a role level that name a skill of it. */
  readonly vacanciesAssessing: (level: string, skill: string) => readonly string[];
  /** The ids of role levels that need a skill, at a level of it if one is given. */
  readonly levelsNeeding: (skill: string, skillLevel?: string) => readonly string[];
}

/** What a role level needs, whatever it was before the import. */
export interface NeedsOfLevel {
  readonly id: string;
  readonly skills: ReadonlyMap<string, string>;
}

/** A file that names things by id. */
interface Naming {
  readonly name: string;
  readonly level: (id: string) => boolean;
  readonly names: ReadonlySet<string>;
}

export function usesOf(catalogue: Catalogue | undefined, needs: () => readonly NeedsOfLevel[]): Uses {
  const vacancies = [...(catalogue?.vacancies ?? [])].flatMap(([id, file]) =>
    catalogue ? [vacancyAt(id, file, catalogue)] : [],
  );
  const faultyRoles = [...(catalogue?.faulty.roles ?? [])].flatMap(([id, file]) =>
    catalogue ? [unreadable(id, file, catalogue)] : [],
  );
  const named = (namings: readonly Naming[]) => namings.map(({ name }) => name);
  return {
    vacanciesOf: (level) => named(vacancies.filter((each) => each.level(level))),
    vacanciesAssessing: (level, skill) =>
      named(vacancies.filter((each) => each.level(level) && each.names.has(skill))),
    levelsNeeding: (skill, skillLevel) => [
      ...needs()
        .filter(({ skills }) =>
          skillLevel === undefined ? skills.has(skill) : skills.get(skill) === skillLevel,
        )
        .map(({ id }) => id),
      ...named(faultyRoles.filter(({ names }) => names.has(skill))),
    ],
  };
}

function vacancyAt(name: string, file: string, catalogue: Catalogue): Naming {
  const yaml = readYaml(file, catalogue.system).value?.value;
  if (yaml === undefined) return unreadable(name, file, catalogue);
  return { name, level: (id) => textAt(yaml, 'level') === id, names: namesIn(yaml) };
}

/** A file with errors may name whatever its text holds. */
function unreadable(name: string, file: string, { system }: Catalogue): Naming {
  const text = readSource(file, system.files).value?.text ?? '';
  const words = new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/gu));
  return { name, level: (id) => words.has(id), names: words };
}

/** The ids that a vacancy names as desirable or as criteria. */
function namesIn(vacancy: unknown): ReadonlySet<string> {
  const stages = listAt(vacancy, 'stages').flatMap((stage) => listAt(stage, 'assess'));
  const criteria = [...listAt(vacancy, 'desirable'), ...stages];
  return new Set(criteria.map((each) => (typeof each === 'string' ? each : (textAt(each, 'skill') ?? ''))));
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = at(value, key);
  return Array.isArray(list) ? list : [];
}

function textAt(value: unknown, key: string): string | undefined {
  const text = at(value, key);
  return typeof text === 'string' ? text : undefined;
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
