import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import { type Stage, slugOfPeople, type Vacancy } from '../vacancy.ts';

/**
 * Whoever reaches a stage has been in the one before it, if that lists its candidates: a reference that comes from
 * nowhere is mostly mistyped, and its sheets would be of nobody.
 */
export function candidatesGoOn({ stages, source, value }: Vacancy): Problem[] {
  return stages.flatMap((stage, index) => {
    const before = stages.slice(0, index).findLast(({ candidates }) => candidates.length > 0);
    if (!before || value.stages?.[index]?.candidates === undefined) return [];
    const known = new Set(before.candidates.map((each) => slugOfPeople([each])));
    return stage.candidates.flatMap((candidate, position) => {
      if (known.has(slugOfPeople([candidate]))) return [];
      const message = `the candidate "${candidate}" is not in the stage before, "${before.id}"`;
      return problem('candidate-from-nowhere', message, {
        place: source.placeOf(['stages', index, 'candidates', position]),
        hint: hintFor(candidate, before),
      });
    });
  });
}

function hintFor(candidate: string, before: Stage): string {
  return didYouMean(candidate, before.candidates) ?? `list it in "${before.id}" too, or correct it`;
}
