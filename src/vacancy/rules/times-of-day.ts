import { type Problem, problem } from '../../problems/index.ts';
import { planOf } from '../plan.ts';
import type { Vacancy } from '../vacancy.ts';
import { minutesOf } from './moments.ts';

const earliest = '06:00';
const latest = '22:00';

/**
 * A time in the night is mostly one of the afternoon, written without its twelve hours; a plan past midnight would go on
 * at 00:10 on paper; and a time alone does not say when to come: the advert shows it beside its date only.
 */
export function timesOfDay({ stages, source }: Vacancy): Problem[] {
  return stages.flatMap((stage, index) => {
    const { id, value } = stage;
    const { date, dates, time } = value;
    if (time === undefined) return [];
    const doubtful = (message: string, hint: string) =>
      problem('time-doubtful', message, { place: source.placeOf(['stages', index, 'time']), hint });
    if (time < earliest || time >= latest) {
      const hint = 'write times of the afternoon as 13:00 to 23:00';
      return doubtful(`the stage "${id}" begins in the night, at ${time}`, hint);
    }
    const planned = planOf(stage).reduce((sum, step) => sum + step.minutes, 0);
    const minutes = Math.max(planned, value.minutes ?? 0);
    if (minutesOf(time) + minutes > minutesOf('24:00')) {
      const hint = 'begin earlier, or divide the stage between two days';
      return doubtful(`the stage "${id}" takes ${minutes} minutes from ${time}, past midnight`, hint);
    }
    if (date !== undefined || dates) return [];
    return doubtful(`the stage "${id}" has a time and no date`, 'add its date, or leave the time out');
  });
}
