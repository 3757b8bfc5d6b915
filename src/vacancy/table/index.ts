export { idColumn } from './columns.ts';
export { draftTable, type Example } from './draft.ts';
export { vacancyOfRow } from './read.ts';
export { contentOfRow, placeOfCell, type VacancyRow } from './row.ts';
export { vacancyRows } from './rows.ts';
