import type { CellFault, DataCell } from '../table.ts';
import { shownText, textFault } from '../text.ts';
import { general, type NumberFormat, withoutNoise } from './formats.ts';
import { momentOfIso, momentOfSerial } from './moments.ts';
import { unescaped } from './strings.ts';
import { UnreadableWorkbook } from './unreadable.ts';

/** What stands in a cell, wherever that is; undefined for nothing. */
export type Content = Omit<DataCell, 'column'> | undefined;

/** What the cells of every sheet of a workbook refer to. */
export interface Shared {
  readonly strings: readonly Content[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  readonly isUncalculated: boolean;
}

/** A cell as written: its value stands for something by `type` and `style`. */
export interface WrittenCell {
  readonly type: string;
  readonly style: number;
  isFormula: boolean;
  /** What stands in `v`. */
  value: string;
  /** What stands in `is`, where there is one. */
  inline?: string;
}

/** What a cell says. */
export function contentOf(cell: WrittenCell, shared: Shared): Content {
  const { type, isFormula } = cell;
  if (type === 'inlineStr') return textContent(unescaped(cell.inline ?? cell.value));
  if (type === 'str' && (cell.value !== '' || isFormula)) return textContent(unescaped(cell.value));
  const value = cell.value.trim();
  if (value === '') return isFormula ? { text: '', fault: notCalculated } : undefined;
  const format = shared.formats[cell.style] ?? general;
  switch (type) {
    case 'n':
      if (isFormula && shared.isUncalculated && Number(value) === 0)
        return { text: '', fault: notCalculated };
      return numberContent(value, format, shared.from1904);
    case 's':
      return sharedString(value, shared.strings);
    case 'str':
      return undefined;
    case 'b':
      return truthContent(value);
    case 'd':
      return momentOfIso(value, format) ?? { text: value, fault: noDate };
    case 'e':
      return { text: value, fault: errorValue(value) };
    default:
      throw new UnreadableWorkbook(`this file has cells of a kind "${type}" that cannot be read`);
  }
}

function numberContent(written: string, format: NumberFormat, from1904: boolean): Content {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/iu.test(written)) {
    return { text: written, fault: written.startsWith('#') ? errorValue(written) : noNumber(written) };
  }
  const value = Number(written);
  if (!Number.isFinite(value)) return { text: written, fault: errorValue(written) };
  if (format.moment !== undefined) {
    return momentOfSerial(value, format, from1904) ?? { text: written, fault: noDate };
  }
  return { text: format.show(value), number: withoutNoise(format.isPercentage ? value * 100 : value) };
}

function sharedString(value: string, strings: readonly Content[]): Content {
  const index = Number(value);
  if (!(index in strings)) throw new UnreadableWorkbook('this file is damaged: a text is missing');
  return strings[index];
}

/** A text without the blanks around it; undefined where nothing else stands. */
export function textContent(written: string): Content {
  const text = shownText(written);
  if (text === '') return undefined;
  const fault = textFault(written);
  return { text, ...(fault && { fault }) };
}

function truthContent(value: string): Content {
  switch (value.toLowerCase()) {
    case '1':
    case 'true':
      return { text: 'TRUE' };
    case '0':
    case 'false':
      return { text: 'FALSE' };
    default:
      return { text: value, fault: errorValue(value) };
  }
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

function noNumber(value: string): CellFault {
  return { message: `the value here is kept as a number, but "${value}" is none`, hint: 'write it again' };
}
