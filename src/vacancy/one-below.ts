import { countOf, isFalling, pointOf, pointsLeftOut, rankOf, ratedPoints } from '../catalogue/points.ts';
import type { Point } from '../catalogue/schema/scale.ts';
import { minimumOf, totalOf } from './totals.ts';
import type { Criterion, Stage } from './vacancy.ts';

/** The point of the scale next below the one that each must reach; undefined where nothing is below it. */
export function pointBelow({ pass, scale }: Pick<Stage, 'pass' | 'scale'>): Point | undefined {
  const rank = pass.each === undefined ? undefined : rankOf(scale, pass.each);
  return rank === undefined ? undefined : ratedPoints(scale)[rank - 1];
}

/** The criteria of which one may be rated one point below: those that no `minimum` of their own binds. */
function lenientCriteria({ criteria }: Pick<Stage, 'criteria'>): readonly Criterion[] {
  return criteria.filter(({ essential, minimum }) => essential && minimum === undefined);
}

/** The worst and the best total of those who pass in everything but one rating, which is a point below; undefined where none can be. */
export function totalsOneBelow(stage: Stage): { readonly worst: number; readonly best: number } | undefined {
  const { scale } = stage;
  const below = pointBelow(stage);
  const [lowest] = ratedPoints(scale);
  const highest = ratedPoints(scale).at(-1);
  if (!below || !lowest || !highest) return undefined;
  const worstOf = (criterion: Criterion): Point => {
    const minimum = minimumOf(criterion, stage);
    return (minimum !== undefined && pointOf(scale, minimum)) || lowest;
  };
  const worst: number[] = [];
  const best: number[] = [];
  for (const one of lenientCriteria(stage)) {
    worst.push(...totalsWith(stage, one, below, worstOf, isFalling(scale) ? -1 : 1));
    best.push(...totalsWith(stage, one, below, () => highest, isFalling(scale) ? 1 : -1));
  }
  if (worst.length === 0) return undefined;
  return isFalling(scale)
    ? { worst: Math.max(...worst), best: Math.min(...best) }
    : { worst: Math.min(...worst), best: Math.max(...best) };
}

/**
 * Totals in which one criterion has a certain rating and each other one its own; where criteria may be left out, also
 * those of fewer, which are the furthest that way: ratings are taken in by their number, rising (1) or falling (-1).
 */
function totalsWith(
  stage: Stage,
  one: Criterion,
  below: Point,
  ratingOf: (criterion: Criterion) => Point,
  order: 1 | -1,
): number[] {
  const others = stage.criteria
    .filter((each) => each !== one)
    .map((criterion) => ({ criterion, point: ratingOf(criterion) }))
    .sort((left, right) => order * ((countOf(left.point) ?? 0) - (countOf(right.point) ?? 0)));
  const [leftOut] = pointsLeftOut(stage.scale);
  const counts = leftOut ? others.map((_each, index) => index) : [];
  return [...counts, others.length].flatMap((taken) => {
    const rated = new Map(others.slice(0, taken).map(({ criterion, point }) => [criterion, point]));
    const ratings = stage.criteria.map((each) =>
      each === one ? below : (rated.get(each) ?? leftOut ?? below),
    );
    return totalOf(stage, ratings) ?? [];
  });
}
