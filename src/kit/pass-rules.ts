import { pointOf } from '../catalogue/points.ts';
import type { Mark } from '../catalogue/schema/scale.ts';
import type { Locale } from '../locale/index.ts';
import {
  type Criterion,
  isWeighted,
  passingTotal,
  type Stage,
  totalOf,
  totalRange,
} from '../vacancy/index.ts';

/** How the total of a stage is worked out, as sentences for the panel, with an example. */
export function totalFormula(stage: Stage, { say }: Locale): string {
  const { criteria, scale } = stage;
  const point = pointOf(scale, scale.anchors.acceptable);
  const rating = String(scale.anchors.acceptable);
  const total =
    (point &&
      totalOf(
        stage,
        criteria.map(() => point),
      )) ??
    0;
  if (!isWeighted(stage)) return say('total.sum', { rating, total });
  const terms = criteria.map(({ entry, weight }) =>
    weight === 1 ? entry.name : `${weight} × ${entry.name}`,
  );
  return say('total.weighted', { terms: terms.join(' + '), rating, total });
}

/** The pass rules of a stage as sentences, the same in advert, scoring sheet and consensus sheet. */
export function passRules(stage: Stage, { say }: Locale): string[] {
  const { pass, criteria, scale } = stage;
  const pointText = (mark: Mark) => {
    const { value, label } = pointOf(scale, mark) ?? { value: mark };
    return label === undefined ? String(value) : say('scale.point', { value, label });
  };
  const rules: string[] = [];
  for (const { entry, minimum } of criteria) {
    if (minimum !== undefined) {
      rules.push(say('pass-rules.minimum', { skill: entry.name, point: pointText(minimum) }));
    }
  }
  const eachRule = pass.each === undefined ? undefined : eachRuleOf(criteria);
  const oneBelow = pass['one-below'];
  if (pass.each !== undefined && eachRule) {
    rules.push(say(eachRule, { point: pointText(pass.each) }));
    if (oneBelow) rules.push(say('pass-rules.one-below', { total: oneBelow['if-total'] }));
  }
  const total = passingTotal(stage);
  if (total !== undefined) rules.push(totalRule(total, stage, say));
  if (criteria.some((each) => !each.essential)) {
    rules.push(say(areSkills(criteria) ? 'pass-rules.desirable' : 'pass-rules.desirable-criterion'));
  }
  return rules;
}

/** Which sentence says what "each" criterion must reach; undefined where it binds none. */
function eachRuleOf(criteria: readonly Criterion[]) {
  if (criteria.every((each) => each.minimum !== undefined || !each.essential)) return undefined;
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

function totalRule(total: number, stage: Stage, say: Locale['say']): string {
  const { percentage } = stage.pass;
  const most = totalRange(stage)?.most ?? 0;
  return percentage === undefined
    ? say('pass-rules.total', { total, most })
    : say('pass-rules.total-percentage', { total, most, percentage });
}
