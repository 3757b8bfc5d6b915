import type { Problem } from '../../problems/index.ts';
import { checkPlainTexts } from '../../reading/index.ts';
import type { Vacancy } from '../vacancy.ts';

/** Documents print the texts of a vacancy as they stand: a list or bold type of another program would be marks among words. */
export function plainTexts({ source }: Vacancy): Problem[] {
  return checkPlainTexts(source);
}
