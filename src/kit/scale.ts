import {
  countOf,
  isCounted,
  isFalling,
  pointOf,
  pointsLeftOut,
  rankOf,
  ratedPoints,
} from '../catalogue/points.ts';
import type { Mark, Point, Scale } from '../catalogue/schema/scale.ts';
import type { Locale } from '../locale/index.ts';
import type { KitPoint, KitScale } from './kit.ts';

/** A rating scale as documents show it. */
export function kitScale(scale: Scale, locale: Locale): KitScale {
  const { name, anchors } = scale;
  const at = (mark: Mark) => kitPoint(pointAt(scale, mark), locale);
  const rated = isFalling(scale) ? ratedPoints(scale).toReversed() : ratedPoints(scale);
  const [lowest, highest] = [rated.at(0), rated.at(-1)];
  if (!lowest || !highest) throw new Error(`scale ${name} has no points`);
  return {
    name,
    falling: isFalling(scale),
    letters: scale.points.some(({ value }) => typeof value === 'string'),
    hasCounts: isCounted(scale) && rated.some((point) => countOf(point) !== point.value),
    hasLabels: scale.points.some(({ value, label }) => label !== undefined && label !== String(value)),
    hasMeanings: scale.points.some(({ meaning }) => meaning !== undefined),
    points: scale.points.map((point) => kitPoint(point, locale)),
    lowest: kitPoint(lowest, locale),
    highest: kitPoint(highest, locale),
    low: at(anchors.low),
    acceptable: at(anchors.acceptable),
    outstanding: at(anchors.outstanding),
  };
}

/** The point that a mark names; every mark of a sound vacancy names one. */
export function pointAt(scale: Scale, mark: Mark): Point {
  const point = pointOf(scale, mark);
  if (!point) throw new Error(`the scale ${scale.name} has no point ${mark}`);
  return point;
}

export function kitPoint(point: Point, { say }: Locale): KitPoint {
  const { meaning } = point;
  const value = String(point.value);
  const { label = value } = point;
  return {
    value,
    label,
    title: label === value ? value : `${value} ${label}`,
    text: label === value ? value : say('scale.point', { value, label }),
    counts: countOf(point),
    meaning,
  };
}

/** The points that leave a criterion out, in a sentence: "N/A (Not applicable)"; undefined where there are none. */
export function leftOutText(scale: Scale, locale: Locale): string | undefined {
  const points = pointsLeftOut(scale).map((point) => kitPoint(point, locale).text);
  return points.length === 0 ? undefined : points.join(locale.say('lists.or'));
}

/**
 * How sentences go on that ask for a rating: "or higher", or "or better" of letters and where the lower number is the
 * better one; nothing is better than the best.
 */
export function askingFor(scale: Scale, mark: Mark): '' | '-better' | '-best' {
  const rated = ratedPoints(scale);
  if (rankOf(scale, mark) === rated.length - 1) return '-best';
  return isFalling(scale) || rated.some(({ value }) => typeof value === 'string') ? '-better' : '';
}
