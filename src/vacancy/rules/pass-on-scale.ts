import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import type { Stage, Vacancy } from '../vacancy.ts';

/** A pass mark that no candidate can reach, or that is no point of the scale, decides about people by mistake. */
export function passOnScale(vacancy: Vacancy): Problem[] {
  return vacancy.stages.flatMap((stage, index) => [
    ...eachOnScale(vacancy, stage, index),
    ...totalReachable(vacancy, stage, index),
    ...minimumsOnScale(vacancy, stage, index),
  ]);
}

function eachOnScale(vacancy: Vacancy, stage: Stage, index: number): Problem[] {
  const { each } = stage.pass;
  return each === undefined || isPoint(stage, each)
    ? []
    : [offScale(vacancy, [...passPath(vacancy, index), 'each'], each, stage)];
}

function totalReachable(vacancy: Vacancy, { pass, criteria, scale }: Stage, index: number): Problem[] {
  const { total } = pass;
  const values = scale.points.map((point) => point.value);
  const weights = criteria.reduce((sum, each) => sum + each.weight, 0);
  const [least, most] = [weights * Math.min(...values), weights * Math.max(...values)];
  if (total === undefined || (total >= least && total <= most)) return [];
  return [
    problem(
      'pass-mark-out-of-scale',
      `a total of ${total} is not possible: it lies between ${least} and ${most}`,
      {
        place: vacancy.source.placeOf([...passPath(vacancy, index), 'total']),
        hint: 'the total is the sum of each rating times its weight',
      },
    ),
  ];
}

function minimumsOnScale(vacancy: Vacancy, stage: Stage, index: number): Problem[] {
  return (vacancy.value.stages?.[index]?.assess ?? []).flatMap((assessed, position) => {
    const minimum = typeof assessed === 'string' ? undefined : assessed.minimum;
    return minimum === undefined || isPoint(stage, minimum)
      ? []
      : [offScale(vacancy, ['stages', index, 'assess', position, 'minimum'], minimum, stage)];
  });
}

/** Where the pass rule of a stage stands: at the stage, or for the whole vacancy. */
function passPath({ value }: Vacancy, index: number): Path {
  return value.stages?.[index]?.pass === undefined ? ['pass'] : ['stages', index, 'pass'];
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
