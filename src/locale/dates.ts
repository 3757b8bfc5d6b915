import { messageOf, type Numerals } from './message.ts';
import type { LocaleData } from './schema.ts';

export interface DateFormat {
  /** "2027-01-17" → "Sunday 17 January 2027"; with "T23:55" → "Sunday 17 January 2027, 11:55pm". */
  readonly date: (date: string) => string;
  /** "23:55" → "11:55pm", "12:00" → "midday", "00:00" → "midnight". */
  readonly time: (time: string) => string;
  /** As times stand below each other in a table: "10:05". */
  readonly columnTime: (time: string) => string;
}

/** How a language writes dates and times, by its own data alone: the same on every machine. */
export function dateFormat(
  { dates, times }: Pick<LocaleData, 'dates' | 'times'>,
  numerals: Numerals,
): DateFormat {
  const parsed = (text: string) => messageOf(text, numerals);
  const [day, dateAndTime] = [parsed(dates.date), parsed(dates['date-and-time'])];
  const [exact, fullHour, column] = [parsed(times.time), parsed(times['full-hour']), parsed(times.column)];
  const valuesOf = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return {
      hour: String(hour),
      hour12: String(hour % 12 === 0 ? 12 : hour % 12),
      minute: String(minute).padStart(2, '0'),
      half: hour < 12 ? times.am : times.pm,
    };
  };
  const time = (text: string) => {
    if (text === '00:00' && times.midnight !== undefined) return times.midnight;
    if (text === '12:00' && times.midday !== undefined) return times.midday;
    return (text.endsWith(':00') ? fullHour : exact).print(valuesOf(text));
  };
  const date = (text: string) => {
    const moment = new Date(`${text.slice(0, 10)}T00:00:00Z`);
    const written = day.print({
      weekday: dates.weekdays[moment.getUTCDay()],
      day: String(moment.getUTCDate()),
      month: dates.months[moment.getUTCMonth()],
      year: String(moment.getUTCFullYear()),
    });
    return text.length > 10 ? dateAndTime.print({ date: written, time: time(text.slice(11)) }) : written;
  };
  return { date, time, columnTime: (text) => column.print({ ...valuesOf(text), hour: text.slice(0, 2) }) };
}
