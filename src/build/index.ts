export { type BuildOptions, type KitReport, openBuilder } from './build.ts';
export { buildKits } from './crew.ts';
export { builtInCatalogue, builtInTemplates, documentDate } from './defaults.ts';
export { type KitSource, selectLevels, selectVacancies, type VacancySource } from './select.ts';
export { type Shard, shardOf, shareOf } from './shard.ts';
export { type Verification, verifyOutput } from './verify.ts';
export { writeWhole } from './whole-file.ts';
export { type Materials, openWorkshop, type Workshop } from './workshop.ts';
