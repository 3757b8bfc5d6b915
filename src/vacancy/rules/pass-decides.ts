import { isFalling, rankOf, ratedPoints } from '../../catalogue/points.ts';
import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import { minimumOf, partAsked, totalRange } from '../totals.ts';
import { isComplete, type Stage, type Vacancy } from '../vacancy.ts';
import { minimumsOf, passPath } from './pass-path.ts';

/** A pass mark that everybody reaches, or a stage that nobody can fail, looks on paper as if it decided something. */
export function passDecides(vacancy: Vacancy): Problem[] {
  return vacancy.stages.flatMap((stage, index) => {
    if (!isComplete(stage) || stage.criteria.length === 0) return [];
    const marks = marksOf(vacancy, stage, index).map(({ path, what }) =>
      problem('everybody-passes', `${what}: everybody reaches it`, {
        place: vacancy.source.placeOf(path),
        hint: 'ask for more, or leave it out',
      }),
    );
    return marks.length > 0 || canBeFailed(stage) ? marks : [allDesirable(vacancy, stage, index)];
  });
}

interface Reached {
  readonly path: Path;
  readonly what: string;
}

/** The marks of a stage that no rating is below, and what each is. */
function marksOf(vacancy: Vacancy, stage: Stage, index: number): readonly Reached[] {
  const { pass, scale } = stage;
  const path = passPath(vacancy, index);
  const [worst] = ratedPoints(scale);
  const worstPoint = `${worst?.value} is the ${isFalling(scale) ? 'worst' : 'lowest'} point of the scale "${scale.name}"`;
  return [
    ...(pass.each !== undefined && rankOf(scale, pass.each) === 0
      ? [{ path: [...path, 'each'], what: worstPoint }]
      : []),
    ...totalsReached(stage, path),
    ...minimumsOf(vacancy, index)
      .filter(({ minimum }) => rankOf(scale, minimum) === 0)
      .map((found) => ({ path: found.path, what: worstPoint })),
  ];
}

function totalsReached(stage: Stage, path: Path): readonly Reached[] {
  const { id, pass, scale } = stage;
  const range = totalRange(stage);
  if (!range) return [];
  const worst = isFalling(scale) ? range.most : range.least;
  const part = partAsked(stage);
  return [
    ...(pass.total === worst
      ? [
          {
            path: [...path, 'total'],
            what: `${worst} is the ${isFalling(scale) ? 'highest' : 'lowest'} total of "${id}"`,
          },
        ]
      : []),
    ...(part !== undefined && part <= worst
      ? [{ path: [...path, 'percentage'], what: `${part} is at most the lowest total of "${id}", ${worst}` }]
      : []),
  ];
}

function canBeFailed(stage: Stage): boolean {
  const { total, percentage } = stage.pass;
  return (
    // One that the scale cannot have is told by passOnScale.
    total !== undefined ||
    percentage !== undefined ||
    stage.criteria.some((criterion) => minimumOf(criterion, stage) !== undefined)
  );
}

function allDesirable({ source, value }: Vacancy, { id }: Stage, index: number): Problem {
  const message = `nobody can fail the stage "${id}": all that it assesses is desirable`;
  return problem('everybody-passes', message, {
    place: source.placeOfKey(value.stages ? ['stages', index, 'assess'] : ['level']),
    hint: 'make a criterion essential, or ask for a total, e.g. pass: { percentage: 60 }',
  });
}
