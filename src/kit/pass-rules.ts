import { type Criterion, passingTotal, type Stage, totalRange, weightsOf } from '../vacancy/index.ts';

/** How the total of a stage is worked out, as sentences for the panel, with an example. */
export function totalFormula({ criteria, scale }: Stage): string {
  const rating = scale.anchors.acceptable;
  const example = `With every rating at ${rating} it is ${rating * weightsOf({ criteria })}.`;
  if (criteria.every((each) => each.weight === 1)) return `The total is the sum of the ratings. ${example}`;
  const terms = criteria.map(({ entry, weight }) =>
    weight === 1 ? entry.name : `${weight} × ${entry.name}`,
  );
  return `The total is the sum of each rating times its weight: ${terms.join(' + ')}. ${example}`;
}

/** The pass rules of a stage as sentences, the same in advert, scoring sheet and consensus sheet. */
export function passRules(stage: Stage): string[] {
  const { pass, criteria, scale } = stage;
  const label = (value: number) => {
    const point = scale.points.find((each) => each.value === value);
    return point ? `${value} (${point.label})` : String(value);
  };
  const rules: string[] = [];
  for (const { entry, minimum } of criteria) {
    if (minimum !== undefined) rules.push(`${entry.name} must be rated ${label(minimum)} or higher.`);
  }
  const each = pass.each === undefined ? undefined : eachRule(criteria, label(pass.each));
  const oneBelow = pass['one-below'];
  if (each !== undefined) rules.push(each);
  if (each !== undefined && oneBelow) {
    rules.push(`One of these may be one point lower if the total is ${oneBelow['if-total']} or higher.`);
  }
  const total = passingTotal(stage);
  if (total !== undefined) rules.push(totalRule(total, stage));
  if (criteria.some((each) => !each.essential)) {
    rules.push(
      'A desirable skill counts in the total and in the order of merit; on its own it fails nobody.',
    );
  }
  return rules;
}

function eachRule(criteria: readonly Criterion[], point: string): string | undefined {
  if (criteria.every((each) => each.minimum !== undefined || !each.essential)) return undefined;
  const others = criteria.some((each) => each.minimum !== undefined) ? ' other' : '';
  const essential = criteria.every((each) => each.essential) ? '' : ' essential';
  return `Each${others}${essential} skill must be rated ${point} or higher.`;
}

function totalRule(total: number, stage: Stage): string {
  const { percentage } = stage.pass;
  const { most } = totalRange(stage);
  const part = percentage === undefined ? '' : ` (at least ${percentage} per cent)`;
  return `The total must be ${total} or higher, of at most ${most}${part}.`;
}
