import type { Jurisdiction } from '../catalogue/jurisdictions.ts';
import type { ValueSource } from '../reading/index.ts';
import type { VacancyFile } from './schema.ts';

/** A vacancy with its pay in the currency of its jurisdiction, where its file does not say. */
export function inItsCurrency(
  value: VacancyFile,
  { value: written }: Pick<ValueSource, 'value'>,
  jurisdiction: Jurisdiction | undefined,
): VacancyFile {
  const { salary } = value;
  const currency = jurisdiction?.currency;
  if (!salary || currency === undefined) return value;
  const said = isGroup(written) ? written['salary'] : undefined;
  if (Array.isArray(salary)) {
    const items = Array.isArray(said) ? said : [];
    const paid = salary.map((each, index) => (saysCurrency(items[index]) ? each : { ...each, currency }));
    return { ...value, salary: paid };
  }
  return saysCurrency(said) ? value : { ...value, salary: { ...salary, currency } };
}

function saysCurrency(salary: unknown): boolean {
  return isGroup(salary) && salary['currency'] !== undefined;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
