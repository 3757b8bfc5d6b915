import { attributionOf } from '../catalogue/schema/source.ts';
import type { Criterion, Vacancy } from '../vacancy/index.ts';

/**
 * What the sources of an advert's texts ask to be said, each once: of the role, then of what it asks for. Of a role of
 * which the vacancy says all otherwise, nothing is quoted.
 */
export function advertAttributions({ roleLevel, needed, value }: Vacancy): string[] {
  const { attribution, source } = roleLevel.role.value;
  // An advert says what a criterion is only where nothing says what a person can do.
  const criteria = needed.map(({ entry, level }) =>
    level.descriptors.length > 0 ? level.attribution : entry.aboutAttribution,
  );
  const isQuoted = value['about-job'] === undefined || value.duties === undefined;
  const ofRole = attribution ?? (source && attributionOf(source));
  return distinct([isQuoted ? ofRole : undefined, ...criteria]);
}

/** What the sources of the statements of criteria ask to be said, each once. */
export function statementAttributions(criteria: readonly Criterion[]): string[] {
  return distinct(criteria.map(({ level }) => level.attribution));
}

/** The same for what a scoring sheet says: questions derived from statements and, in a sift, the statements. */
export function sheetAttributions(criteria: readonly Criterion[]): string[] {
  return statementAttributions(criteria.filter(({ question, origin }) => !question || origin === 'derived'));
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))];
}
