import type { CellFault, DataCell } from '../../tables/index.ts';
import type { CellKind } from './columns.ts';

/**
 * Why a cell cannot be used for a field: it could not be read, or the spreadsheet keeps a date where another thing
 * belongs, or a plain number where a date belongs. A field of no kind is an id.
 */
export function faultOf(cell: DataCell, kind: CellKind | undefined): CellFault | undefined {
  if (cell.fault) return cell.fault;
  if (cell.moment && kind !== 'moment') {
    return {
      message: `the spreadsheet keeps the date or time ${cell.text} here`,
      hint: 'format the cell as text, and write there again what you mean',
    };
  }
  if (kind === 'moment' && cell.number !== undefined) {
    return {
      message: `the number ${cell.text} stands here, not a date or time`,
      hint: 'format the cell as a date or time, or write e.g. 2027-01-17T23:55',
    };
  }
  return undefined;
}
