export { importPages, type PagesOptions } from './pages.ts';
export type { ImportOptions, ImportPlan, PlannedFile } from './plan.ts';
export { importTables } from './tables.ts';
