import { isFalling } from '../../catalogue/points.ts';
import { type Problem, problem } from '../../problems/index.ts';
import { pointBelow, totalsOneBelow } from '../one-below.ts';
import { nextTotal, reaches, totalRange } from '../totals.ts';
import { isComplete, type Stage, type Vacancy } from '../vacancy.ts';
import { passPath } from './pass-path.ts';

/**
 * "One may be a point lower if the total is 26": where every such total is 26 or higher, or none is, the sentence promises
 * something else than it says.
 */
export function oneBelowDecides(vacancy: Vacancy): Problem[] {
  return vacancy.stages.flatMap((stage, index) => {
    const asked = stage.pass['one-below']?.['if-total'];
    const range = totalRange(stage);
    const totals = isComplete(stage) ? totalsOneBelow(stage) : undefined;
    // What no rating at all can give is told by passOnScale.
    if (asked === undefined || !range || asked < range.least || asked > range.most || !totals) return [];
    const { worst, best } = totals;
    const isOutOfReach = !reaches(stage, best, asked);
    if (!isOutOfReach && !reaches(stage, worst, asked)) return [];
    const falls = isFalling(stage.scale);
    const below = `one rating of ${pointBelow(stage)?.value}`;
    const message = isOutOfReach
      ? `nobody with ${below} can reach ${asked}: ${best} is the ${falls ? 'least' : 'most'}`
      : `everybody with ${below} reaches ${asked}: ${worst} is the ${falls ? 'most' : 'least'}`;
    return problem('pass-mark-without-effect', message, {
      place: vacancy.source.placeOf([...passPath(vacancy, index), 'one-below', 'if-total']),
      hint:
        worst === best
          ? 'leave it out, or give the criterion a lower minimum'
          : `ask for a total from ${rangeAsked(stage, worst, best)}`,
    });
  });
}

/** The totals that some reach and others miss. */
function rangeAsked(stage: Stage, worst: number, best: number): string {
  const falls = isFalling(stage.scale);
  const next = nextTotal(stage, worst, falls ? -1 : 1);
  return falls ? `${best} to ${next}` : `${next} to ${best}`;
}
