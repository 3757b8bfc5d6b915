import type { Criterion, Stage } from './vacancy.ts';

/** The sum of the weights of all criteria of a stage. */
export function weightsOf({ criteria }: Pick<Stage, 'criteria'>): number {
  return criteria.reduce((sum, each) => sum + each.weight, 0);
}

/** Whether any criterion of a stage counts more than another could. */
export function isWeighted({ criteria }: Pick<Stage, 'criteria'>): boolean {
  return criteria.some(({ weight }) => weight !== 1);
}

/** The least and the most that the weighted total of a stage can be. */
export function totalRange(stage: Stage): { readonly least: number; readonly most: number } {
  const values = stage.scale.points.map((point) => point.value);
  const weights = weightsOf(stage);
  return { least: weights * Math.min(...values), most: weights * Math.max(...values) };
}

/** The lowest total that passes: the higher of `total` and `percentage` of the most, in whole points; undefined without either. */
export function passingTotal(stage: Stage): number | undefined {
  const { total, percentage } = stage.pass;
  const part = percentage === undefined ? undefined : Math.ceil((totalRange(stage).most * percentage) / 100);
  if (total === undefined || part === undefined) return total ?? part;
  return Math.max(total, part);
}

/** The lowest rating that passes for one criterion: its own, else what the pass rule asks of each essential one. */
export function minimumOf({ minimum, essential }: Criterion, { pass }: Stage): number | undefined {
  return minimum ?? (essential ? pass.each : undefined);
}
