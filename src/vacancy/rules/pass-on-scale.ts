import { hasPercentages, isCounted, markHint, pointOf, rankOf } from '../../catalogue/points.ts';
import type { Mark } from '../../catalogue/schema/scale.ts';
import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import { totalRange, wayOfTotal } from '../totals.ts';
import { isComplete, type Stage, type Vacancy } from '../vacancy.ts';
import { minimumsOf, passPath } from './pass-path.ts';

/** A pass mark that no candidate can reach, or that is no point of the scale, decides about people by mistake. */
export function passOnScale(vacancy: Vacancy): Problem[] {
  return vacancy.stages.flatMap((stage, index) => [
    ...eachOnScale(vacancy, stage, index),
    ...totalsReachable(vacancy, stage, index),
    ...percentagePossible(vacancy, stage, index),
    ...minimumsOnScale(vacancy, stage, index),
  ]);
}

function eachOnScale(vacancy: Vacancy, stage: Stage, index: number): Problem[] {
  const { each } = stage.pass;
  const path = [...passPath(vacancy, index), 'each'];
  return each === undefined ? [] : offScale(vacancy, path, each, stage);
}

function minimumsOnScale(vacancy: Vacancy, stage: Stage, index: number): Problem[] {
  return minimumsOf(vacancy, index).flatMap(({ minimum, path }) => offScale(vacancy, path, minimum, stage));
}

function offScale({ source }: Vacancy, path: Path, mark: Mark, { scale }: Stage): Problem[] {
  if (rankOf(scale, mark) !== undefined) return [];
  const message = pointOf(scale, mark)
    ? `"${mark}" rates nothing on the scale "${scale.name}": it leaves a criterion out`
    : `${mark} is no point of the scale "${scale.name}"`;
  const place = source.placeOf(path);
  return [problem('pass-mark-out-of-scale', message, { place, hint: markHint(scale, mark) })];
}

function totalsReachable(vacancy: Vacancy, stage: Stage, index: number): Problem[] {
  if (!isComplete(stage)) return [];
  const range = totalRange(stage);
  const { pass } = stage;
  const totals = [
    { path: ['total'], total: pass.total },
    { path: ['one-below', 'if-total'], total: pass['one-below']?.['if-total'] },
  ];
  return totals.flatMap(({ path, total }) => {
    if (total === undefined || (range && total >= range.least && total <= range.most)) return [];
    const message = range
      ? `a total of ${total} is not possible: it lies between ${range.least} and ${range.most}`
      : noTotal(stage);
    return problem('pass-mark-out-of-scale', message, {
      place: vacancy.source.placeOf([...passPath(vacancy, index), ...path]),
      hint: range ? totalHint(stage) : 'ask for a rating of each, or of single criteria',
    });
  });
}

function percentagePossible(vacancy: Vacancy, stage: Stage, index: number): Problem[] {
  const { pass, scale } = stage;
  if (pass.percentage === undefined || !isComplete(stage)) return [];
  const range = totalRange(stage);
  if (range && hasPercentages(scale)) return [];
  const what = `a percentage of the most says nothing on the scale "${scale.name}"`;
  const why = range && range.most > 0 ? 'where lower is better' : 'which has no point above nought';
  return [
    problem('pass-mark-out-of-scale', range ? `${what}, ${why}` : noTotal(stage), {
      place: vacancy.source.placeOf([...passPath(vacancy, index), 'percentage']),
      hint: range
        ? `ask for a total between ${range.least} and ${range.most}, or for a rating of each`
        : 'ask for a rating of each, or of single criteria',
    }),
  ];
}

function noTotal({ id, scale }: Stage): string {
  return isCounted(scale)
    ? `"${id}" has no total: none of its criteria counts`
    : `"${id}" has no total: the points of the scale "${scale.name}" have no numbers`;
}

function totalHint(stage: Stage): string {
  switch (wayOfTotal(stage)) {
    case 'out-of-100':
      return 'the weights are percentages, so that the total is out of 100';
    case 'average':
      return 'the weights are percentages, so that the total is the average of the ratings';
    default:
      return 'the total is the sum of each rating times its weight';
  }
}
