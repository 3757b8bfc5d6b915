export type { Catalogue, CriterionEntry, CriterionLevel, Kind, Part, RoleLevelEntry } from './catalogue.ts';
export { allCriteria, criterionOf } from './criteria.ts';
export { type DraftName, draftCriterion, draftOrganisation, draftRole, draftScale } from './drafts.ts';
export { kindOfContent, placeFor, wordFor } from './kind-of-content.ts';
export { nameOfLevel } from './ladders.ts';
export { missingWords } from './locales.ts';
export { openCatalogue } from './open.ts';
export { readCatalogue } from './read.ts';
export { anyLevel } from './schema/skill-levels.ts';
