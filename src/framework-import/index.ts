export { importPages, type PagesOptions } from './pages.ts';
export type { ImportPlan } from './plan.ts';
export { importTables } from './tables.ts';
