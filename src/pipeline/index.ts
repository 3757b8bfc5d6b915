export { type BuildOptions, type KitReport, openBuilder } from './builder.ts';
export {
  builtInCatalogue,
  builtInFonts,
  builtInTemplates,
  documentDate,
  programVersion,
} from './defaults.ts';
export { nodeSystem } from './node-system.ts';
export { everyVacancy, selectLevels, selectVacancies } from './select.ts';
export { sourceText } from './source-text.ts';
export { verifyOutput } from './verify.ts';
export { writeWhole } from './whole-file.ts';
export { buildKits } from './worker-pool.ts';
