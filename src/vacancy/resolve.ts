import type { Catalogue } from '../catalogue/index.ts';
import { hasErrors, type Outcome } from '../problems/index.ts';
import type { Form } from '../questions/index.ts';
import type { ValueSource } from '../reading/index.ts';
import { resolveJurisdiction } from './jurisdiction.ts';
import { localeFor } from './locale-for.ts';
import { lookUp } from './look-up.ts';
import { inItsCurrency } from './pay-currency.ts';
import { resolveStages } from './resolve-stages.ts';
import type { VacancyFile } from './schema.ts';
import type { Vacancy } from './vacancy.ts';

/**
 * Looks up all that a vacancy names. There is no value when its level, its organisation or a scale cannot be found.
 * Problems: unknown-role-level, unknown-organisation, unknown-language, and those of `resolveJurisdiction` and
 * `resolveStages`.
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
  const employer = organisation.value?.value;
  const jurisdiction = resolveJurisdiction(source, value, employer, locale.value, catalogue);
  const found = [roleLevel, organisation, locale, jurisdiction];
  const named = found.flatMap((each) => each.problems);
  if (!roleLevel.value) return { problems: named };
  const stages = resolveStages(id, source, value, roleLevel.value, catalogue, form, locale.value);
  const problems = [...named, ...stages.problems];
  if (!employer || !locale.value || !stages.value) return { problems };
  if (hasErrors(jurisdiction.problems)) return { problems };
  return {
    value: {
      id,
      form,
      source,
      value: inItsCurrency(value, source, jurisdiction.value),
      roleLevel: roleLevel.value,
      organisation: employer,
      locale: locale.value,
      ...(jurisdiction.value && { jurisdiction: jurisdiction.value }),
      ...stages.value,
    },
    problems,
  };
}
