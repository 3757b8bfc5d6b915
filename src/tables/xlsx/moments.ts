import type { DataCell, Moment } from '../table.ts';
import type { NumberFormat } from './formats.ts';

const secondsPerDay = 86_400;
const minutesPerDay = 1440;

/** The last day that spreadsheets know, 9999-12-31. */
const lastSerial = 2_958_466;

/** The day before the first. From 1900 on there is a 29 February too many, so that later days count from a day before. */
const epochs = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
const leapDayTooMany = 60;

type MomentCell = Pick<DataCell, 'text' | 'moment'>;

/**
 * The date or time that a number is in a spreadsheet: 2027-01-17, 2027-01-17T23:55 or 23:55; seconds are left out.
 * Undefined for a number that is none.
 */
export function momentOfSerial(
  serial: number,
  { moment = 'day', countsHours }: Pick<NumberFormat, 'moment' | 'countsHours'>,
  from1904: boolean,
): MomentCell | undefined {
  if (!(serial >= 0 && serial < lastSerial)) return undefined;
  const minutes = Math.floor(secondsOf(serial) / 60);
  if (countsHours && moment === 'time') return { text: timeOf(minutes), moment };
  const day = Math.floor(minutes / minutesPerDay);
  if (day === leapDayTooMany && !from1904) return undefined;
  const isNoDay = day === 0 && (!from1904 || moment === 'time');
  return shownAs(moment, isNoDay ? undefined : dateOf(day, from1904), minutes % minutesPerDay);
}

/** Whole seconds, the nearest; but the last moment of a day, as in 23:59:59.999, is not the next day. */
function secondsOf(serial: number): number {
  const seconds = Math.round(serial * secondsPerDay);
  const isOfNextDay = seconds % secondsPerDay === 0 && seconds - serial * secondsPerDay > 0.0005;
  return isOfNextDay ? seconds - 1 : seconds;
}

/** A date, a time of day or both as in ISO 8601; whole seconds, parts of them and the zone are passed over. */
const isoMoment =
  /^(\d{4}-\d{2}-\d{2})?(?:(?:^T?|(?<=\d)[T ])(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/u;

/** How Excel writes hours that are counted on, in workbooks of the strict kind. */
const isoDuration = /^PT(\d{1,7})H(\d{1,2})M[\d.]+S$/u;

/** What programs write before a time of day that has no date. */
const daysBeforeAll = new Set(['1899-12-30', '1899-12-31', '1900-01-00']);

/**
 * The same of a date that is written as in ISO 8601. Its clock is taken as it stands, whatever zone it names: a
 * spreadsheet shows no other.
 */
export function momentOfIso(written: string, format: Pick<NumberFormat, 'moment'>): MomentCell | undefined {
  const [, counted, beyond] = isoDuration.exec(written) ?? [];
  if (counted !== undefined) return { text: timeOf(Number(counted) * 60 + Number(beyond)), moment: 'time' };
  const [, date, hours, minute] = isoMoment.exec(written) ?? [];
  if (date === undefined && hours === undefined) return undefined;
  const minutes = Number(hours ?? 0) * 60 + Number(minute ?? 0);
  const isFirstDay = date === '1904-01-01' && format.moment === 'time';
  const isNoDay = date === undefined || daysBeforeAll.has(date) || isFirstDay;
  const known = isNoDay ? 'time' : minutes === 0 ? 'day' : 'day-and-time';
  return shownAs(format.moment ?? known, isNoDay ? undefined : date, minutes);
}

/** A day that is shown without a time of day has none, unless it is kept there; a time that is kept without a day is one. */
function shownAs(moment: Moment, date: string | undefined, minutes: number): MomentCell | undefined {
  if (date === undefined) {
    return moment === 'day' && minutes === 0 ? undefined : { text: timeOf(minutes), moment: 'time' };
  }
  return { text: moment === 'day' && minutes === 0 ? date : `${date}T${timeOf(minutes)}`, moment };
}

function dateOf(day: number, from1904: boolean): string {
  const days = !from1904 && day < leapDayTooMany ? day + 1 : day;
  const epoch = from1904 ? epochs.from1904 : epochs.from1900;
  return new Date(epoch + days * secondsPerDay * 1000).toISOString().slice(0, 10);
}

function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
