import type { Catalogue, CriterionEntry } from '../catalogue/index.ts';
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
    ...(value.organisation === '' ? [] : [`organisations/${value.organisation}`]),
    ...[...images].map((path) => `images/${path}`),
  ];
}

/** The files that a criterion stands in; one that a vacancy makes has none. */
function partsOf({ id, ladder }: CriterionEntry, { skills, criteria }: Catalogue): string[] {
  const folder = (skills.has(id) && 'skills') || (criteria.has(id) && 'criteria');
  return [...(folder ? [`${folder}/${id}`] : []), ...(ladder ? [`ladders/${ladder.id}`] : [])];
}
