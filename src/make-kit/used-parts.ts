import type { Catalogue } from '../catalogue/index.ts';
import type { Vacancy } from '../vacancy/index.ts';

/** The names of the parts of the catalogue that the documents of a vacancy show, and of the images in them. */
export function usedParts(vacancy: Vacancy, catalogue: Catalogue, images: Iterable<string>): string[] {
  const { value, roleLevel, stages } = vacancy;
  const scales = [...catalogue.scales.values()].filter((entry) =>
    stages.some(({ scale }) => scale === entry.value),
  );
  return [
    ...(vacancy.like === undefined ? [] : [`vacancies/${vacancy.like}`]),
    `roles/${roleLevel.role.id}`,
    ...Object.keys(roleLevel.level.skills).map((id) => `skills/${id}`),
    ...scales.map(({ id }) => `scales/${id}`),
    ...(catalogue.locales.get(vacancy.locale.lang)?.from ?? []).map((tag) => `locales/${tag}`),
    ...(value.organisation === '' ? [] : [`organisations/${value.organisation}`]),
    ...[...images].map((path) => `images/${path}`),
  ];
}
