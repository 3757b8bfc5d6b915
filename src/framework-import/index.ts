export type { ImportPlan } from './import-plan.ts';
export { importPages, type PagesOptions } from './pages.ts';
export { importTables } from './tables.ts';
export type { Change, DroppedPart, LikelyRename, News } from './update/news.ts';
