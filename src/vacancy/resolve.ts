import type { Catalogue } from '../catalogue/index.ts';
import type { Outcome } from '../problems/index.ts';
import type { YamlSource } from '../reading/index.ts';
import { lookUp } from './look-up.ts';
import { resolveStages } from './resolve-stages.ts';
import type { VacancyFile } from './schema.ts';
import type { Vacancy } from './vacancy.ts';

/**
 * Looks up all that a vacancy names. There is no value when its level, its organisation or a scale cannot be found.
 * Problems: unknown-role-level, unknown-organisation, and those of `resolveStages`.
 */
export function resolveVacancy(
  id: string,
  source: YamlSource,
  value: VacancyFile,
  catalogue: Catalogue,
): Outcome<Vacancy> {
  const roleLevel = lookUp(
    { code: 'unknown-role-level', what: 'role level', kind: 'roles' },
    value.level,
    catalogue.roleLevels,
    catalogue,
    source.placeOf(['level']),
  );
  const organisation = lookUp(
    { code: 'unknown-organisation', what: 'organisation', kind: 'organisations' },
    value.organisation,
    catalogue.organisations,
    catalogue,
    source.placeOf(['organisation']),
  );
  const named = [...roleLevel.problems, ...organisation.problems];
  if (!roleLevel.value) return { problems: named };
  const stages = resolveStages(id, source, value, roleLevel.value, catalogue);
  const problems = [...named, ...stages.problems];
  if (!organisation.value || !stages.value) return { problems };
  return {
    value: {
      id,
      source,
      value,
      roleLevel: roleLevel.value,
      organisation: organisation.value.value,
      stages: stages.value,
    },
    problems,
  };
}
