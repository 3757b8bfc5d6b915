import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import { minimumOf, passingTotal, totalRange } from '../totals.ts';
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

/** The marks of a stage that no rating is below, and what each is. */
function marksOf(
  vacancy: Vacancy,
  stage: Stage,
  index: number,
): { readonly path: Path; readonly what: string }[] {
  const { id, pass, scale } = stage;
  const { least, most } = totalRange(stage);
  const { each, total, percentage } = pass;
  const lowest = Math.min(...scale.points.map((point) => point.value));
  const lowestPoint = `${lowest} is the lowest point of the scale "${scale.name}"`;
  const part = percentage === undefined ? undefined : Math.ceil((most * percentage) / 100);
  const path = passPath(vacancy, index);
  return [
    ...(each === lowest ? [{ path: [...path, 'each'], what: lowestPoint }] : []),
    ...(total === least
      ? [{ path: [...path, 'total'], what: `${least} is the lowest total of "${id}"` }]
      : []),
    ...(part !== undefined && part <= least
      ? [{ path: [...path, 'percentage'], what: `${part} is at most the lowest total of "${id}", ${least}` }]
      : []),
    ...minimumsOf(vacancy, index)
      .filter(({ minimum }) => minimum === lowest)
      .map((found) => ({ path: found.path, what: lowestPoint })),
  ];
}

function canBeFailed(stage: Stage): boolean {
  return (
    passingTotal(stage) !== undefined ||
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
