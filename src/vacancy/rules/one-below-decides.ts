import { type Problem, problem } from '../../problems/index.ts';
import { minimumOf, totalRange } from '../totals.ts';
import { type Criterion, isComplete, type Stage, type Vacancy } from '../vacancy.ts';
import { passPath } from './pass-path.ts';

/**
 * "One may be a point lower if the total is 26": where every such total is 26 or higher, or none is, the sentence promises
 * something else than it says.
 */
export function oneBelowDecides(vacancy: Vacancy): Problem[] {
  return vacancy.stages.flatMap((stage, index) => {
    const asked = stage.pass['one-below']?.['if-total'];
    const totals = isComplete(stage) ? totalsOneBelow(stage) : undefined;
    if (asked === undefined || !totals || (asked > totals.least && asked <= totals.most)) return [];
    // What no rating at all can give is told by passOnScale.
    if (asked < totalRange(stage).least || asked > totalRange(stage).most) return [];
    const message =
      asked > totals.most
        ? `nobody with one rating a point lower can reach ${asked}: ${totals.most} is the most`
        : `everybody with one rating a point lower reaches ${asked}: ${totals.least} is the least`;
    return problem('pass-mark-without-effect', message, {
      place: vacancy.source.placeOf([...passPath(vacancy, index), 'one-below', 'if-total']),
      hint:
        totals.least < totals.most
          ? `ask for a total from ${totals.least + 1} to ${totals.most}`
          : 'leave it out, or give the criterion a lower minimum',
    });
  });
}

/** The totals of those who pass in everything but one rating, which is a point lower; undefined where none can be. */
function totalsOneBelow(stage: Stage): { readonly least: number; readonly most: number } | undefined {
  const points = stage.scale.points.map((point) => point.value);
  const below = points.findLast((point) => point < (stage.pass.each ?? Number.NEGATIVE_INFINITY));
  const lowest = (criterion: Criterion) => minimumOf(criterion, stage) ?? Math.min(...points);
  const lenient = stage.criteria.filter(({ essential, minimum }) => essential && minimum === undefined);
  if (below === undefined || lenient.length === 0) return undefined;
  const total = (one: Criterion, rating: (criterion: Criterion) => number) =>
    stage.criteria.reduce((sum, each) => sum + each.weight * (each === one ? below : rating(each)), 0);
  return {
    least: Math.min(...lenient.map((one) => total(one, lowest))),
    most: Math.max(...lenient.map((one) => total(one, () => Math.max(...points)))),
  };
}
