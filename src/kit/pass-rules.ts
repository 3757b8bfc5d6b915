import type { Criterion, Stage } from '../vacancy/index.ts';

/** How the total of a stage is worked out, as a sentence for the panel. */
export function totalFormula({ criteria }: Stage): string {
  const weighted = criteria.some((each) => each.weight !== 1);
  if (!weighted) return 'The total is the sum of the ratings.';
  const terms = criteria.map(({ skill, weight }) =>
    weight === 1 ? skill.name : `${weight} × ${skill.name}`,
  );
  return `The total is the sum of each rating times its weight: ${terms.join(' + ')}.`;
}

/** The pass rules of a stage as sentences, the same in advert and scoring sheet. */
export function passRules(stage: Stage): string[] {
  const { pass, criteria, scale } = stage;
  const label = (value: number) => {
    const point = scale.points.find((each) => each.value === value);
    return point ? `${value} (${point.label})` : String(value);
  };
  const rules: string[] = [];
  for (const { skill, minimum } of criteria) {
    if (minimum !== undefined) rules.push(`${skill.name} must be rated ${label(minimum)} or higher.`);
  }
  if (pass.each !== undefined) rules.push(eachRule(criteria, label(pass.each)));
  if (pass.total !== undefined) {
    const most =
      criteria.reduce((sum, each) => sum + each.weight, 0) * Math.max(...scale.points.map((p) => p.value));
    rules.push(`The total must be ${pass.total} or higher, of at most ${most}.`);
  }
  if (criteria.some((each) => !each.essential)) {
    rules.push(
      'A desirable skill counts in the total and in the order of merit; on its own it fails nobody.',
    );
  }
  return rules;
}

function eachRule(criteria: readonly Criterion[], point: string): string {
  const others = criteria.some((each) => each.minimum !== undefined) ? ' other' : '';
  return criteria.every((each) => each.essential)
    ? `Each${others} skill must be rated ${point} or higher.`
    : `Each${others} essential skill must be rated ${point} or higher.`;
}
