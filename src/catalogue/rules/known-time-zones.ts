import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import type { ValueSource } from '../../reading/index.ts';
import type { Catalogue } from '../catalogue.ts';

export function knownTimeZones({ organisations }: Catalogue): Problem[] {
  return [...organisations.values()].flatMap(({ value, source }) =>
    checkTimeZone(value['time-zone'], source),
  );
}

/**
 * A zone that is written as the IANA database writes them has to be one of them, so that machines find the moment. Words
 * such as "Mountain Time" stand as they are. Problem: unknown-time-zone.
 */
export function checkTimeZone(zone: string | undefined, source: ValueSource): Problem[] {
  if (zone === undefined || !zone.includes('/') || isTimeZone(zone)) return [];
  const known = Intl.supportedValuesOf('timeZone');
  const hint = didYouMean(zone, known) ?? 'write e.g. Europe/London, or words without a "/"';
  const place = source.placeOf(['time-zone']);
  return [problem('unknown-time-zone', `there is no time zone "${zone}"`, { place, hint })];
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
