import { hasPercentages } from '../catalogue/points.ts';
import type { Scale } from '../catalogue/schema/scale.ts';
import type { Pass } from './schema/assessed.ts';
import type { Stage } from './vacancy.ts';

/**
 * What passes in a stage: its own rule, else that of the vacancy. Points of one scale say nothing on another: where the
 * stage has a scale of its own, only a percentage of the vacancy's rule carries over, and the acceptable point takes the
 * place of the rest.
 */
export function passOf(
  own: Pass | undefined,
  shared: Pass | undefined,
  scale: Scale,
  hasOwnScale: boolean,
): Pick<Stage, 'pass' | 'passFrom'> {
  if (own) return { pass: own, passFrom: 'stage' };
  if (shared && !hasOwnScale) return { pass: shared, passFrom: 'vacancy' };
  const percentage = hasPercentages(scale) ? shared?.percentage : undefined;
  const isPercentageAlone = shared?.each === undefined && shared?.total === undefined;
  if (percentage !== undefined && isPercentageAlone) return { pass: { percentage }, passFrom: 'vacancy' };
  const each = scale.anchors.acceptable;
  return { pass: { each, ...(percentage !== undefined && { percentage }) }, passFrom: 'scale' };
}
