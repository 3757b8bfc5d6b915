export type { Catalogue, Part, RoleLevelEntry, Skill, SkillLevel } from './catalogue.ts';
export { openCatalogue } from './open.ts';
export { readCatalogue } from './read.ts';
export { anyLevel } from './schema/skill-levels.ts';
