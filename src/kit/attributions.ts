import type { RoleLevelEntry } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../catalogue/index.ts';
import { attributionOf } from '../catalogue/schema/source.ts';
import type { Criterion } from '../vacancy/index.ts';

/** What the sources of an advert's texts ask to be said, each once: of the role, then of its skills. */
export function advertAttributions({ role, level }: RoleLevelEntry, catalogue: Catalogue): string[] {
  const { attribution, source } = role.value;
  const skills = Object.entries(level.skills).map(([id, levelId]) => {
    const skill = catalogue.skills.get(id);
    const skillLevel = skill?.levels.get(levelId);
    // An advert says what a skill is only where nothing says what a person can do.
    return skillLevel?.descriptors.length ? skillLevel.attribution : skill?.aboutAttribution;
  });
  return distinct([attribution ?? (source && attributionOf(source)), ...skills]);
}

/** What the sources of the statements of criteria ask to be said, each once. */
export function statementAttributions(criteria: readonly Criterion[]): string[] {
  return distinct(criteria.map(({ level }) => level.attribution));
}

/** The same for what a scoring sheet says: questions derived from statements and, in a sift, the statements. */
export function sheetAttributions(criteria: readonly Criterion[]): string[] {
  return statementAttributions(criteria.filter(({ question, derived }) => !question || derived));
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))];
}
