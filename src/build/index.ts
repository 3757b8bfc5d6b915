export { type BuildOptions, buildKits, type KitReport } from './build.ts';
export { builtInCatalogue, builtInTemplates, documentDate } from './defaults.ts';
export { type KitSource, selectLevels, selectVacancies, type VacancyFile } from './select.ts';
export { writeWhole } from './whole-file.ts';
export { type Materials, openWorkshop, type Workshop } from './workshop.ts';
