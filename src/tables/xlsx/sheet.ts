import type { DataCell, DataRow } from '../table.ts';
import { contentOf, type Shared, type WrittenCell } from './cell.ts';
import { markMerged } from './merged.ts';
import { spreadsheet } from './namespaces.ts';
import { positionOf, rowOf } from './references.ts';
import { runsOf } from './strings.ts';
import { UnreadableWorkbook } from './unreadable.ts';
import { type AttributeOf, readXml } from './xml.ts';

/** Reads the rows of a sheet (ECMA-376-1, 18.3) in which something stands; nothing is calculated. */
export function readSheet(xml: string, shared: Shared): readonly DataRow[] {
  const rows = new Map<number, DataCell[]>();
  const merged: string[] = [];
  let row = 0;
  let column = -1;
  let cell: WrittenCell = noCell();

  const beginRow = (attribute: AttributeOf) => {
    const number = attribute('r');
    row = number === undefined ? row + 1 : rowOf(number);
    column = -1;
  };
  /** A cell without a reference stands after the one before it. */
  const beginCell = (attribute: AttributeOf) => {
    const reference = attribute('r');
    const place = reference === undefined ? { row, column: column + 1 } : positionOf(reference);
    ({ row, column } = place);
    cell = { ...noCell(), type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0) };
  };
  const endCell = () => {
    const content = contentOf(cell, shared);
    if (!content) return;
    const cells = rows.get(row) ?? [];
    cells.push({ column, ...content });
    rows.set(row, cells);
  };
  const formula = () => {
    cell.isFormula = true;
  };
  const value = (piece: string) => {
    cell.value += piece;
  };
  const inline = () => {
    cell.inline = '';
  };
  const inlineText = (piece: string) => {
    cell.inline += piece;
  };
  const mergedCell = (attribute: AttributeOf) => {
    merged.push(attribute('ref') ?? '');
  };

  readXml(xml, spreadsheet, {
    worksheet: {
      inside: {
        sheetData: {
          inside: {
            row: {
              open: beginRow,
              inside: {
                c: {
                  open: beginCell,
                  close: endCell,
                  inside: {
                    f: { open: formula },
                    v: { text: value },
                    is: { open: inline, inside: runsOf(inlineText) },
                  },
                },
              },
            },
          },
        },
        mergeCells: { inside: { mergeCell: { open: mergedCell } } },
      },
    },
  });
  return markMerged(inOrder(rows), merged);
}

function noCell(): WrittenCell {
  return { type: 'n', style: 0, isFormula: false, value: '' };
}

/** Rows from the top, and their cells from the left, whatever order they are written in. */
function inOrder(rows: ReadonlyMap<number, readonly DataCell[]>): DataRow[] {
  const sorted = [...rows].sort(([left], [right]) => left - right);
  return sorted.map(([number, cells]) => {
    const inOrder = cells.toSorted((left, right) => left.column - right.column);
    const another = inOrder.find((cell, index) => inOrder[index + 1]?.column === cell.column);
    if (another) throw new UnreadableWorkbook(`this file is damaged: row ${number} has a cell twice`);
    return { number, cells: inOrder };
  });
}
