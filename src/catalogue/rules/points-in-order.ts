import { type Problem, problem } from '../../problems/index.ts';
import type { Path } from '../../reading/index.ts';
import type { Catalogue, Entry } from '../catalogue.ts';
import { countOf } from '../points.ts';
import type { Scale } from '../schema/scale.ts';

/** More boxes than these a panel cannot tell apart, and a page has no room for. */
const mostRated = 11;
const mostLeftOut = 2;

/**
 * Ratings are written down, compared and added up: each point has a mark of its own, all that rate have a number or none
 * has, and the numbers rise or fall from one to the next.
 */
export function pointsInOrder(catalogue: Catalogue): Problem[] {
  return [...catalogue.scales.values()].flatMap((scale) => {
    const apart = marksApart(scale);
    return [...counted(scale), ...apart, ...(apart.length > 0 ? [] : numbered(scale))];
  });
}

function counted({ value: { points }, source }: Entry<Scale>): Problem[] {
  const rated = points.filter(({ counts }) => counts !== false).length;
  const wrong = (message: string, hint: string) => [
    problem('wrong-value', message, { place: source.placeOfKey(['points']), hint }),
  ];
  if (rated > mostRated) {
    const message = `this scale has ${rated} points; it can have at most ${mostRated}`;
    return wrong(message, 'leave out what a panel cannot tell apart: for 0 to 100 list 0, 10, 20 and so on');
  }
  if (rated < 2) {
    return wrong('a scale needs at least two points that rate', 'take "counts: false" away from one');
  }
  if (points.length - rated <= mostLeftOut) return [];
  return wrong(
    `${points.length - rated} points are left out of the total; there can be ${mostLeftOut}`,
    'say the reason in the words of the panel, not by a point',
  );
}

function marksApart({ value: { points }, source }: Entry<Scale>): Problem[] {
  return points.flatMap(({ value }, index) => {
    const same = (other: Scale['points'][number]) =>
      String(other.value).toLowerCase() === String(value).toLowerCase();
    const first = points.findIndex(same);
    if (first === index) return [];
    const place = source.placeOf(['points', index, 'value']);
    const related = [{ message: 'the first one', place: source.placeOf(['points', first, 'value']) }];
    const hint = 'give each point a value of its own';
    return problem('wrong-value', `the value ${value} stands here twice`, { place, related, hint });
  });
}

function numbered({ value: { points }, source }: Entry<Scale>): Problem[] {
  const rated = points.flatMap((point, index) =>
    point.counts === false ? [] : [{ point, index, count: countOf(point) }],
  );
  const placeOf = ({ index, point }: (typeof rated)[number]) => {
    const path: Path = ['points', index, point.counts === undefined ? 'value' : 'counts'];
    return source.placeOf(path);
  };
  const without = rated.find(({ count }) => count === undefined);
  if (without) {
    if (rated.every(({ count }) => count === undefined)) return [];
    return [
      problem('wrong-value', `nothing says what "${without.point.value}" counts in the total`, {
        place: placeOf(without),
        hint: 'add e.g. counts: 3; or counts: false, if it leaves a criterion out of the total',
      }),
    ];
  }
  const counts = rated.map(({ count = 0 }) => count);
  const rises = (counts.at(0) ?? 0) <= (counts.at(-1) ?? 0);
  const at = counts.findIndex((count, index) => {
    const before = counts[index - 1];
    return before !== undefined && (rises ? count <= before : count >= before);
  });
  const wrong = rated[at];
  if (!wrong) return [];
  const before = counts[at - 1];
  const message =
    before === wrong.count
      ? `two points count ${wrong.count}`
      : `the point that counts ${wrong.count} must be ${rises ? 'higher' : 'lower'} than the ${before} before it`;
  const hint = 'order the points from the lowest to the highest, or the other way round, each number once';
  return [problem('wrong-value', message, { place: placeOf(wrong), hint })];
}
