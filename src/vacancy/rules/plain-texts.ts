import type { Problem } from '../../problems/index.ts';
import { checkTexts } from '../../reading/index.ts';
import type { Vacancy } from '../vacancy.ts';

/**
 * Documents print the texts of a vacancy as they stand: a list or bold type of another program would be marks among
 * words, and what holds a place for a text would be printed in its stead.
 */
export function plainTexts({ source }: Vacancy): Problem[] {
  return checkTexts(source);
}
