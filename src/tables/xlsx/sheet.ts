import type { DataCell, DataRow } from '../table.ts';
import { cellOf, type Shared, type WrittenCell, writtenCell } from './cell.ts';
import { markMerged } from './merged.ts';
import { rowOf } from './references.ts';
import { readXml } from './xml.ts';

/** Reads the rows of a sheet (ECMA-376-1, 18.3) in which something stands; nothing is calculated. */
export function readSheet(xml: string, shared: Shared): readonly DataRow[] {
  const rows: DataRow[] = [];
  const merged: string[] = [];
  let number = 0;
  let cells: DataCell[] = [];
  let cell: WrittenCell | undefined;
  let column = -1;
  let inValue = false;
  let inReading = false;
  readXml(xml, {
    open(name, attributes) {
      switch (name) {
        case 'row':
          number = attributes['r'] === undefined ? number + 1 : rowOf(`A${attributes['r']}`);
          cells = [];
          column = -1;
          break;
        case 'c':
          cell = writtenCell(attributes, column + 1);
          column = cell.column;
          break;
        case 'f':
          if (cell) cell.isFormula = true;
          break;
        case 'v':
        case 't':
          inValue = true;
          break;
        case 'rPh':
          inReading = true;
          break;
        case 'mergeCell':
          merged.push(attributes['ref'] ?? '');
          break;
      }
    },
    close(name) {
      switch (name) {
        case 'row':
          if (cells.length > 0) rows.push({ number, cells });
          break;
        case 'c': {
          const read = cell && cellOf(cell, shared);
          if (read) cells.push(read);
          cell = undefined;
          break;
        }
        case 'v':
        case 't':
          inValue = false;
          break;
        case 'rPh':
          inReading = false;
          break;
      }
    },
    text(piece) {
      if (cell && inValue && !inReading) cell.value += piece;
    },
  });
  return markMerged(rows, merged);
}
