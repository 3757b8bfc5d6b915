import type { Problem } from '../../problems/index.ts';
import { checkPlainTexts, checkTexts } from '../../reading/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { allCriteria } from '../criteria.ts';

/**
 * Documents print the texts of a catalogue as they stand: a list or bold type of another program would be marks among
 * words, and what holds a place for a text would be printed in its stead. The words for such places are a language's.
 */
export function plainTexts(catalogue: Catalogue): Problem[] {
  const { locales, organisations, roles, scales } = catalogue;
  const entries = [...organisations.values(), ...roles.values(), ...scales.values()];
  const sources = [
    ...entries.map(({ source }) => source),
    ...allCriteria(catalogue).flatMap((criterion) => criterion.sources),
  ];
  const words = [...locales.values()].flatMap(({ layers }) => layers.map(({ source }) => source));
  return [...sources.flatMap(checkTexts), ...words.flatMap(checkPlainTexts)];
}
