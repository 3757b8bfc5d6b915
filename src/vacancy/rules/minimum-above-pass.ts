import { isFalling, rankOf } from '../../catalogue/points.ts';
import { type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';
import { minimumsOf } from './pass-path.ts';

/**
 * A `minimum` is meant to ask more of one criterion than the pass rule asks of each. One that is worse takes the place of
 * that rule, and so lets pass what the rule would fail.
 */
export function minimumAbovePass(vacancy: Vacancy): Problem[] {
  return vacancy.stages.flatMap(({ pass: { each }, scale }, index) => {
    const asked = each === undefined ? undefined : rankOf(scale, each);
    return minimumsOf(vacancy, index).flatMap(({ minimum, path }) => {
      const rank = rankOf(scale, minimum);
      // What is off the scale is told by passOnScale, and its worst point by passDecides.
      if (asked === undefined || rank === undefined || rank === 0 || rank >= asked) return [];
      const message = `this criterion passes with ${minimum}, ${isFalling(scale) ? 'worse than' : 'below'} the ${each} that each must reach`;
      const hint = `ask for ${each} or better, or leave it out; what may fall short can be desirable`;
      return problem('minimum-below-pass', message, { place: vacancy.source.placeOf(path), hint });
    });
  });
}
