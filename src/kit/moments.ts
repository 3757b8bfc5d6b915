import type { Locale } from '../locale/index.ts';
import type { StageFile } from '../vacancy/schema.ts';

/** A date, or a date and time with the zone that it is of: "Sunday 17 January 2027, 11:55pm (UK time)". */
export function momentText(moment: string, zone: string | undefined, locale: Locale): string {
  const text = locale.date(moment);
  if (zone === undefined || moment.length <= 10) return text;
  return locale.say('terms.with-note', { fact: text, note: zoneText(zone, locale) });
}

/** As people call a zone of the IANA database, else by its city: "Europe/London" → "UK time"; words stay as they are. */
function zoneText(zone: string, { say, messages }: Locale): string {
  if (!zone.includes('/')) return zone;
  const key = `time-zones.${zone.toLowerCase().replace(/[/_]/gu, '-')}`;
  const known = messages.get(key);
  return known
    ? known.print({})
    : say('time-zones.city', { city: zone.split('/').at(-1)?.replace(/_/gu, ' ') ?? zone });
}

/** A day, or words in its place. */
export function dateOrText(text: string, locale: Locale): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? locale.date(text) : text;
}

/** When a stage takes place: its day, or the first and last. */
export function stageDate({ date, dates }: StageFile, locale: Locale): string | undefined {
  if (date !== undefined) return locale.date(date);
  if (!dates) return undefined;
  if (dates.from === dates.to) return locale.date(dates.from);
  return locale.say('terms.dates', { from: locale.date(dates.from), to: locale.date(dates.to) });
}
