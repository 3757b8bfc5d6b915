import { type Problem, problem } from '../../problems/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { isKnownJurisdiction, jurisdictionHint } from '../known-jurisdiction.ts';

/** Told once, at the organisation, rather than for each of its vacancies. */
export function knownJurisdictions(catalogue: Catalogue): Problem[] {
  return [...catalogue.organisations.values()].flatMap(({ value: { jurisdiction }, source }) => {
    if (jurisdiction === undefined || isKnownJurisdiction(jurisdiction, catalogue)) return [];
    return problem('unknown-jurisdiction', `there is no jurisdiction "${jurisdiction}"`, {
      place: source.placeOf(['jurisdiction']),
      hint: jurisdictionHint(jurisdiction, catalogue),
    });
  });
}
