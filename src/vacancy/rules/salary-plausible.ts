import { didYouMean, type Problem, problem } from '../../problems/index.ts';
import { isCurrency } from '../currencies.ts';
import { type PlacedSalary, salariesOf } from '../pay.ts';
import type { Salary } from '../schema/pay.ts';
import type { Vacancy } from '../vacancy.ts';

/** What no pay is below or above, in currencies of which a unit buys about as much as a pound: wide, so that all that is told is mistyped. */
const bounds: Readonly<Record<Salary['per'], readonly [number, number]>> = {
  year: [200, 2_000_000],
  month: [50, 200_000],
  week: [20, 50_000],
  day: [5, 20_000],
  hour: [1, 2_000],
};

const likePounds: ReadonlySet<string> = new Set(['GBP', 'EUR', 'USD', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD']);

/** Nobody is paid ten times what another is in the same post: a digit is missing. */
const mostTimes = 10;

/** £67 a year is thousands left out, and £67,000 an hour a wrong period: people apply, or do not, for what the advert says. */
export function salaryPlausible(vacancy: Vacancy): Problem[] {
  const salaries = salariesOf(vacancy.value);
  return [...salaries.flatMap((each) => implausible(each, vacancy)), ...belowSalary(vacancy, salaries)];
}

/** What a person earns who meets the targets is not less than what everybody is paid. */
function belowSalary({ value, source }: Vacancy, salaries: readonly PlacedSalary[]): Problem[] {
  const onTarget = value['on-target-earnings'];
  const least = Math.min(...salaries.map(({ salary }) => salary.from));
  if (!onTarget || onTarget.from >= least || salaries.length === 0) return [];
  const message = `who meets the targets earns ${onTarget.from}, less than the salary of ${least}`;
  const hint = 'give salary and commission together';
  return [
    problem('salary-doubtful', message, { place: source.placeOf(['on-target-earnings', 'from']), hint }),
  ];
}

function implausible({ salary, path }: PlacedSalary, { source }: Vacancy): Problem[] {
  const { from, to, currency, per } = salary;
  if (!isCurrency(currency)) {
    const hint = didYouMean(currency, likePounds) ?? 'give its code of ISO 4217, such as GBP, EUR or USD';
    const place = source.placeOf([...path, 'currency']);
    return [problem('unknown-currency', `there is no currency ${currency}`, { place, hint })];
  }
  const doubtful = (key: 'from' | 'to', amount: number) => {
    const [leastOfYear, mostOfYear] = bounds.year;
    const isOfYear =
      per !== 'year' && amount > bounds[per][1] && amount >= leastOfYear && amount <= mostOfYear;
    return problem(
      'salary-doubtful',
      `${amount} ${currency} ${per === 'hour' ? 'an' : 'a'} ${per} cannot be the pay`,
      {
        place: source.placeOf([...path, isOfYear ? 'per' : key]),
        hint: isOfYear
          ? 'it looks like the pay of a year: leave "per" out'
          : 'give the whole amount, without "k"',
      },
    );
  };
  const [least, most] = likePounds.has(currency) ? bounds[per] : [0, Number.POSITIVE_INFINITY];
  if (from <= 0 || from < least || from > most) return [doubtful('from', from)];
  if (to === undefined || to < from) return [];
  if (to > most) return [doubtful('to', to)];
  if (to < from * mostTimes) return [];
  const message = `the salary goes from ${from} to ${to}, more than ten times as much`;
  const hint = 'look whether a digit is missing';
  return [problem('salary-doubtful', message, { place: source.placeOf([...path, 'to']), hint })];
}
