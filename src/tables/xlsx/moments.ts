import type { NumberFormat } from './formats.ts';

const secondsPerDay = 86_400;
const minutesPerDay = 1440;

/** The last day that spreadsheets know, 9999-12-31. */
const lastSerial = 2_958_466;

/** The day before the first. From 1900 on there is a 29 February too many, so that later days count from a day before. */
const epochs = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/**
 * The date or time that a number is in a spreadsheet: 2027-01-17, 2027-01-17T23:55 or 23:55; seconds are left out.
 * Undefined for a number that is none.
 */
export function momentOf(
  serial: number,
  { showsDate, showsTime }: Pick<NumberFormat, 'showsDate' | 'showsTime'>,
  from1904: boolean,
): string | undefined {
  if (!(serial >= 0 && serial < lastSerial)) return undefined;
  const minutes = Math.floor(Math.round(serial * secondsPerDay) / 60);
  const days = Math.floor(minutes / minutesPerDay);
  const time = timeOf(minutes % minutesPerDay);
  if (days === 0 && !showsDate) return time;
  const date = new Date((from1904 ? epochs.from1904 : epochs.from1900) + days * secondsPerDay * 1000)
    .toISOString()
    .slice(0, 10);
  return showsTime || minutes % minutesPerDay !== 0 ? `${date}T${time}` : date;
}

function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
