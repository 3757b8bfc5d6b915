import { dateAtStart } from '../../vacancy/table/written/date.ts';
import { currenciesOf } from '../../vacancy/table/written/money.ts';

/** A salary as a vacancy has it. */
export interface PayFound {
  readonly from: number;
  readonly to?: number;
  readonly currency: string;
  readonly per?: 'month' | 'week' | 'day' | 'hour';
}

const amounts =
  /(?<sign>(?:US|CA|AU|A|C|NZ)?\$|[£€¥₹]|\b[A-Z]{3}\b)?\s?(?<number>\d{1,3}(?:[, ]\d{3})+|\d{2,7})(?:\.\d{2})?(?<thousands>\s?[kK]\b)?/gu;

const periods: readonly (readonly [NonNullable<PayFound['per']>, RegExp])[] = [
  ['hour', /(?:\b(?:an|per)\s|\/\s?)hour\b|\/\s?hr?\b|\bhourly\b/iu],
  ['day', /(?:\b(?:a|per)\s|\/\s?)day\b|\bdaily\b/iu],
  ['week', /(?:\b(?:a|per)\s|\/\s?)week\b|\bweekly\b/iu],
  ['month', /(?:\b(?:a|per)\s|\/\s?)month\b|\bmonthly\b/iu],
];

/** The pay that a text states, if it is one amount or one range with a currency, and no other amount. */
export function payIn(text: string): PayFound | undefined {
  const found = [...text.matchAll(amounts)].map(({ groups }) => ({
    currency: groups?.['sign'] === undefined ? undefined : currenciesOf(groups['sign'])?.[0],
    value: Number(groups?.['number']?.replace(/[, ]/gu, '')) * (groups?.['thousands'] ? 1000 : 1),
  }));
  const [from, to, ...others] = found.filter(
    ({ currency, value }) => currency !== undefined || value >= 1000,
  );
  if (!from?.currency || others.length > 0 || from.value === 0 || (to && to.value <= from.value))
    return undefined;
  const per = periods.find(([, pattern]) => pattern.test(text))?.[0];
  return { from: from.value, ...(to && { to: to.value }), currency: from.currency, ...(per && { per }) };
}

/** The one day that a text states, as 2027-01-17; undefined for none, several, or one that can be read in two ways. */
export function dayIn(text: string): string | undefined {
  const plain = text.toLowerCase();
  const days = [...plain.matchAll(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu)].flatMap(({ index }) => {
    const date = dateAtStart(plain.slice(index))?.date;
    return date && 'value' in date ? [date.value] : [];
  });
  const [day, ...others] = [...new Set(days)];
  return others.length === 0 ? day : undefined;
}
