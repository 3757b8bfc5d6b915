import { type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';
import { datedStages, dayOf, whenClosed } from './moments.ts';

/**
 * A vacancy copied from last year's has last year's dates, and nobody can apply for it. Where people can still apply,
 * stages that are over are before the closing date, which `datesInOrder` tells on any day.
 */
export function datesAhead({ value, source }: Vacancy, today: string): Problem[] {
  const { closes } = value;
  const over = datedStages(value.stages).filter(({ until }) => until < today);
  const stages = over.map(({ id, date, until, path }) => ({
    message: `the stage "${id}" was ${date === until ? `on ${date}` : `from ${date} to ${until}`}`,
    place: source.placeOf(path),
  }));
  if (closes !== undefined) {
    if (dayOf(closes) >= today) return [];
    const hint = 'give it the dates of this campaign; while one is under way, this is as it should be';
    const place = source.placeOf(['closes']);
    return [
      problem('date-past', `applications closed ${whenClosed(closes)}`, { place, related: stages, hint }),
    ];
  }
  const [first, ...others] = stages;
  if (!first) return [];
  const hint = 'give it the dates of this campaign';
  return [problem('date-past', first.message, { place: first.place, related: others, hint })];
}
