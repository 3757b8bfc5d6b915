import { type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';
import { minimumsOf } from './pass-path.ts';

/**
 * A `minimum` is meant to ask more of one criterion than the pass rule asks of each. One that is lower takes the place of
 * that rule, and so lets pass what the rule would fail.
 */
export function minimumAbovePass(vacancy: Vacancy): Problem[] {
  return vacancy.stages.flatMap(({ pass: { each }, scale }, index) => {
    const lowest = Math.min(...scale.points.map((point) => point.value));
    return minimumsOf(vacancy, index).flatMap(({ minimum, path }) => {
      // The lowest point is told by passDecides.
      if (each === undefined || minimum >= each || minimum <= lowest) return [];
      const message = `this criterion passes with ${minimum}, below the ${each} that each must reach`;
      const hint = `ask for ${each} or more, or leave it out; what may fall short can be desirable`;
      return problem('minimum-below-pass', message, { place: vacancy.source.placeOf(path), hint });
    });
  });
}
