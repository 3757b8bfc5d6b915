import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { Path, ValueSource } from '../../reading/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { advertParts, type Fact, type Section } from '../schema/advert.ts';
import { isCircle, sameHeading } from '../sections.ts';

/** Facts and sections of an organisation's own are held against each other; a vacancy's also against its organisation's. */
export function ownParts({ organisations }: Catalogue): Problem[] {
  return [...organisations.values()].flatMap(({ value, source }) => [
    ...checkFacts(value.facts, source),
    ...checkSections(value.sections, source, value.sections),
  ]);
}

/** Two rows of one term contradict each other, or say the same. Problem: name-repeated. */
export function checkFacts(facts: readonly Fact[] = [], source: ValueSource): Problem[] {
  return repeated(
    facts,
    ({ term }) => term,
    source,
    (index) => ['facts', index, 'term'],
  );
}

/**
 * @param all the sections of the advert, those of the organisation too
 * Problems: name-repeated; unknown-section, for what names no part of the advert and no section, or only itself.
 */
export function checkSections(
  sections: readonly Section[] = [],
  source: ValueSource,
  all: readonly Section[] = [],
): Problem[] {
  const headings = all.map(({ heading }) => heading);
  const known = new Set([...advertParts, ...headings.map(sameHeading)]);
  const misplaced = sections.flatMap((section, index) => {
    const { after } = section;
    const place = source.placeOf(['sections', index, 'after']);
    if (after === undefined) return [];
    if (!known.has(sameHeading(after))) {
      const others = headings.filter((heading) => heading !== section.heading);
      const hint =
        didYouMean(after, [...advertParts, ...others]) ??
        `it may stand after ${[...advertParts, ...others.map((heading) => `"${heading}"`)].join(', ')}`;
      return [problem('unknown-section', `the advert has no section "${after}"`, { place, hint })];
    }
    if (!isCircle(section, all)) return [];
    const hint = `name a part of the advert, such as ${advertParts[1]}, in one of them`;
    const message = `the section "${section.heading}" comes after itself, by what it stands after`;
    return [problem('unknown-section', message, { place, hint })];
  });
  const twice = repeated(
    sections,
    ({ heading }) => heading,
    source,
    (index) => ['sections', index, 'heading'],
  );
  return [...twice, ...misplaced];
}

function repeated<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  source: ValueSource,
  pathOf: (index: number) => Path,
): Problem[] {
  const names = items.map((item) => sameHeading(nameOf(item)));
  return items.flatMap((item, index) => {
    const first = names.indexOf(names[index] ?? '');
    if (first === index) return [];
    return problem('name-repeated', `"${nameOf(item)}" stands here twice`, {
      place: source.placeOf(pathOf(index)),
      related: [{ message: 'the first one', place: source.placeOf(pathOf(first)) }],
      hint: 'make them one, or give one of them another name',
    });
  });
}
