import type { Problem } from '../../problems/index.ts';
import { checkPlainTexts } from '../../reading/index.ts';
import type { Catalogue } from '../catalogue.ts';

/** Documents print the texts of a catalogue as they stand: a list or bold type of another program would be marks among words. */
export function plainTexts({ organisations, roles, scales, skills }: Catalogue): Problem[] {
  const entries = [...organisations.values(), ...roles.values(), ...scales.values()];
  const sources = [
    ...entries.map(({ source }) => source),
    ...[...skills.values()].flatMap((skill) => skill.sources),
  ];
  return sources.flatMap(checkPlainTexts);
}
