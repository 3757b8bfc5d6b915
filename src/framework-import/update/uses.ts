import type { Catalogue } from '../../catalogue/catalogue.ts';
import { readYaml } from '../../reading/index.ts';

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

export function usesOf(catalogue: Catalogue | undefined, needs: () => readonly NeedsOfLevel[]): Uses {
  const vacancies = [...(catalogue?.vacancies ?? [])].flatMap(([id, file]) => {
    const yaml = catalogue && readYaml(file, catalogue.system).value?.value;
    return [{ id, names: namesIn(yaml), level: textAt(yaml, 'level') }];
  });
  return {
    vacanciesOf: (level) => vacancies.filter((each) => each.level === level).map(({ id }) => id),
    vacanciesAssessing: (level, skill) =>
      vacancies.filter((each) => each.level === level && each.names.has(skill)).map(({ id }) => id),
    levelsNeeding: (skill, skillLevel) =>
      needs()
        .filter(({ skills }) =>
          skillLevel === undefined ? skills.has(skill) : skills.get(skill) === skillLevel,
        )
        .map(({ id }) => id),
  };
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
