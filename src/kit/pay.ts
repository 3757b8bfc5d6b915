import type { Locale } from '../locale/index.ts';
import { salariesOf, type Vacancy } from '../vacancy/index.ts';
import { type AdditionalPay, type Salary, usualPay } from '../vacancy/schema/pay.ts';
import type { Kit } from './kit.ts';
import { withNote } from './terms.ts';

type Pay = Pick<Kit, 'salary' | 'salaryNote' | 'salaries' | 'additionalPay' | 'onTargetEarnings'>;

/** What the advert says of pay. */
export function kitPay({ value, locale }: Vacancy): Pay {
  const all = salariesOf(value);
  const texts = all.map(({ salary, for: of }) => {
    const pay = salaryText(salary, locale);
    return of === undefined ? pay : locale.say('pay.for', { what: of, pay });
  });
  const [first] = all;
  const { currency, per } = first?.salary ?? usualPay;
  const onTarget = value['on-target-earnings'];
  return {
    salary: first && texts.join(locale.say('lists.between-clauses')),
    salaryNote: first?.for === undefined ? first?.salary.note : undefined,
    salaries: all.flatMap(({ salary, for: of }) =>
      of === undefined ? [] : [{ for: of, pay: salaryText(salary, locale), note: salary.note }],
    ),
    additionalPay: (value['additional-pay'] ?? []).map((each) => additionalText(each, currency, locale)),
    onTargetEarnings: onTarget && salaryText({ ...onTarget, currency, per }, locale),
  };
}

/** "£67,000 to £79,000 a year"; one amount where the salary has no range. */
export function salaryText({ from, to, currency, per }: Salary, { money, say }: Locale): string {
  const least = money(from, currency);
  const pay =
    to === undefined || to === from ? least : say('pay.range', { from: least, to: money(to, currency) });
  return say(`pay.per-${per}`, { pay });
}

/** "Digital allowance: up to £6,665 a year (by skill)" */
function additionalText(additional: AdditionalPay, currency: string, locale: Locale): string {
  const { name, percentage, condition } = additional;
  const { say } = locale;
  const amount = amountText(additional, currency, locale);
  const part = percentage === undefined ? undefined : say('pay.percentage', { percentage });
  const pay = part !== undefined && amount !== undefined ? withNote(part, amount, locale) : (part ?? amount);
  return withNote(pay === undefined ? name : say('pay.for', { what: name, pay }), condition, locale);
}

function amountText({ from, to, per }: AdditionalPay, currency: string, locale: Locale): string | undefined {
  if (from !== undefined) return salaryText({ from, to, currency, per }, locale);
  if (to === undefined) return undefined;
  return locale.say('pay.up-to', { pay: salaryText({ from: to, currency, per }, locale) });
}
