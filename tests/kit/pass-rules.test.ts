import { describe, expect, test } from 'vitest';
import { ratedPoints } from '../../src/catalogue/points.ts';
import type { Point, Scale } from '../../src/catalogue/schema/scale.ts';
import type { KitStage } from '../../src/kit/kit.ts';
import { totalOf } from '../../src/vacancy/totals.ts';
import type { Stage } from '../../src/vacancy/vacancy.ts';
import { scaleFiles } from '../support/scales.ts';
import { sound, vacancyIn } from '../support/small-catalogue.ts';
import { kitOf, stageOf } from './support.ts';

const skills = ['baking', 'cleaning', 'selling'] as const;
const names = ['Baking', 'Cleaning', 'Selling'];

function filesWith(scale: string, pass: string, extras: readonly string[]) {
  const assess = skills.map((skill, index) => `      - { skill: ${skill}${extras[index] ?? ''} }\n`).join('');
  return {
    ...sound,
    ...scaleFiles,
    'vacancies/post.yaml': `level: head-baker
organisation: corner-bakery
stages:
  - id: interview
    kind: interview
    scale: ${scale}
    pass: ${pass}
    assess:
${assess}`,
  };
}

type Ratings = readonly [Point, Point, Point];

function allRatings({ points }: Scale): Ratings[] {
  return points.flatMap((one) => points.flatMap((two) => points.map((three): Ratings => [one, two, three])));
}

/** The number that a panel finds in a sentence. */
function numberIn(sentence: string, pattern: RegExp): number {
  return Number(pattern.exec(sentence)?.[1]);
}

/**
 * Works out a total as the sentences of the formula say it: by their words alone, with fractions of whole numbers, as on
 * paper.
 */
function totalByHand(formula: string, scale: Scale, ratings: Ratings): number | undefined {
  if (formula.startsWith('The ratings are not added up')) return undefined;
  const counts = new Map(
    [...formula.matchAll(/([^ ,]+) = (-?[\d.]+)/gu)].map(([, value, count]) => [value, Number(count)]),
  );
  const out = new Set(scale.points.filter((point) => point.counts === false).map(({ value }) => value));
  const terms = new Map<string, number>();
  const listed = /(?:weight: |add them up: )([^.]*(?:\.\d[^.]*)*)\. (?:With|Divide)/u.exec(formula)?.[1];
  for (const name of names) {
    const named = listed === undefined || listed.includes(name);
    const weight = new RegExp(`([\\d.]+) × ${name}`, 'u').exec(listed ?? '')?.[1];
    const isUncounted = new RegExp(
      `(?:${name}[^.]*(?:is|are) rated, but|but do not count in the total: [^.]*${name})`,
      'u',
    );
    if (named && !isUncounted.test(formula)) terms.set(name, Number(weight ?? 1));
  }
  let sum = 0;
  let weights = 0;
  for (const [index, name] of names.entries()) {
    const point = ratings[index];
    const weight = terms.get(name);
    if (!point || weight === undefined || out.has(point.value)) continue;
    const count = counts.get(String(point.value)) ?? Number(point.value);
    sum += Math.round(weight * count * 1e4);
    weights += Math.round(weight * 1e4);
  }
  if (weights === 0) return undefined;
  const all = Math.round([...terms.values()].reduce((total, each) => total + each * 1e4, 0));
  const isRounded = formula.includes('one decimal place');
  let value = sum / 1e4;
  if (weights < all) value = (value * (all / 1e4)) / (weights / 1e4);
  const divisor = /Divide the sum by ([\d.]+)/u.exec(formula)?.[1];
  if (divisor !== undefined) value /= Number(divisor);
  return isRounded ? Math.floor(value * 10 + 0.5 + 1e-9) / 10 : value;
}

/** Whether ratings pass, by the printed sentences alone. */
function passesByHand(
  { passRules, formula }: KitStage,
  scale: Scale,
  essential: readonly boolean[],
  ratings: Ratings,
): boolean {
  const rated = ratedPoints(scale).map(({ value }) => String(value));
  const rankIn = (text: string) =>
    rated.indexOf(/^(Not met|[^ .]+(?:\.\d)?)/u.exec(text)?.[1]?.replace(/\.$/u, '') ?? '');
  const ranks = ratings.map(({ value }) => rated.indexOf(String(value)));
  const total = totalByHand(formula, scale, ratings);
  const rules = passRules.join('\n');
  const own = new Set<number>();
  const lowest = /or lower/u.test(rules);
  const reaches = (asked: number) => total !== undefined && (lowest ? total <= asked : total >= asked);
  let passes = ranks.some((rank) => rank !== -1);
  if (/At least one that counts must be rated/u.test(rules)) passes = total !== undefined;
  for (const sentence of passRules) {
    const named = names.findIndex((name) => sentence.startsWith(`${name} must be rated`));
    if (named === -1) continue;
    own.add(named);
    const asked = rankIn(sentence.split('must be rated ')[1] ?? '');
    if (ranks[named] !== -1 && (ranks[named] ?? 0) < asked) passes = false;
  }
  const each = passRules.find((sentence) => /^Each .*must be rated/u.test(sentence));
  if (each !== undefined) {
    const asked = rankIn(each.split('must be rated ')[1] ?? '');
    const short = ranks.filter(
      (rank, index) => essential[index] && !own.has(index) && rank !== -1 && rank < asked,
    );
    const lenient = passRules.find((sentence) => sentence.startsWith('One of these may be'));
    const below = /rated (.*) instead/u.exec(lenient ?? '')?.[1];
    const allowed = below === undefined ? asked - 1 : rankIn(below);
    const isLenient =
      lenient !== undefined &&
      short.length === 1 &&
      short[0] === allowed &&
      reaches(numberIn(lenient, /if the total is (-?[\d.]+\d|\d)/u));
    if (short.length > 0 && !isLenient) passes = false;
  }
  const totalRule = passRules.find((sentence) => sentence.startsWith('The total must be'));
  if (totalRule !== undefined && !reaches(numberIn(totalRule, /must be (-?[\d.]+)/u))) passes = false;
  return passes;
}

/** Whether ratings pass, by the file of the vacancy. */
function passesByFile(stage: Stage, ratings: Ratings): boolean {
  const { pass, criteria, scale } = stage;
  const rated = ratedPoints(scale);
  const rank = (mark: Point['value']) => rated.findIndex(({ value }) => value === mark);
  const ranks = ratings.map(({ value }) => rank(value));
  const total = totalOf(stage, ratings);
  const falls =
    Number(rated.at(0)?.counts ?? rated.at(0)?.value) > Number(rated.at(-1)?.counts ?? rated.at(-1)?.value);
  const isEnough = (asked: number) => total !== undefined && (falls ? total <= asked : total >= asked);
  const hasOut = scale.points.length > rated.length;
  if (ranks.every((each) => each === -1) || (hasOut && total === undefined)) return false;
  const misses = criteria.flatMap(({ minimum, essential }, index) => {
    const asked = minimum ?? (essential ? pass.each : undefined);
    const at = ranks[index] ?? -1;
    return asked === undefined || at === -1 || at >= rank(asked)
      ? []
      : [{ isOwn: minimum !== undefined, by: rank(asked) - at }];
  });
  const oneBelow = pass['one-below']?.['if-total'];
  const [miss] = misses;
  const isForgiven =
    misses.length === 1 &&
    miss &&
    !miss.isOwn &&
    miss.by === 1 &&
    oneBelow !== undefined &&
    isEnough(oneBelow);
  if (misses.length > 0 && !isForgiven) return false;
  if (pass.total !== undefined && !isEnough(pass.total)) return false;
  const most = Math.max(...allRatings(scale).flatMap((each) => totalOf(stage, each) ?? []));
  if (pass.percentage === undefined) return true;
  return (
    total !== undefined &&
    Math.round(total * 1e6) * 100 >= Math.round(most * 1e4) * pass.percentage * 100 - 1e-3
  );
}

const desirable = ', essential: false';
const percentages = [', weight: 50%', ', weight: 30%', ', weight: 20%'];

test.each<[string, string, readonly string[]]>([
  ['success-profiles', '{ each: 3, one-below: { if-total: 9 }, total: 8 }', []],
  ['success-profiles', '{ percentage: 62.5 }', percentages],
  ['success-profiles', '{ each: 2, total: 2.4 }', [', weight: 0.1', ', weight: 0.2', ', weight: 0.7']],
  ['success-profiles', '{ each: 3 }', [', minimum: 4', desirable]],
  ['halves', '{ each: 2, one-below: { if-total: 6 } }', []],
  ['halves', '{ percentage: 70 }', [', weight: 1.5', desirable, ', weight: 0']],
  ['school-grades', '{ each: 3, one-below: { if-total: 8 }, total: 9 }', []],
  ['school-grades', '{ total: 2.3 }', percentages],
  ['school-grades', '{ each: 3 }', [', minimum: 1', desirable]],
  ['yes-or-no', '{ each: 1 }', []],
  ['yes-or-no', '{ percentage: 60 }', [', weight: 2']],
  ['letters', '{ each: C, one-below: { if-total: 7 } }', []],
  ['letters', '{ total: 6, each: C }', [', minimum: A', ', weight: 0']],
  ['letters', '{ percentage: 60 }', percentages],
  ['words', '{ each: Partly }', [', minimum: Met', desirable]],
  ['around-nought', '{ each: 0, one-below: { if-total: 1 } }', []],
  ['around-nought', '{ total: 33.3 }', percentages],
  ['multiples', '{ percentage: 50, each: 5 }', []],
  ['left-out', '{ percentage: 60 }', []],
  ['left-out', '{ total: 4, each: 1 }', [', weight: 2']],
  ['left-out', '{ each: 1, one-below: { if-total: 5 } }', [', minimum: 2']],
  ['left-out', '{ percentage: 60 }', percentages],
  ['grades-left-out', '{ total: 6, each: 2 }', []],
  ['grades-left-out', '{ total: 1.8 }', percentages],
])('on %s with %s, what the printed rules pass is what passes', (scaleId, pass, extras) => {
  const files = filesWith(scaleId, pass, extras);
  const stage = vacancyIn(files)?.stages[0];
  if (!stage) throw new Error('the vacancy has errors');
  const kit = stageOf(kitOf(files), 'interview');
  const essential = stage.criteria.map((each) => each.essential);
  let passed = 0;
  const all = allRatings(stage.scale);
  for (const ratings of all) {
    const written = ratings.map(({ value }) => value);
    const byHand = passesByHand(kit, stage.scale, essential, ratings);
    expect([written, totalByHand(kit.formula, stage.scale, ratings)]).toEqual([
      written,
      totalOf(stage, ratings),
    ]);
    expect([written, byHand]).toEqual([written, passesByFile(stage, ratings)]);
    if (byHand) passed += 1;
  }
  expect(passed).toBeGreaterThan(0);
  expect(passed).toBeLessThan(all.length);
});

describe('sentences', () => {
  const rules = (scale: string, pass: string, extras: readonly string[] = []) =>
    stageOf(kitOf(filesWith(scale, pass, extras)), 'interview').passRules;

  test('where lower is better', () => {
    expect(rules('school-grades', '{ each: 3, total: 8, one-below: { if-total: 7 } }')).toEqual([
      'Each skill must be rated 3 (Fair) or better.',
      'One of these may be rated 4 (Enough) instead if the total is 7 or lower.',
      'The total must be 8 or lower; 3 is the best.',
    ]);
  });

  test('one point of halves is said by its name', () => {
    expect(rules('halves', '{ each: 2, one-below: { if-total: 7 } }')[1]).toBe(
      'One of these may be rated 1.5 instead if the total is 7 or higher.',
    );
  });

  test('nothing is better than the best', () => {
    expect(rules('yes-or-no', '{ each: 1 }')).toEqual(['Each skill must be rated 1 (Yes).']);
    expect(rules('words', '{ each: Partly }', [', minimum: Met'])).toEqual([
      'Baking must be rated Met.',
      'Each other skill must be rated Partly or better.',
    ]);
  });

  test('what is left out', () => {
    expect(rules('left-out', '{ percentage: 60 }')).toEqual([
      'The total must be 3.6 or higher, of at most 6 (at least 60 per cent).',
      'A criterion rated N/A (Not applicable) is left out: these rules ask for no rating of it, and it does not count in the total. At least one that counts must be rated.',
    ]);
  });

  test('a desirable skill that does not count in a total', () => {
    expect(rules('words', '{ each: Met }', [desirable]).at(-1)).toBe(
      'A desirable skill fails nobody on its own.',
    );
    expect(rules('halves', '{ each: 2 }', [`${desirable}, weight: 0`]).at(-1)).toBe(
      'A desirable skill fails nobody on its own.',
    );
  });
});
