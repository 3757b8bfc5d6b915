import type { Mark, Point, Scale } from './schema/scale.ts';

/** The points that rate: all but those that leave a criterion out, such as "not applicable". From the worst to the best. */
export function ratedPoints({ points, anchors }: Scale): readonly Point[] {
  const rated = points.filter(isRated);
  const at = (mark: Mark) => rated.findIndex(({ value }) => isSameMark(value, mark));
  return at(anchors.low) <= at(anchors.outstanding) ? rated : rated.toReversed();
}

/** The points that leave a criterion out of the total and of the rules, in their order. */
export function pointsLeftOut({ points }: Scale): readonly Point[] {
  return points.filter((point) => !isRated(point));
}

function isRated({ counts }: Point): boolean {
  return counts !== false;
}

/** The point that a mark names. */
export function pointOf({ points }: Scale, mark: Mark): Point | undefined {
  return points.find(({ value }) => isSameMark(value, mark));
}

/** How good a rating is, from 0 for the worst; undefined for a mark that rates nothing on this scale. */
export function rankOf(scale: Scale, mark: Mark): number | undefined {
  const rank = ratedPoints(scale).findIndex(({ value }) => isSameMark(value, mark));
  return rank === -1 ? undefined : rank;
}

/** Whether two marks are the same on paper. */
export function isSameMark(one: Mark, other: Mark): boolean {
  return String(one) === String(other);
}

/** What a rating counts in a total; undefined for a letter without a number, and for a point that leaves a criterion out. */
export function countOf({ value, counts }: Point): number | undefined {
  if (typeof counts === 'boolean') return undefined;
  return counts ?? (typeof value === 'number' ? value : undefined);
}

/** Whether ratings can be added up: every point that rates has a number. */
export function isCounted(scale: Scale): boolean {
  return ratedPoints(scale).every((point) => countOf(point) !== undefined);
}

/** Whether a lower number is the better one, as with school grades from 1 to 6. */
export function isFalling(scale: Scale): boolean {
  const rated = ratedPoints(scale);
  const [worst, best] = [rated.at(0), rated.at(-1)].map((point) => point && countOf(point));
  return worst !== undefined && best !== undefined && best < worst;
}

/** Whether a part of the most that can be reached says how good ratings are: not where lower is better, or nothing is above nought. */
export function hasPercentages(scale: Scale): boolean {
  const best = ratedPoints(scale).at(-1);
  return isCounted(scale) && !isFalling(scale) && best !== undefined && (countOf(best) ?? 0) > 0;
}

/** A point as a message names it: "4", or "C (Fair)". */
export function pointText({ value, label }: Point): string {
  return label === undefined || label === String(value) ? String(value) : `${value} (${label})`;
}

/** What to write in place of a mark that is no rating of a scale: the value of the point whose label it is, else any. */
export function markHint(scale: Scale, mark: Mark): string {
  const text = String(mark).toLowerCase();
  const meant = scale.points.find(
    ({ value, label }) => String(value).toLowerCase() === text || label?.toLowerCase() === text,
  );
  if (meant && meant.counts !== false) return `did you mean ${meant.value}?`;
  const points = scale.points.filter(isRated).map(pointText);
  return `its points are ${points.join(', ')}`;
}
