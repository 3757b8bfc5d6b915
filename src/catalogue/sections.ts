import { type AdvertPart, advertParts, type Section, usualPart } from './schema/advert.ts';

/** Headings that are one in the eyes of a reader are equal. */
export function sameHeading(heading: string): string {
  return heading.toLowerCase().replace(/\s+/gu, ' ').trim();
}

export interface PlacedSection {
  readonly section: Section;
  readonly after: AdvertPart;
}

/**
 * Sections in the order in which an advert shows them, each with the part of the advert that it comes after. One that
 * names another section stands right behind it; one that names nothing that there is, or goes round in a circle, stands
 * where those do that name nothing.
 */
export function placedSections(sections: readonly Section[]): PlacedSection[] {
  const behind = new Map<Section | AdvertPart, Section[]>();
  for (const section of sections) {
    const target = targetOf(section, sections);
    behind.set(target, [...(behind.get(target) ?? []), section]);
  }
  const chain = (section: Section): Section[] => [section, ...(behind.get(section) ?? []).flatMap(chain)];
  return advertParts.flatMap((after) =>
    (behind.get(after) ?? []).flatMap(chain).map((section) => ({ section, after })),
  );
}

/** What a section stands right behind. */
function targetOf(section: Section, sections: readonly Section[]): Section | AdvertPart {
  const named = namedBy(section, sections);
  return named === undefined || isCircle(section, sections) ? usualPart : named;
}

function namedBy({ after }: Section, sections: readonly Section[]): Section | AdvertPart | undefined {
  if (after === undefined) return undefined;
  return (
    advertParts.find((part) => part === after) ??
    sections.find(({ heading }) => sameHeading(heading) === sameHeading(after))
  );
}

/** Whether the way from a section over what it stands after comes back to a section that it has passed. */
export function isCircle(section: Section, sections: readonly Section[]): boolean {
  const passed = new Set<Section>();
  let at: Section | AdvertPart | undefined = section;
  while (typeof at === 'object') {
    if (passed.has(at)) return true;
    passed.add(at);
    at = namedBy(at, sections);
  }
  return false;
}
