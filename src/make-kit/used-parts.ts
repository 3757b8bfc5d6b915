import type { Catalogue, CriterionEntry } from '../catalogue/index.ts';
import { defaultJurisdiction } from '../catalogue/schema/jurisdiction.ts';
import type { Vacancy } from '../vacancy/index.ts';

/** The names of the parts of the catalogue that the documents of a vacancy show, and of the images in them. */
export function usedParts(vacancy: Vacancy, catalogue: Catalogue, images: Iterable<string>): string[] {
  const { value, roleLevel, needed, stages } = vacancy;
  const scales = [...catalogue.scales.values()].filter((entry) =>
    stages.some(({ scale }) => scale === entry.value),
  );
  return [
    ...(vacancy.like === undefined ? [] : [`vacancies/${vacancy.like}`]),
    `roles/${roleLevel.role.id}`,
    ...needed.flatMap(({ entry }) => partsOf(entry, catalogue)),
    ...scales.map(({ id }) => `scales/${id}`),
    ...(catalogue.locales.get(vacancy.locale.lang)?.from ?? []).map((tag) => `locales/${tag}`),
    ...jurisdictionsOf(vacancy).map((id) => `jurisdictions/${id}`),
    ...(value.organisation === '' ? [] : [`organisations/${value.organisation}`]),
    ...[...images].map((path) => `images/${path}`),
  ];
}

/** The files that a criterion stands in; one that a vacancy makes has none. */
function partsOf({ id, ladder }: CriterionEntry, { skills, criteria }: Catalogue): string[] {
  const folder = (skills.has(id) && 'skills') || (criteria.has(id) && 'criteria');
  return [...(folder ? [`${folder}/${id}`] : []), ...(ladder ? [`ladders/${ladder.id}`] : [])];
}

/** Those whose law is said, and the one that is named where the catalogue does not have it: its file may appear. */
function jurisdictionsOf({ jurisdiction, organisation, value }: Vacancy): readonly string[] {
  const named = value.jurisdiction ?? organisation.jurisdiction ?? defaultJurisdiction;
  return [...new Set([...(jurisdiction?.from ?? []), named])];
}
