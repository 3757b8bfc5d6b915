export type { Catalogue, Entry, Kind, RoleLevelEntry, Skill, SkillLevel } from './catalogue.ts';
export { readCatalogue } from './read.ts';
export { checkCatalogue } from './rules/index.ts';
export { anyLevel } from './schema/skill-levels.ts';
