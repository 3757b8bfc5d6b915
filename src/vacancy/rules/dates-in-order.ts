import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import type { Vacancy } from '../vacancy.ts';
import {
  closingMoment,
  type DatedStage,
  datedStages,
  daysBetween,
  latestBeginning,
  whenClosed,
} from './moments.ts';

/** A selection that seems to take longer has a year mistyped. */
const mostDays = 366;

/**
 * People read the advert's dates as promises: a stage before applications close, or before the stage that leads to it,
 * is one that cannot be kept. What is out of order with the closing date is not held against other stages as well.
 */
export function datesInOrder(vacancy: Vacancy): Problem[] {
  const stages = datedStages(vacancy.value.stages);
  const { closes } = vacancy.value;
  const early =
    closes === undefined ? [] : stages.filter((each) => latestBeginning(each) < closingMoment(closes));
  const late = closes === undefined ? [] : stages.filter(({ date }) => daysBetween(closes, date) > mostDays);
  const others = stages.filter((stage) => !early.includes(stage) && !late.includes(stage));
  return [
    ...(closes === undefined ? [] : beforeClosing(vacancy, closes, early, stages.length)),
    ...(closes === undefined ? [] : late.map((stage) => longAfter(vacancy, stage, ['closes'], closes))),
    ...others.flatMap((stage, position) => {
      const before = others[position - 1];
      return before ? betweenStages(vacancy, before, stage) : [];
    }),
  ];
}

/** Where all of several stages are too early, the closing date is too late. */
function beforeClosing(
  { source }: Vacancy,
  closes: string,
  early: readonly DatedStage[],
  count: number,
): Problem[] {
  const closing = { message: `applications close ${whenClosed(closes)}`, place: source.placeOf(['closes']) };
  const placed = early.map(({ id, date, until, path }) => ({
    message: `the stage "${id}" ${date === until ? 'is on' : 'begins on'} ${date}`,
    place: source.placeOf(path),
  }));
  if (early.length > 1 && early.length === count) {
    const message = `all stages are before applications close, ${whenClosed(closes)}`;
    const hint = 'correct the closing date, or the dates of the stages';
    return [problem('dates-out-of-order', message, { place: closing.place, related: placed, hint })];
  }
  return placed.map(({ message, place }) =>
    problem('dates-out-of-order', `${message}, before applications close ${whenClosed(closes)}`, {
      place,
      related: [closing],
      hint: 'give the stage a later date, or close earlier',
    }),
  );
}

function betweenStages(vacancy: Vacancy, before: DatedStage, stage: DatedStage): Problem[] {
  const { source } = vacancy;
  if (daysBetween(before.date, stage.date) > mostDays) {
    return [longAfter(vacancy, stage, before.path, before.date)];
  }
  const isSameDay = stage.date === before.date;
  const isEarlier =
    stage.date < before.date ||
    (isSameDay && stage.time !== undefined && before.time !== undefined && stage.time < before.time);
  if (!isEarlier) return [];
  const pathOf = (each: DatedStage) => (isSameDay ? ['stages', each.index, 'time'] : each.path);
  const at = (each: DatedStage) => (isSameDay ? `${each.date}, ${each.time}` : each.date);
  const message = `the stage "${stage.id}" (${at(stage)}) is before "${before.id}" (${at(before)}), which leads to it`;
  return [
    problem('dates-out-of-order', message, {
      place: source.placeOf(pathOf(stage)),
      related: [{ message: 'the stage before it', place: source.placeOf(pathOf(before)) }],
      hint: 'correct the dates, or put the stages into the order in which they take place',
    }),
  ];
}

function longAfter(
  { source }: Vacancy,
  { id, date, path: own }: DatedStage,
  path: Path,
  earlier: string,
): Problem {
  const message = `the stage "${id}" (${date}) is more than a year after ${earlier}`;
  return problem('dates-out-of-order', message, {
    place: source.placeOf(own),
    related: [{ message: `${earlier} stands here`, place: source.placeOf(path) }],
    hint: 'look at the years',
  });
}
