import {
  countOf,
  hasPercentages,
  isCounted,
  isFalling,
  pointsLeftOut,
  ratedPoints,
} from '../catalogue/points.ts';
import type { Mark, Point } from '../catalogue/schema/scale.ts';
import type { Criterion, Stage } from './vacancy.ts';
import { sumOf } from './weights.ts';

/**
 * How the total of a stage is worked out: the sum of ratings times weights; where weights are percentages, their sum as
 * a part of the most, out of 100, or the average, where a part of the most says nothing. Undefined where there is no
 * total: the points have no numbers, or no criterion counts.
 */
export function wayOfTotal(stage: Stage): 'sum' | 'out-of-100' | 'average' | undefined {
  const { criteria, scale, weighsByPercentage } = stage;
  if (!isCounted(scale) || criteria.every(({ weight }) => weight === 0)) return undefined;
  if (!weighsByPercentage) return 'sum';
  return hasPercentages(scale) ? 'out-of-100' : 'average';
}

/** Whether totals are divided, and so are to one decimal place: those of percentages, and of scales with points left out. */
function isRounded(stage: Stage): boolean {
  return wayOfTotal(stage) !== 'sum' || pointsLeftOut(stage.scale).length > 0;
}

/**
 * The total of ratings, in the order of the criteria; exact, or to one decimal place where totals are divided. A criterion
 * that is left out, as "not applicable", weighs nothing, and the others make up for it. Undefined where no rating counts.
 */
export function totalOf(stage: Stage, ratings: readonly Point[]): number | undefined {
  const way = wayOfTotal(stage);
  // Numbers and weights have two decimals at most: in hundredths all is whole, and no binary fraction is lost.
  let sum = 0;
  let rated = 0;
  for (const [index, { weight }] of stage.criteria.entries()) {
    const point = ratings[index];
    const count = point && countOf(point);
    if (count === undefined) continue;
    sum += hundredths(weight) * hundredths(count);
    rated += hundredths(weight);
  }
  if (way === undefined || rated === 0) return undefined;
  const weights = stage.criteria.reduce((all, { weight }) => all + hundredths(weight), 0);
  switch (way) {
    case 'sum':
      return isRounded(stage) ? toOneDecimal(sum * weights, rated * whole) : sum / whole;
    case 'out-of-100':
      return toOneDecimal(sum * 100, rated * hundredths(best(stage)));
    case 'average':
      return toOneDecimal(sum, rated * 100);
  }
}

function hundredths(value: number): number {
  return Math.round(value * 100);
}

/** A fraction of whole numbers to one decimal place, half up. */
function toOneDecimal(numerator: number, denominator: number): number {
  return Math.floor((20 * numerator + denominator) / (2 * denominator)) / 10;
}

function best({ scale }: Stage): number {
  const point = ratedPoints(scale).at(-1);
  return (point && countOf(point)) ?? 0;
}

/** The sum of the weights of all criteria of a stage. */
export function weightsOf({ criteria }: Pick<Stage, 'criteria'>): number {
  return sumOf(criteria.map(({ weight }) => weight));
}

/** Whether any criterion of a stage counts otherwise than once. */
export function isWeighted({ criteria }: Pick<Stage, 'criteria'>): boolean {
  return criteria.some(({ weight }) => weight !== 1);
}

/** The lowest and the highest that the total of a stage can be; undefined where there is none. */
export function totalRange(stage: Stage): { readonly least: number; readonly most: number } | undefined {
  const rated = ratedPoints(stage.scale);
  const [worst, most] = [rated.at(0), rated.at(-1)].map(
    (point) =>
      point &&
      totalOf(
        stage,
        stage.criteria.map(() => point),
      ),
  );
  if (worst === undefined || most === undefined) return undefined;
  return { least: Math.min(worst, most), most: Math.max(worst, most) };
}

/** Whether a total is as good as what is asked for, or better. */
export function reaches({ scale }: Stage, total: number, asked: number): boolean {
  return isFalling(scale) ? total <= asked : total >= asked;
}

/** What part of the most a percentage asks for, up to the next number that a total can be; undefined without one. */
export function partAsked(stage: Stage): number | undefined {
  const { percentage } = stage.pass;
  const range = totalRange(stage);
  if (percentage === undefined || !range || !hasPercentages(stage.scale)) return undefined;
  const step = stepOfTotals(stage);
  const most = Math.round(range.most * whole);
  return (Math.ceil((most * hundredths(percentage)) / (whole * step)) * step) / whole;
}

/** One, in the unit of products of hundredths. */
const whole = 10_000;

/** What all totals are multiples of, but never more than one; in ten-thousandths. */
function stepOfTotals(stage: Stage): number {
  const { criteria, scale } = stage;
  if (isRounded(stage)) return whole / 10;
  const products = criteria.flatMap(({ weight }) =>
    ratedPoints(scale).map((point) => hundredths(weight) * Math.abs(hundredths(countOf(point) ?? 0))),
  );
  return products.reduce(commonDivisor, whole);
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}

/**
 * The total that passes: the worst that is enough for both `total` and `percentage`; undefined without either. On a
 * scale where lower is better it is the highest.
 */
export function passingTotal(stage: Stage): number | undefined {
  const part = partAsked(stage);
  const { total } = stage.pass;
  if (total === undefined || part === undefined) return total ?? part;
  return Math.max(total, part);
}

/** The lowest rating that passes for one criterion: its own, else what the pass rule asks of each essential one. */
export function minimumOf({ minimum, essential }: Criterion, { pass }: Stage): Mark | undefined {
  return minimum ?? (essential ? pass.each : undefined);
}

/** The next total that is better, or worse, by as little as totals can differ: 24 → 25, or 24.5 where there are halves. */
export function nextTotal(stage: Stage, total: number, by: 1 | -1): number {
  return (Math.round(total * whole) + by * stepOfTotals(stage)) / whole;
}
