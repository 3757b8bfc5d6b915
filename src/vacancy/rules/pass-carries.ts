import { pointOf, pointText } from '../../catalogue/points.ts';
import { type Problem, problem } from '../../problems/index.ts';
import type { Vacancy } from '../vacancy.ts';

/**
 * A pass mark of the vacancy is a point of its scale, or a sum of such points: a stage with a scale of its own cannot be
 * held against it. Then that scale's acceptable point stands in, which somebody should know.
 */
export function passCarries({ stages, source, value }: Vacancy): Problem[] {
  if (value.pass === undefined) return [];
  return stages.flatMap(({ id, pass, passFrom, scale }, index) => {
    if (passFrom !== 'scale' || pass.each === undefined) return [];
    const point = pointOf(scale, pass.each);
    const asked = point ? pointText(point) : pass.each;
    const message = `the pass rule of the vacancy is not of the scale of "${id}": there ${asked} passes for each essential criterion`;
    return problem('pass-mark-not-carried', message, {
      place: source.placeOf(['stages', index, 'scale']),
      related: [{ message: 'the rule that does not hold there', place: source.placeOfKey(['pass']) }],
      hint: `if that is right, say so: give the stage pass: { each: ${pass.each} }, or a rule of its own`,
    });
  });
}
