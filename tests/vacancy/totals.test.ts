import { describe, expect, test } from 'vitest';
import { pointOf, rankOf } from '../../src/catalogue/points.ts';
import type { Mark, Point } from '../../src/catalogue/schema/scale.ts';
import { totalsOneBelow } from '../../src/vacancy/one-below.ts';
import { partAsked, totalOf, totalRange } from '../../src/vacancy/totals.ts';
import type { Stage } from '../../src/vacancy/vacancy.ts';
import { scaleFiles } from '../support/scales.ts';
import { sound, vacancyIn } from '../support/small-catalogue.ts';

/** An interview that assesses three skills on a scale, each with more to say of it. */
function interview(
  scale: string,
  [baking = '', cleaning = '', selling = '']: readonly string[],
  pass = '',
): Stage {
  const vacancy = vacancyIn({
    ...sound,
    ...scaleFiles,
    'vacancies/post.yaml': `level: head-baker
organisation: corner-bakery
stages:
  - id: interview
    kind: interview
    scale: ${scale}
${pass === '' ? '' : `    pass: ${pass}\n`}    assess:
      - { skill: baking${baking} }
      - { skill: cleaning${cleaning} }
      - { skill: selling${selling} }
`,
  });
  const stage = vacancy?.stages[0];
  if (!stage) throw new Error('the vacancy has errors');
  return stage;
}

const weights = (one: string, two: string, three: string) =>
  [one, two, three].map((weight) => `, weight: ${weight}`);

/** The total of marks. */
function total(stage: Stage, ...marks: readonly Mark[]): number | undefined {
  return totalOf(
    stage,
    marks.map((mark) => pointOf(stage.scale, mark) ?? fail(mark)),
  );
}

function fail(mark: Mark): never {
  throw new Error(`${mark} is no point of the scale`);
}

/** All ratings of three criteria. */
function allRatings({ scale: { points } }: Stage): (readonly [Point, Point, Point])[] {
  return points.flatMap((one) => points.flatMap((two) => points.map((three) => [one, two, three] as const)));
}

describe('totals', () => {
  test('are exact where weights are decimals', () => {
    const stage = interview('success-profiles', weights('0.1', '0.2', '0.7'));
    expect(total(stage, 1, 1, 4)).toBe(3.1);
    expect(total(interview('halves', weights('0.1', '0.2', '0.33')), 1.5, 1.5, 2.5)).toBe(1.275);
  });

  test('are out of 100 where weights are percentages, to one decimal place, half up', () => {
    const stage = interview('success-profiles', weights('50%', '30%', '20%'));
    expect(total(stage, 4, 4, 4)).toBe(100);
    expect(total(stage, 3, 3, 3)).toBe(75);
    expect(total(stage, 2, 3, 1)).toBe(52.5);
    // (12.5 × 1 + 12.3 × 2 + 75.2 × 3) ÷ 4 = 65.675; (… 12.4, 75.1) = 65.65.
    expect(total(interview('success-profiles', weights('12.5', '12.3', '75.2')), 1, 2, 3)).toBe(65.7);
    expect(total(interview('success-profiles', weights('12.5', '12.4', '75.1')), 1, 2, 3)).toBe(65.7);
  });

  test('are the average where lower is better, or nothing is above nought', () => {
    const stage = interview('school-grades', weights('50%', '30%', '20%'));
    expect(total(stage, 1, 1, 1)).toBe(1);
    expect(total(stage, 1, 2, 4)).toBe(1.9);
  });

  test('are of what is left where a criterion is left out', () => {
    const sum = interview('left-out', weights('2', '1', '1'));
    expect(total(sum, 2, 1, 1)).toBe(6);
    expect(total(sum, 2, 'N/A', 1)).toBe(6.7);
    expect(total(sum, 'N/A', 'N/A', 1)).toBe(4);
    expect(total(sum, 'N/A', 'N/A', 'N/A')).toBeUndefined();
    const percentages = interview('left-out', weights('50%', '30%', '20%'));
    expect(total(percentages, 1, 2, 'N/A')).toBe(68.8);
  });

  test('count what letters count, and are none where letters count nothing', () => {
    expect(total(interview('letters', weights('2', '1', '1')), 'A', 'B', 'D')).toBe(12);
    expect(total(interview('words', []), 'Met', 'Met', 'Partly')).toBeUndefined();
    expect(total(interview('tens', weights('0', '0', '0')), 10, 20, 30)).toBeUndefined();
  });

  test('are without a criterion of weight 0', () => {
    expect(total(interview('tens', weights('0', '1', '2')), 30, 10, 20)).toBe(50);
  });
});

const scales = ['success-profiles', ...Object.keys(scaleFiles).map((path) => path.slice(7, -5))];
const allWeights = [[], weights('2', '1', '1'), weights('50%', '30%', '20%'), weights('0.5', '0', '1.25')];

describe.each(scales)('on the scale %s', (scale) => {
  test.each(allWeights)('totals reach from the least to the most, with weights%s%s%s', (...written) => {
    const stage = interview(scale, written);
    const totals = allRatings(stage).flatMap((ratings) => totalOf(stage, ratings) ?? []);
    const expected =
      totals.length === 0 ? undefined : { least: Math.min(...totals), most: Math.max(...totals) };
    expect(totalRange(stage)).toEqual(expected);
  });

  test.each(allWeights)(
    'a percentage is what totals can be held against, with weights%s%s%s',
    (...written) => {
      for (const percentage of [1, 33.33, 50, 60, 66.67, 100]) {
        const stage: Stage = { ...interview(scale, written), pass: { percentage } };
        const asked = partAsked(stage);
        const most = totalRange(stage)?.most ?? 0;
        if (asked === undefined) continue;
        for (const ratings of allRatings(stage)) {
          const reached = totalOf(stage, ratings);
          if (reached === undefined) continue;
          // In hundredths of a percent and ten-thousandths of a point, so that nothing is lost.
          const isEnough =
            Math.round(reached * 1e4) * 1e4 >= Math.round(most * 1e4) * Math.round(percentage * 100);
          expect([reached, reached >= asked]).toEqual([reached, isEnough]);
        }
      }
    },
  );

  test.each(allWeights)(
    'those with one rating below have totals between bounds, with weights%s%s%s',
    (...written) => {
      for (const each of [1, 2]) {
        const plain = interview(scale, written);
        const mark = plain.scale.points.find((point) => rankOf(plain.scale, point.value) === each)?.value;
        if (mark === undefined) continue;
        const stage: Stage = { ...plain, pass: { each: mark } };
        const totals = allRatings(stage).flatMap((ratings) => {
          const ranks = ratings.map(({ value }) => rankOf(stage.scale, value));
          const below = ranks.filter((rank) => rank !== undefined && rank < each);
          return below.length === 1 && below[0] === each - 1 ? (totalOf(stage, ratings) ?? []) : [];
        });
        const bounds = totalsOneBelow(stage);
        expect(bounds && new Set([bounds.worst, bounds.best])).toEqual(
          totals.length === 0 ? undefined : new Set([Math.min(...totals), Math.max(...totals)]),
        );
      }
    },
  );
});
