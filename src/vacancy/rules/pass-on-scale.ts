import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import { totalRange } from '../totals.ts';
import { isComplete, type Stage, type Vacancy } from '../vacancy.ts';
import { minimumsOf, passPath } from './pass-path.ts';

/** A pass mark that no candidate can reach, or that is no point of the scale, decides about people by mistake. */
export function passOnScale(vacancy: Vacancy): Problem[] {
  return vacancy.stages.flatMap((stage, index) => [
    ...eachOnScale(vacancy, stage, index),
    ...totalsReachable(vacancy, stage, index),
    ...minimumsOnScale(vacancy, stage, index),
  ]);
}

function eachOnScale(vacancy: Vacancy, stage: Stage, index: number): Problem[] {
  const { each } = stage.pass;
  return each === undefined || isPoint(stage, each)
    ? []
    : [offScale(vacancy, [...passPath(vacancy, index), 'each'], each, stage)];
}

function totalsReachable(vacancy: Vacancy, stage: Stage, index: number): Problem[] {
  if (!isComplete(stage)) return [];
  const { least, most } = totalRange(stage);
  const { pass } = stage;
  const totals = [
    { path: ['total'], total: pass.total },
    { path: ['one-below', 'if-total'], total: pass['one-below']?.['if-total'] },
  ];
  return totals.flatMap(({ path, total }) => {
    if (total === undefined || (total >= least && total <= most)) return [];
    const message = `a total of ${total} is not possible: it lies between ${least} and ${most}`;
    return problem('pass-mark-out-of-scale', message, {
      place: vacancy.source.placeOf([...passPath(vacancy, index), ...path]),
      hint: 'the total is the sum of each rating times its weight',
    });
  });
}

function minimumsOnScale(vacancy: Vacancy, stage: Stage, index: number): Problem[] {
  return minimumsOf(vacancy, index)
    .filter(({ minimum }) => !isPoint(stage, minimum))
    .map(({ minimum, path }) => offScale(vacancy, path, minimum, stage));
}

function isPoint({ scale }: Stage, rating: number): boolean {
  return scale.points.some((point) => point.value === rating);
}

function offScale({ source }: Vacancy, path: Path, rating: number, { scale }: Stage): Problem {
  const points = scale.points.map((point) => point.value).join(', ');
  return problem('pass-mark-out-of-scale', `${rating} is no point of the scale "${scale.name}"`, {
    place: source.placeOf(path),
    hint: `its points are ${points}`,
  });
}
