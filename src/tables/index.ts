export { isTableFile, readTables } from './read.ts';
export { type Cell, type CellFault, cellPlace, type Row, type Table } from './table.ts';
