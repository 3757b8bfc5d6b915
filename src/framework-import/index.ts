export { importAdvert } from './advert/import-advert.ts';
export type { ImportOptions, ImportPlan } from './import-plan.ts';
export { importPages, type PagesOptions } from './pages/import-pages.ts';
export { isRolePage } from './pages/read-page.ts';
export { importTables } from './tables/import-tables.ts';
export {
  givenColumn,
  givenLevel,
  type Mapping,
  noMapping,
  partsOf,
  readMapping,
  withOptions,
} from './tables/mapping.ts';
export type { Change, DroppedPart, LikelyRename, News } from './update/news.ts';
