import { type Problem, problem } from '../problems/index.ts';
import type { ValueSource } from '../reading/index.ts';
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

/**
 * Points each Problem that has a `subject` at the first of the sources that holds it, instead of at the template that
 * prints it, and tells it once, however many documents show it.
 */
export function placedInSources(problems: readonly Problem[], sources: readonly ValueSource[]): Problem[] {
  const told = new Set<string>();
  return problems.flatMap((each) => {
    if (each.subject === undefined) return [each];
    const key = `${each.code} ${each.subject}`;
    if (told.has(key)) return [];
    told.add(key);
    return [placed(each, each.subject, sources)];
  });
}

function placed(found: Problem, subject: string, sources: readonly ValueSource[]): Problem {
  for (const source of sources) {
    const place = source.placeOfText(subject);
    if (place) return { ...found, place };
  }
  return found;
}
