import { isFalling } from '../catalogue/points.ts';
import type { Mark } from '../catalogue/schema/scale.ts';
import type { Locale } from '../locale/index.ts';
import { type Criterion, passingTotal, pointBelow, type Stage, totalRange } from '../vacancy/index.ts';
import { askingFor, kitPoint, leftOutText, pointAt } from './scale.ts';

/** The pass rules of a stage as sentences, the same in advert, scoring sheet and consensus sheet. */
export function passRules(stage: Stage, locale: Locale): string[] {
  const { say } = locale;
  const { pass, criteria, scale } = stage;
  const pointText = (mark: Mark) => kitPoint(pointAt(scale, mark), locale).text;
  const rules: string[] = [];
  for (const { entry, minimum } of criteria) {
    if (minimum === undefined) continue;
    const rule = `pass-rules.minimum${askingFor(scale, minimum)}` as const;
    rules.push(say(rule, { skill: entry.name, point: pointText(minimum) }));
  }
  const eachRule = eachRuleOf(stage);
  if (pass.each !== undefined && eachRule) {
    rules.push(say(eachRule, { point: pointText(pass.each) }));
    rules.push(...oneBelowRule(stage, locale));
  }
  rules.push(...totalRule(stage, locale));
  const range = totalRange(stage);
  const desirable = criteria.filter(({ essential }) => !essential);
  if (desirable.length > 0) {
    const counts = range !== undefined && desirable.every(({ weight }) => weight !== 0);
    const rule = areSkills(criteria) ? 'pass-rules.desirable' : 'pass-rules.desirable-criterion';
    rules.push(say(counts ? rule : `${rule}-uncounted`));
  }
  const leftOut = leftOutText(scale, locale);
  if (leftOut !== undefined) {
    rules.push(say(range ? 'pass-rules.left-out' : 'pass-rules.left-out-no-total', { points: leftOut }));
  }
  return rules;
}

/** Which sentence says what "each" criterion must reach; undefined where it binds none. */
function eachRuleOf({ criteria, pass, scale }: Stage) {
  if (pass.each === undefined) return undefined;
  if (criteria.every((each) => each.minimum !== undefined || !each.essential)) return undefined;
  return `${eachRuleAmong(criteria)}${askingFor(scale, pass.each)}` as const;
}

function eachRuleAmong(criteria: readonly Criterion[]) {
  const hasOthers = criteria.some((each) => each.minimum !== undefined);
  const areEssential = criteria.every((each) => each.essential);
  const other = hasOthers ? '-other' : '';
  const essential = areEssential ? '' : '-essential';
  const what = areSkills(criteria) ? '' : '-criterion';
  return `pass-rules.each${other}${essential}${what}` as const;
}

/** Whether sentences can call them all skills. */
export function areSkills(criteria: readonly Pick<Criterion, 'entry'>[]): boolean {
  return criteria.every(({ entry }) => entry.kind === 'skill');
}

/** By how much one rating may miss the mark: a point, or which one where points are not one apart. */
function oneBelowRule(stage: Stage, locale: Locale): string[] {
  const { pass, scale } = stage;
  const total = pass['one-below']?.['if-total'];
  const below = pointBelow(stage);
  if (total === undefined || !below || pass.each === undefined) return [];
  if (typeof below.value === 'number' && pass.each === below.value + 1) {
    return [locale.say('pass-rules.one-below', { total })];
  }
  const point = kitPoint(below, locale).text;
  const rule = isFalling(scale) ? 'pass-rules.one-below-falling' : 'pass-rules.one-below-point';
  return [locale.say(rule, { point, total })];
}

function totalRule(stage: Stage, { say }: Locale): string[] {
  const { percentage } = stage.pass;
  const total = passingTotal(stage);
  const range = totalRange(stage);
  if (total === undefined || !range) return [];
  const { least, most } = range;
  if (isFalling(stage.scale)) return [say('pass-rules.total-falling', { total, least })];
  return percentage === undefined
    ? [say('pass-rules.total', { total, most })]
    : [say('pass-rules.total-percentage', { total, most, percentage })];
}
