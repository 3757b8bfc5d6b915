import type { Catalogue } from '../catalogue/index.ts';
import { hasErrors, type Outcome } from '../problems/index.ts';
import type { Form } from '../questions/index.ts';
import { resolveJurisdiction } from './jurisdiction.ts';
import { usualLocale } from './locale-for.ts';
import { resolveStages } from './resolve-stages.ts';
import type { VacancyFile } from './schema.ts';
import type { Vacancy } from './vacancy.ts';

/** Ids of the kits of role levels begin so; no vacancy file may be named like this. */
export const levelKitBeginning = 'level-';

/**
 * What a vacancy for a role level would be of which nothing else is known: one interview that assesses every skill,
 * and no employer. Undefined when the catalogue has no such level.
 * Problems: unknown-language, and those of `resolveJurisdiction` and `resolveStages`, placed in the role's file.
 */
export function levelVacancy(
  levelId: string,
  catalogue: Catalogue,
  form: Form = 'A',
): Outcome<Vacancy> | undefined {
  const roleLevel = catalogue.roleLevels.get(levelId);
  if (!roleLevel) return undefined;
  const id = `${levelKitBeginning}${levelId}`;
  const value: VacancyFile = { level: levelId, organisation: '' };
  const { source } = roleLevel.role;
  const placed = { ...source, placeOf: () => source.placeOf(['levels', roleLevel.index, 'skills']) };
  const locale = usualLocale(placed, catalogue);
  const stages = resolveStages(id, placed, value, roleLevel, catalogue, form, locale.value);
  const jurisdiction = resolveJurisdiction(placed, {}, undefined, locale.value, catalogue);
  const problems = [...stages.problems, ...locale.problems, ...jurisdiction.problems];
  if (!stages.value || !locale.value || hasErrors(jurisdiction.problems)) return { problems };
  return {
    value: {
      id,
      form,
      source: placed,
      value,
      roleLevel,
      organisation: { name: locale.value.say('advert.employer-missing') },
      locale: locale.value,
      ...(jurisdiction.value && { jurisdiction: jurisdiction.value }),
      ...stages.value,
    },
    problems,
  };
}
