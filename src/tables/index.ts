export { isTableFile, readTables } from './read.ts';
export { type CellFault, cellPlace, type DataCell, type DataRow, type DataTable } from './table.ts';
