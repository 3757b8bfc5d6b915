import type { Path } from '../reading/index.ts';
import type { Salary } from './schema/pay.ts';
import type { VacancyFile } from './schema.ts';

/** A salary, where it stands in its file, and what it is for where there are several. */
export interface PlacedSalary {
  readonly salary: Salary;
  readonly path: Path;
  readonly for?: string;
}

/** What a vacancy pays: one salary, several by place, grade or step, or none. */
export function salariesOf({ salary }: Pick<VacancyFile, 'salary'>): PlacedSalary[] {
  if (salary === undefined) return [];
  if (!Array.isArray(salary)) return [{ salary, path: ['salary'] }];
  return salary.map((each, index) => ({ salary: each, path: ['salary', index], for: each.for }));
}
