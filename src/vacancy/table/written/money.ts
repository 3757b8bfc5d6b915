import { isCurrency } from '../../currencies.ts';
import { salarySchema } from '../../schema/pay.ts';
import { plainText } from './plain.ts';

export type Period = (typeof periods)[number];

const periods = salarySchema.shape.per.unwrap().options;

/** What a currency sign may stand for, the likelier first. Letters of ISO 4217 stand for themselves. */
const signs: Readonly<Record<string, readonly string[]>> = {
  '£': ['GBP'],
  '€': ['EUR'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  US$: ['USD'],
  CA$: ['CAD'],
  C$: ['CAD'],
  AU$: ['AUD'],
  A$: ['AUD'],
  NZ$: ['NZD'],
  HK$: ['HKD'],
  S$: ['SGD'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₺': ['TRY'],
  '₴': ['UAH'],
  ZŁ: ['PLN'],
  KČ: ['CZK'],
  KR: ['SEK', 'NOK', 'DKK', 'ISK'],
  'FR.': ['CHF'],
};

/** The currencies that a sign or code such as `£`, `US$` or `EUR` may be; undefined for what is none. */
export function currenciesOf(text: string): readonly string[] | undefined {
  const plain = plainText(text);
  const sign = plain.toUpperCase();
  if (Object.hasOwn(signs, sign)) return signs[sign];
  return isCurrency(plain) ? [plain] : undefined;
}

const periodWords: Readonly<Record<Period, RegExp>> = {
  year: /^(?:(?:per |an? |\/ ?)?(?:annum|year|yr)|p\.? ?a\.?|yearly|annual(?:ly)?)$/iu,
  month: /^(?:(?:per |an? |\/ ?)?(?:calendar )?month|p\.?c\.?m\.?|monthly)$/iu,
  week: /^(?:(?:per |an? |\/ ?)?(?:week|wk)|p\.? ?w\.?|weekly)$/iu,
  day: /^(?:(?:per |an? |\/ ?)?day|daily)$/iu,
  hour: /^(?:(?:per |an? |\/ ?)?(?:hour|hr|h)|p\.? ?h\.?|hourly)$/iu,
};

/** The time for which money is paid, as in `per annum`, `/hour` or `Month`; undefined for what is none. */
export function periodOf(text: string): Period | undefined {
  const plain = plainText(text);
  return periods.find((period) => periodWords[period].test(plain));
}
