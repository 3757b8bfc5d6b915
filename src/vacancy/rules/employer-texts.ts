import { checkTimeZone } from '../../catalogue/rules/known-time-zones.ts';
import { checkFacts, checkSections } from '../../catalogue/rules/own-parts.ts';
import type { Problem } from '../../problems/index.ts';
import { employerOf } from '../employer.ts';
import type { Vacancy } from '../vacancy.ts';

/** What a vacancy says in place of its organisation is held to the rules of the organisation's file, which has its own check. */
export function employerTextsSound(vacancy: Vacancy): Problem[] {
  const { value, source } = vacancy;
  return [
    ...checkFacts(value.facts, source),
    ...checkSections(value.sections, source, employerOf(vacancy).sections),
    ...checkTimeZone(value['time-zone'], source),
  ];
}
