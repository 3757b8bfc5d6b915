import type { ProblemCode } from '../../problems/index.ts';
import type { CellFault, DataCell } from '../../tables/index.ts';
import { type CellKind, isMoment } from './columns.ts';
import { type Moment, type MomentKind, writtenMoment } from './written/moment.ts';
import { currenciesOf, periodOf } from './written/money.ts';
import {
  type Amount,
  type NumberStyle,
  writtenAmount,
  writtenCount,
  writtenMinutes,
  writtenPercentage,
} from './written/number.ts';
import { plainText } from './written/plain.ts';
import { timeOfFraction } from './written/time.ts';
import { ambiguous, faulty, quotedText, type Written } from './written/written.ts';

/** What a cell says, as its field takes it. */
export interface CellContent {
  readonly value: unknown;
  /** What an amount of money says beside its number. */
  readonly amount?: Amount;
  /** What a date or time says that its field does not take: the time beside the date, or the other way round. */
  readonly beside?: Moment;
}

/** Why a cell cannot be used, and what that is a case of. */
export interface CodedFault extends CellFault {
  readonly code: Extract<ProblemCode, 'cell-unreadable' | 'wrong-type' | 'wrong-value'>;
}

/**
 * What a cell says. A text that no field of the kind takes stays as it is, so that the schema says what is wrong with
 * it; one that may be meant in two ways is a fault.
 */
export function readCell(
  cell: DataCell,
  kind: CellKind,
  style: NumberStyle,
): { readonly content: CellContent } | { readonly fault: CodedFault } {
  const fault = faultOf(cell, kind);
  if (fault) return { fault: { ...fault, code: 'cell-unreadable' } };
  const read = contentOf(unmarked(cell, kind), kind, style);
  if ('value' in read) return { content: read.value };
  const isText = isMoment(kind) || kind === 'currency';
  return { fault: { ...read.fault, code: isText ? 'wrong-value' : 'wrong-type' } };
}

/** Spreadsheets mark a text by an apostrophe before it: it is no part of a number or a date. */
function unmarked(cell: DataCell, kind: CellKind): DataCell {
  const isText = kind === 'text' || kind === 'list';
  return isText ? cell : { ...cell, text: cell.text.replace(/^'(?=.)/u, '') };
}

/**
 * Why a cell cannot be used for a field: it could not be read, or the spreadsheet keeps a date where another thing
 * belongs, or a plain number where a date belongs. A field of no kind is an id.
 */
export function faultOf(cell: DataCell, kind: CellKind | undefined): CellFault | undefined {
  if (cell.fault) return cell.fault;
  if (cell.moment && !isMoment(kind)) {
    return {
      message: `the spreadsheet keeps the date or time ${cell.text} here`,
      hint: 'format the cell as text, and write there again what you mean',
    };
  }
  if (isShortened(cell) && (kind === undefined || holdsText(kind))) {
    return {
      message: `the spreadsheet has shortened a number to ${quotedText(cell.text)}`,
      hint: 'format the cell as text, and write there again what you mean',
    };
  }
  if (!isMoment(kind) || cell.number === undefined || (kind === 'time' && isPartOfDay(cell.number)))
    return undefined;
  return {
    message: `the number ${cell.text} stands here, not a date or time`,
    hint: `format the cell as a ${kind === 'time' ? 'time, or write e.g. 10:00' : 'date or time, or write e.g. 2027-01-17T23:55'}`,
  };
}

/** Whether a number is shown by its power of ten, as spreadsheets show a code such as 3E5; in CSV it has become text. */
function isShortened({ text, number }: DataCell): boolean {
  return (number === undefined ? /^\d\.\d+E\+\d{2,}$/u : /\dE[+-]\d/u).test(text);
}

function holdsText(kind: CellKind): boolean {
  return kind === 'text' || kind === 'name' || kind === 'list' || kind === 'names';
}

/** Spreadsheets keep a time as its part of a day. */
function isPartOfDay(number: number): boolean {
  return number >= 0 && number < 1;
}

function contentOf(cell: DataCell, kind: CellKind, style: NumberStyle): Written<CellContent> {
  const { text, number } = cell;
  const plain = plainText(text);
  switch (kind) {
    case 'text':
      return { value: { value: text } };
    case 'name':
      return { value: { value: plain } };
    case 'choice':
      return { value: { value: plain.toLowerCase() } };
    case 'currency':
      return currency(text, plain.toUpperCase());
    case 'period':
      return { value: { value: periodOf(plain) ?? plain } };
    case 'amount': {
      const written = writtenAmount(text, style);
      const read = number === undefined ? written : { value: { ...measuresIn(written), number } };
      return 'fault' in read ? read : { value: { value: read.value.number, amount: read.value } };
    }
    case 'number':
      return plainContent(number === undefined ? writtenCount(text, style) : { value: number });
    case 'percentage':
      return percentage(text, number === undefined ? writtenPercentage(text, style) : { value: number });
    case 'minutes':
      return plainContent(number === undefined ? writtenMinutes(text, style) : { value: number });
    case 'rating':
      return rating(plain, number === undefined ? writtenCount(text, style) : { value: number });
    case 'weight':
      return weight(cell, plain, style);
    case 'truth':
      return plainContent(truthIn(plain));
    case 'date':
    case 'date-time':
    case 'time': {
      const read: Written<Moment> =
        number === undefined ? writtenMoment(text, kind) : { value: { time: timeOfFraction(number) } };
      return 'fault' in read ? read : momentContent(text, shownOf(cell, kind, read.value), kind);
    }
    case 'date-or-text':
      return dateOrText(cell);
    case 'list':
      return { value: { value: itemsIn(text) } };
    case 'names':
      return { value: { value: itemsIn(text).map(plainText) } };
  }
}

/** What the format of a number shows beside it, such as a currency sign. */
function measuresIn(written: Written<Amount>): Partial<Amount> {
  return 'value' in written ? written.value : {};
}

/** Of a date that a spreadsheet keeps with a time and shows without, or the other way round, what the field wants. */
function shownOf({ moment }: DataCell, kind: MomentKind, { date, time }: Moment): Moment {
  if (kind === 'time' && moment === 'time' && time !== undefined) return { time };
  if (kind === 'date' && moment === 'day' && date !== undefined) return { date };
  return { ...(date !== undefined && { date }), ...(time !== undefined && { time }) };
}

function plainContent(written: Written<unknown>): Written<CellContent> {
  return 'fault' in written ? written : { value: { value: written.value } };
}

/** A letter or short mark of a scale stays as it is; what begins as a number has to be one. */
function rating(plain: string, read: Written<number>): Written<CellContent> {
  return /^[+-]?\d/u.test(plain) ? plainContent(read) : { value: { value: plain } };
}

/** With its sign a weight is a percentage, however the spreadsheet keeps it. */
function weight({ text, number }: DataCell, plain: string, style: NumberStyle): Written<CellContent> {
  const isPercentage = plain.endsWith('%');
  const inWords = isPercentage ? writtenPercentage(text, style) : writtenCount(text, style);
  const read = number === undefined ? inWords : { value: number };
  return 'fault' in read ? read : { value: { value: isPercentage ? `${read.value}%` : read.value } };
}

/** A spreadsheet keeps 60% as 0.6, and some save it so. */
function percentage(text: string, read: Written<number>): Written<CellContent> {
  if ('fault' in read || read.value <= 0 || read.value >= 1) return plainContent(read);
  const hundredfold = Number((read.value * 100).toFixed(9));
  return faulty(`${quotedText(text)} is less than one percent`, `write ${hundredfold} for ${hundredfold}%`);
}

function currency(text: string, plain: string): Written<CellContent> {
  const [one, ...others] = currenciesOf(plain) ?? [];
  return others.length > 0 && one !== undefined
    ? ambiguous(text, [one, ...others])
    : { value: { value: one ?? plain } };
}

function truthIn(plain: string): Written<boolean> {
  if (/^(?:yes|y|true|1|✓|✔)$/iu.test(plain)) return { value: true };
  if (/^(?:no|n|false|0)$/iu.test(plain)) return { value: false };
  return faulty(`${quotedText(plain)} is neither yes nor no`, 'write yes or no');
}

/** The days from which spreadsheets count: a date that is none, but stands beside a time that has none of its own. */
const dayNought = new Set(['1899-12-30', '1899-12-31', '1904-01-01']);

function momentContent(text: string, moment: Moment, kind: MomentKind): Written<CellContent> {
  const { date, time } = moment;
  if (kind === 'time') {
    if (time === undefined) return faulty(`${quotedText(text)} has no time of day`, 'write e.g. 10:00');
    const isDated = date !== undefined && !dayNought.has(date);
    return { value: { value: time, ...(isDated && { beside: { date } }) } };
  }
  if (date === undefined) return faulty(`${quotedText(text)} has no date`, 'write e.g. 2027-01-17');
  if (time === undefined) return { value: { value: date } };
  if (kind === 'date-time') return { value: { value: `${date}T${time}` } };
  return { value: { value: date, ...(time !== '00:00' && { beside: { time } }) } };
}

/** A date, or words where it is none; what looks like a date and may be one of two is a fault. */
function dateOrText({ text }: DataCell): Written<CellContent> {
  const read = writtenMoment(text, 'date');
  if ('value' in read && read.value.date !== undefined) return momentContent(text, read.value, 'date');
  const isDate = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/u.test(plainText(text));
  return 'fault' in read && isDate ? read : { value: { value: text } };
}

/** Items on lines of their own, or parted by semicolons; dashes and bullets before them are left out. */
function itemsIn(text: string): string[] {
  return text
    .split(text.includes('\n') ? /\r?\n/u : ';')
    .map((item) => item.replace(/^\s*[-–•*]\s+/u, '').trim())
    .filter((item) => item !== '');
}
