import { type Problem, problem } from '../../problems/index.ts';
import type { Catalogue, Entry } from '../catalogue.ts';
import { isSameMark, markHint, pointOf } from '../points.ts';
import type { Mark, Scale } from '../schema/scale.ts';

const names = ['low', 'acceptable', 'outstanding'] as const;

/**
 * Anchors say what a point of the scale looks like, and between them which of its ends is the better one. On two points,
 * or three, acceptable may be all that there is: the outstanding one.
 */
export function anchorsOnScale(catalogue: Catalogue): Problem[] {
  return [...catalogue.scales.values()].flatMap(anchorsOf);
}

function anchorsOf({ value: scale, source }: Entry<Scale>): Problem[] {
  const { anchors } = scale;
  const wrong = names.flatMap((name) => {
    const mark = anchors[name];
    const point = pointOf(scale, mark);
    if (point && point.counts !== false) return [];
    const message = point
      ? `a point that is left out of the total, such as ${mark}, is no anchor`
      : `${mark} is no point of this scale`;
    const place = source.placeOf(['anchors', name]);
    return problem('wrong-value', message, { place, hint: markHint(scale, mark) });
  });
  if (wrong.length > 0 || inOrder(scale)) return wrong;
  const [low, acceptable, outstanding] = names.map((name) => anchors[name]);
  const message = `the anchors must lead to the better end: ${low}, ${acceptable}, ${outstanding} do not`;
  const hint =
    'low is worse than acceptable, and acceptable no better than outstanding: on a scale where lower is better, low has the highest number';
  return [problem('wrong-value', message, { place: source.placeOfKey(['anchors']), hint })];
}

function inOrder({ points, anchors }: Scale): boolean {
  const at = (mark: Mark) => points.findIndex(({ value }) => isSameMark(value, mark));
  const [low, acceptable, outstanding] = [at(anchors.low), at(anchors.acceptable), at(anchors.outstanding)];
  return low < outstanding
    ? low < acceptable && acceptable <= outstanding
    : outstanding <= acceptable && acceptable < low;
}
