import type { Path } from '../../reading/index.ts';
import type { StageFile, VacancyFile } from '../schema.ts';

/** A stage of which the file says no time is over by then, and so has begun before. */
const endOfWork = '17:00';

const endOfDay = '24:00';

/**
 * Dates and moments are compared as files write them: "2027-01-17" and "2027-01-17T23:55" are in the order of their
 * texts. No time zone comes in, since all of a campaign are of one place.
 */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** Until when people can apply: to the end of the day where no time is given. */
export function closingMoment(closes: NonNullable<VacancyFile['closes']>): string {
  return closes.length > 10 ? closes : `${closes}T${endOfDay}`;
}

/** The same in words: "on 2027-01-17 at 23:55". */
export function whenClosed(closes: string): string {
  const [date, time] = closes.split('T');
  return time === undefined ? `at the end of ${date}` : `on ${date} at ${time}`;
}

/** A stage of which the day is known, or the days. */
export interface DatedStage {
  readonly id: string;
  /** Its position among the stages of the vacancy. */
  readonly index: number;
  /** The first day. */
  readonly date: string;
  /** The last day: the same where there is one only. */
  readonly until: string;
  readonly time: string | undefined;
  /** Where its first day stands. */
  readonly path: Path;
}

/** Those of which the day is known, in the order of the file. */
export function datedStages(stages: readonly StageFile[] | undefined): DatedStage[] {
  return (stages ?? []).flatMap(({ id, date, dates, time }, index): DatedStage[] => {
    const path = ['stages', index];
    if (date !== undefined) return [{ id, index, date, until: date, time, path: [...path, 'date'] }];
    if (!dates) return [];
    return [{ id, index, date: dates.from, until: dates.to, time, path: [...path, 'dates', 'from'] }];
  });
}

/** When a stage begins at the latest. */
export function latestBeginning({ date, time }: DatedStage): string {
  return `${date}T${time ?? endOfWork}`;
}

/** "10:30" → 630. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);
}
