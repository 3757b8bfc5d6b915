import { type Problem, problem } from '../../problems/index.ts';
import type { Catalogue, Entry } from '../catalogue.ts';
import type { Scale } from '../schema/scale.ts';

/** Ratings are added up and compared: points must ascend, and the anchors must be three of them, in order. */
export function anchorsOnScale(catalogue: Catalogue): Problem[] {
  return [...catalogue.scales.values()].flatMap((scale) => [...pointsAscend(scale), ...anchorsAscend(scale)]);
}

function pointsAscend({ value: { points }, source }: Entry<Scale>): Problem[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before || before.value < point.value) return [];
    return problem(
      'wrong-value',
      `the point ${point.value} must be higher than the ${before.value} before it`,
      {
        place: source.placeOf(['points', index, 'value']),
        hint: 'order the points from the lowest to the highest, each value once',
      },
    );
  });
}

function anchorsAscend({ value: { points, anchors }, source }: Entry<Scale>): Problem[] {
  const values = points.map((point) => point.value);
  const missing = (['low', 'acceptable', 'outstanding'] as const)
    .filter((name) => !values.includes(anchors[name]))
    .map((name) =>
      problem('wrong-value', `${anchors[name]} is no point of this scale`, {
        place: source.placeOf(['anchors', name]),
        hint: `its points are ${values.join(', ')}`,
      }),
    );
  if (missing.length > 0 || (anchors.low < anchors.acceptable && anchors.acceptable < anchors.outstanding)) {
    return missing;
  }
  const hint = 'low is below acceptable, and acceptable below outstanding';
  return [problem('wrong-value', 'the anchors must ascend', { place: source.placeOfKey(['anchors']), hint })];
}
