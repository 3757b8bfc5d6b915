import type { Problem } from '../../problems/index.ts';
import { checkWritten } from '../../reading/index.ts';
import type { Vacancy } from '../vacancy.ts';

/** What holds a place for a text would be printed in its stead. */
export function textsWritten({ source }: Vacancy): Problem[] {
  return checkWritten(source);
}
