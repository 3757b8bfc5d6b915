import { forbiddenCharacterAt, forbiddenCharacterMessage } from '../../reading/source.ts';
import type { CellFault, DataCell } from '../table.ts';
import { general, type NumberFormat, rounded } from './formats.ts';
import { momentOf } from './moments.ts';
import { columnOf } from './references.ts';
import { unescaped } from './strings.ts';
import { UnreadableWorkbook } from './unreadable.ts';
import type { Attributes } from './xml.ts';

/** What the cells of every sheet of a workbook refer to. */
export interface Shared {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** A cell as written: its value stands for something by `type` and `style`. */
export interface WrittenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  isFormula: boolean;
  value: string;
}

/** The beginning of a cell; one without a reference stands in the column `next`. */
export function writtenCell(attributes: Attributes, next: number): WrittenCell {
  const { r: reference, t: type = 'n', s: style = '0' } = attributes;
  const column = reference === undefined ? next : columnOf(reference);
  return { column, type, style: Number(style), isFormula: false, value: '' };
}

/** A cell as read; undefined where nothing stands. */
export function cellOf(cell: WrittenCell, shared: Shared): DataCell | undefined {
  const { column, type, value, isFormula } = cell;
  if (value === '') {
    return isFormula && type !== 'str' ? { column, text: '', fault: notCalculated } : undefined;
  }
  switch (type) {
    case 'n':
      return { column, ...numberOf(value, shared.formats[cell.style] ?? general, shared.from1904) };
    case 's':
      return textCell(column, sharedString(value, shared.strings));
    case 'str':
    case 'inlineStr':
      return textCell(column, unescaped(value));
    case 'b':
      return { column, text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
    case 'd':
      return { column, text: value.slice(0, 'yyyy-mm-ddThh:mm'.length), moment: true };
    case 'e':
      return { column, text: value, fault: errorValue(value) };
    default:
      throw new UnreadableWorkbook(`this file has cells of a kind "${type}" that cannot be read`);
  }
}

function numberOf(written: string, format: NumberFormat, from1904: boolean): Omit<DataCell, 'column'> {
  const number = rounded(Number(written) * (format.isPercentage ? 100 : 1));
  if (!Number.isFinite(number)) return { text: written, fault: errorValue(written) };
  if (!format.showsDate && !format.showsTime) return { text: format.show(number), number };
  const moment = momentOf(number, format, from1904);
  return moment === undefined ? { text: written, fault: noDate } : { text: moment, moment: true };
}

function sharedString(value: string, strings: readonly string[]): string {
  const text = strings[Number(value)];
  if (text === undefined) throw new UnreadableWorkbook('this file is damaged: a text is missing');
  return text;
}

function textCell(column: number, written: string): DataCell | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  const at = forbiddenCharacterAt(text);
  if (at === undefined) return { column, text };
  return { column, text, fault: { message: forbiddenCharacterMessage(text, at), hint: 'delete it' } };
}

const notCalculated: CellFault = {
  message: 'the formula here has not been calculated',
  hint: 'open the file in a spreadsheet program and save it there, or write the value itself',
};
const noDate: CellFault = {
  message: 'there is no such date',
  hint: 'write the date again',
};

function errorValue(value: string): CellFault {
  return {
    message: `the value here is the error ${value}`,
    hint: 'mend the formula, or write the value itself',
  };
}
