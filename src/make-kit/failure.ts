import { type Problem, problem } from '../problems/index.ts';
import { type KitSource, placeOfVacancy } from '../vacancy/index.ts';

/**
 * What is told of an exception, which is a fault of the program and no user's: it costs one kit, and names it.
 * Problem: program-fault.
 */
export function failure(source: KitSource, fault: unknown): Problem {
  const reason = fault instanceof Error ? fault.message : String(fault);
  const message = `rolekit itself failed at the kit ${source.id}: ${reason}`;
  const hint =
    'this is a fault of the program, please report it with the vacancy; other kits are not affected';
  return problem('program-fault', message, {
    place: 'level' in source ? undefined : placeOfVacancy(source),
    hint,
  });
}
