export { type Builder, type BuildOptions, type KitReport, openBuilder } from './builder.ts';
export {
  builtInCatalogue,
  builtInFonts,
  builtInTemplates,
  documentDate,
  programVersion,
} from './defaults.ts';
export { type LeftKits, openLeftKits } from './left-kits.ts';
export { nodeSystem } from './node-system.ts';
export { originFinder } from './origins.ts';
export { everyVacancy, selectLevels, selectVacancies } from './select.ts';
export { sourceText } from './source-text.ts';
export { openVacancyTables, type VacancyTables } from './vacancy-tables.ts';
export { verifyOutput } from './verify.ts';
export { writeWhole } from './whole-file.ts';
export { buildKits } from './worker-pool.ts';
export { keptRecords } from './write-manifest.ts';
