import type { Catalogue, RoleLevelEntry } from '../catalogue/index.ts';
import { employerTexts, type Organisation } from '../catalogue/schema/organisation.ts';
import type { Outcome, Problem } from '../problems/index.ts';
import type { Form } from '../questions/index.ts';
import type { ValueSource } from '../reading/index.ts';
import { localeFor } from './locale-for.ts';
import { lookUp } from './look-up.ts';
import { resolveStages } from './resolve-stages.ts';
import { skillOf, type VacancyFile } from './schema.ts';
import type { Vacancy } from './vacancy.ts';

/**
 * Looks up all that a vacancy names. There is no value when its level, its organisation or a scale cannot be found.
 * Problems: unknown-role-level, unknown-organisation, unknown-language, unknown-skill, and those of `resolveStages`.
 */
export function resolveVacancy(
  id: string,
  source: ValueSource,
  value: VacancyFile,
  catalogue: Catalogue,
  form: Form,
): Outcome<Vacancy> {
  const roleLevel = lookUp(
    { code: 'unknown-role-level', what: 'role level', part: 'role-levels' },
    value.level,
    catalogue.roleLevels,
    catalogue,
    source.placeOf(['level']),
  );
  const organisation = lookUp(
    { code: 'unknown-organisation', what: 'organisation', part: 'organisations' },
    value.organisation,
    catalogue.organisations,
    catalogue,
    source.placeOf(['organisation']),
  );
  const locale = localeFor(source, value, organisation.value, catalogue);
  const named = [...roleLevel.problems, ...organisation.problems, ...locale.problems];
  if (!roleLevel.value) return { problems: named };
  const stages = resolveStages(id, source, value, roleLevel.value, catalogue, form);
  const unassessed = unassessedSkills(source, value, roleLevel.value, catalogue);
  const problems = [...named, ...unassessed, ...stages.problems];
  if (!organisation.value || !locale.value || !stages.value) return { problems };
  return {
    value: {
      id,
      form,
      source,
      value,
      roleLevel: roleLevel.value,
      organisation: organisation.value.value,
      locale: locale.value,
      stages: stages.value,
    },
    problems,
  };
}

/** The advert names every skill of the level, so that one with a faulty file is missed also where no stage assesses it. */
function unassessedSkills(
  source: ValueSource,
  { stages }: VacancyFile,
  { level }: RoleLevelEntry,
  catalogue: Catalogue,
): Problem[] {
  if (!stages) return [];
  const assessed = new Set(stages.flatMap(({ assess }) => assess.map(skillOf)));
  return Object.keys(level.skills)
    .filter((skill) => !assessed.has(skill))
    .flatMap((skill) => {
      const named = { code: 'unknown-skill', what: 'skill', part: 'skills' } as const;
      return lookUp(named, skill, catalogue.skills, catalogue, source.placeOf(['level'])).problems;
    });
}

type EmployerTexts = Pick<Organisation, keyof typeof employerTexts>;

/** What the employer says in the documents of a vacancy: the vacancy's own words before its organisation's, text by text. */
export function employerOf({ organisation, value }: Pick<Vacancy, 'organisation' | 'value'>): EmployerTexts {
  const own = Object.entries(value).filter(([key]) => Object.hasOwn(employerTexts, key));
  const script = { ...organisation.script, ...value.script };
  return { ...organisation, ...Object.fromEntries(own), script };
}
