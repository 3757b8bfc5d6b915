import { countOf, ratedPoints } from '../catalogue/points.ts';
import type { Locale } from '../locale/index.ts';
import { type Stage, totalOf, wayOfTotal, weightsOf } from '../vacancy/index.ts';
import { leftOutText, pointAt } from './scale.ts';

/**
 * How the total of a stage is worked out, as sentences for the panel: with an example, what letters count, what does not
 * count, and what becomes of a criterion that is left out.
 */
export function totalFormula(stage: Stage, locale: Locale): string {
  const { say } = locale;
  const way = wayOfTotal(stage);
  if (way === undefined) return say('total.none');
  const counted = stage.criteria.filter(({ weight }) => weight !== 0);
  const uncounted = stage.criteria.filter(({ weight }) => weight === 0).map(({ entry }) => entry.name);
  const isPlain = counted.every(({ weight }) => weight === 1);
  const sentences = [way === 'sum' && isPlain ? sumText(stage, locale) : weightedText(stage, way, locale)];
  if (hasCounts(stage)) sentences.push(say('total.counts', { points: countsText(stage, locale) }));
  if (uncounted.length > 0) {
    const skills = uncounted.join(say('lists.between'));
    sentences.push(say('total.uncounted', { skills, count: uncounted.length }));
  }
  const leftOut = leftOutText(stage.scale, locale);
  if (leftOut !== undefined) {
    const values = { points: leftOut, weights: weightsOf(stage) };
    if (way !== 'sum') sentences.push(say('total.left-out-percentages', { points: leftOut }));
    else sentences.push(say(isPlain ? 'total.left-out' : 'total.left-out-weights', values));
  }
  return sentences.join(' ');
}

function sumText(stage: Stage, { say }: Locale): string {
  return say(hasCounts(stage) ? 'total.sum-counts' : 'total.sum', exampleOf(stage));
}

function weightedText(stage: Stage, way: 'sum' | 'out-of-100' | 'average', locale: Locale): string {
  const { say, number } = locale;
  const terms = stage.criteria
    .filter(({ weight }) => weight !== 0)
    .map(({ entry, weight }) => (weight === 1 ? entry.name : `${number(weight)} × ${entry.name}`));
  const values = { terms: terms.join(' + '), ...exampleOf(stage) };
  const best = ratedPoints(stage.scale).at(-1);
  const highest = (best && countOf(best)) ?? 0;
  switch (way) {
    case 'sum':
      return say(hasCounts(stage) ? 'total.weighted-counts' : 'total.weighted', values);
    case 'out-of-100':
      return say(hasCounts(stage) ? 'total.out-of-100-counts' : 'total.out-of-100', { ...values, highest });
    case 'average':
      return say(hasCounts(stage) ? 'total.average-counts' : 'total.average', values);
  }
}

function exampleOf(stage: Stage): { readonly rating: string; readonly total: number } {
  const point = pointAt(stage.scale, stage.scale.anchors.acceptable);
  const ratings = stage.criteria.map(() => point);
  return { rating: String(point.value), total: totalOf(stage, ratings) ?? 0 };
}

/** Whether a point counts another number than the panel writes. */
function hasCounts({ scale }: Stage): boolean {
  return ratedPoints(scale).some((point) => countOf(point) !== point.value);
}

/** "A = 5, B = 4": what is written, and what it counts. */
function countsText({ scale }: Stage, { say, number }: Locale): string {
  const points = ratedPoints(scale).toReversed();
  return points.map((point) => `${point.value} = ${number(countOf(point) ?? 0)}`).join(say('lists.between'));
}
